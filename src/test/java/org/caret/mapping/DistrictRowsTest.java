package org.caret.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.caret.notice.Refusal;
import org.caret.sheet.KnowledgeWorkbooks;
import org.caret.sheet.Sheet;
import org.caret.sheet.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DistrictRowsTest {

    private static final List<String> CODES = List.of("value", "code", "from", "until");
    private static final LocalDate DAY = LocalDate.of(2025, 11, 5);

    @TempDir
    private Path folder;

    @Test
    void aRowOfTheSameKeyReplacesOthersAreAddedAndRemovedOnesGo() throws Exception {
        shipped(List.of("M", "M", "", ""), List.of("F", "F", "", ""), List.of("X", "X", "2019-20", ""));
        own(List.of("M", "F", "", ""), List.of("U", "X", "", ""), List.of("X", "(removed)", "2019-20", ""));
        CodeTable table = CodeTables.of(book()).table("sex").orElseThrow();
        assertThat(table.code("M", DAY)).get().extracting(CodeTable.Code::code).isEqualTo("F");
        assertThat(table.code("U", DAY)).get().extracting(CodeTable.Code::code).isEqualTo("X");
        assertThat(table.knows("F", DAY)).isTrue();
        assertThat(table.knows("X", DAY)).isFalse();
    }

    @Test
    void aCodeIsKnownFromItsFirstDayToItsLast() throws Exception {
        shipped(List.of("X", "X", "2019-20", "2020-21"));
        CodeTable table = CodeTables.of(book()).table("sex").orElseThrow();
        assertThat(table.knows("X", LocalDate.of(2019, 6, 30))).isFalse();
        assertThat(table.knows("X", LocalDate.of(2019, 7, 1))).isTrue();
        assertThat(table.knows("X", LocalDate.of(2021, 6, 30))).isTrue();
        assertThat(table.knows("X", LocalDate.of(2021, 7, 1))).isFalse();
        assertThat(table.knows("", DAY)).isTrue();
    }

    @Test
    void twoRowsInForceForOneValueAreRefused() throws Exception {
        shipped(List.of("M", "M", "", "2020-21"), List.of("M", "F", "2020-21", ""));
        assertThatThrownBy(() -> CodeTables.of(book())).isInstanceOf(Refusal.class)
                .hasMessageContaining("sheet sex, row 3").hasMessageContaining("in force at once");
    }

    @Test
    void theOwnerFileOfAnOpenWorkbookIsIgnored() throws Exception {
        shipped(List.of("M", "M", "", ""));
        Files.writeString(folder.resolve("shipped/codes/~$student.xlsx"), "owner");
        assertThat(CodeTables.of(book()).byName()).containsOnlyKeys("sex");
    }

    @Test
    void namesAreCleanedClosedUpAndCutByCodePoint() {
        Format names = Format.of(new SheetRow("formats.xlsx", "formats", 2,
                java.util.Map.of("name", "name", "keeps", "\\p{L}0-9 .'\\-")));
        LayoutField field = new LayoutField(1, "1", "name", "Name", List.of(), "", names, "", 6, true, false, "");
        assertThat(names.clean("O'Neil-Smith, & Jr")).isEqualTo("O'Neil-Smith Jr");
        assertThat(names.clean("José\u2019\u00A0N\u0303")).isEqualTo("JoséN");
        assertThat(field.shown("abcde fgh")).isEqualTo("abcde");
        assertThat(field.shown("\uD840\uDC00".repeat(8))).isEqualTo("\uD840\uDC00".repeat(6));
    }

    private SheetBook book() {
        return new SheetFolder(new KnowledgeWorkbooks()::read).read(folder.resolve("shipped"), folder.resolve("own"));
    }

    @SafeVarargs
    private void shipped(List<String>... rows) throws Exception {
        write("shipped", List.of(new Sheet("tables", List.of("table", "kind"), List.of(List.of("sex", "complete"))),
                new Sheet("sex", CODES, List.of(rows))));
    }

    @SafeVarargs
    private void own(List<String>... rows) throws Exception {
        write("own", List.of(new Sheet("sex", CODES, List.of(rows))));
    }

    private void write(String name, List<Sheet> sheets) throws Exception {
        Path file = folder.resolve(name).resolve("codes/student.xlsx");
        Files.createDirectories(file.getParent());
        new KnowledgeWorkbooks().write(file, new Workbook(sheets));
    }
}
