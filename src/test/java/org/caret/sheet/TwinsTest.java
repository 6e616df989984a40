package org.caret.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.caret.notice.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TwinsTest {

    private final KnowledgeWorkbooks workbooks = new KnowledgeWorkbooks();
    private final Twins twins = new Twins(workbooks);

    @TempDir
    Path mappings;

    @BeforeEach
    void twoWorkbooks() {
        workbooks.write(mappings.resolve("records.xlsx"), new Workbook(List.of(sheet("records", "x"))));
        workbooks.write(mappings.resolve("codes/local.xlsx"),
                new Workbook(List.of(sheet("zebra", "01"), sheet("tables", "2"))));
    }

    @Test
    void unpackWritesATwinPerSheetInAFolderPerWorkbook() throws IOException {
        assertThat(twins.unpack(mappings)).extracting(this::name)
                .containsExactly("review/codes/local/tables.csv",
                "review/codes/local/zebra.csv", "review/records/records.csv");
        assertThat(mappings.resolve("review/codes/local/zebra.csv")).hasContent("code\n01\n");
        assertThat(twins.stale(mappings)).isEmpty();
        assertThat(twins.unpack(mappings)).isEmpty();
        assertThat(twins.pack(mappings)).isEmpty();
    }

    @Test
    void officeLocksAndHiddenFilesAreNotSeen() throws IOException {
        twins.unpack(mappings);
        Files.writeString(mappings.resolve("~$records.xlsx"), "lock");
        Files.writeString(mappings.resolve(".old.xlsx"), "hidden");
        assertThat(twins.stale(mappings)).isEmpty();
    }

    @Test
    void twinsThatDifferAreMissingOrHaveNoSheetOrWorkbookAreStale() throws IOException {
        twins.unpack(mappings);
        put("review/records/records.csv", "code\ny\n");
        Files.delete(mappings.resolve("review/codes/local/zebra.csv"));
        put("review/codes/local/extra.csv", "code\n1\n");
        put("review/gone/sheet.csv", "code\n1\n");
        assertThat(twins.stale(mappings)).extracting(this::name)
                .containsExactly("review/codes/local/extra.csv",
                "review/codes/local/zebra.csv", "review/gone/sheet.csv", "review/records/records.csv");
    }

    @Test
    void unpackGoesByTheWorkbookAndLeavesTwinsThatHaveNone() throws IOException {
        twins.unpack(mappings);
        put("review/codes/local/extra.csv", "code\n1\n");
        put("review/new/sheet.csv", "code\n1\n");
        assertThat(twins.unpack(mappings)).extracting(this::name)
                .containsExactly("review/codes/local/extra.csv");
        assertThat(mappings.resolve("review/codes/local/extra.csv")).doesNotExist();
        assertThat(mappings.resolve("review/new/sheet.csv")).exists();
    }

    @Test
    void packRewritesOnlyWorkbooksWhoseTextsDifferAndKeepsTheOrderOfSheets() throws IOException {
        twins.unpack(mappings);
        put("review/codes/local/zebra.csv", "code\n03\n");
        put("review/codes/local/alpha.csv", "code\n1\n");
        byte[] records = Files.readAllBytes(mappings.resolve("records.xlsx"));
        assertThat(twins.pack(mappings)).extracting(this::name).containsExactly("codes/local.xlsx");
        assertThat(workbooks.read(mappings.resolve("codes/local.xlsx")).sheets())
                .containsExactly(sheet("zebra", "03"), sheet("tables", "2"), sheet("alpha", "1"));
        assertThat(mappings.resolve("records.xlsx")).hasBinaryContent(records);
        assertThat(twins.stale(mappings)).isEmpty();
    }

    @Test
    void packMakesANewWorkbookWithTheTablesFirst() throws IOException {
        put("review/new/b.csv", "code\n1\n");
        put("review/new/tables.csv", "code\n2\n");
        put("review/new/a.csv", "code\n3\n");
        assertThat(twins.pack(mappings)).extracting(this::name).containsExactly("new.xlsx");
        assertThat(workbooks.read(mappings.resolve("new.xlsx")).sheets()).extracting(Sheet::name)
                .containsExactly("tables", "a", "b");
    }

    @Test
    void lineEndsOfACheckoutDoNotMakeATwinStaleButAnotherEncodingDoes() throws IOException {
        twins.unpack(mappings);
        put("review/records/records.csv", "code\r\nx\r\n");
        assertThat(twins.stale(mappings)).isEmpty();
        Files.write(mappings.resolve("review/records/records.csv"), new byte[] {'c', (byte) 0xE9});
        assertThat(twins.stale(mappings)).extracting(this::name)
                .containsExactly("review/records/records.csv");
        assertThatThrownBy(() -> twins.pack(mappings)).isInstanceOf(Refusal.class)
                .hasMessageContainingAll("records.csv", "UTF-8");
    }

    @Test
    void aSheetNameThatCannotBeAFileNameIsRefused() {
        workbooks.write(mappings.resolve("records.xlsx"), new Workbook(List.of(sheet("a<b", "x"))));
        assertThatThrownBy(() -> twins.unpack(mappings)).isInstanceOf(Refusal.class)
                .hasMessageContainingAll("records.xlsx", "a<b");
    }

    @Test
    void aFolderThatIsNotThereHasNothingToSay() {
        assertThat(twins.stale(mappings.resolve("none"))).isEmpty();
    }

    private static Sheet sheet(String name, String code) {
        return new Sheet(name, List.of("code"), List.of(List.of(code)));
    }

    private void put(String name, String text) throws IOException {
        Files.createDirectories(mappings.resolve(name).getParent());
        Files.writeString(mappings.resolve(name), text);
    }

    private String name(Path path) {
        return mappings.relativize(path).toString().replace('\\', '/');
    }
}
