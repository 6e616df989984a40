package org.caret.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.caret.sheet.KnowledgeWorkbooks;
import org.caret.sheet.Sheet;
import org.caret.sheet.Workbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SheetFolderTest {

    private static final String COLUMNS = "value,code,from,until";

    private final KnowledgeWorkbooks workbooks = new KnowledgeWorkbooks();

    @TempDir
    Path folder;

    private Path shipped;
    private Path own;

    @BeforeEach
    void shippedCodes() {
        shipped = folder.resolve("shipped");
        own = folder.resolve("own");
        write(shipped, "codes/local", "sex", COLUMNS, "M,1,,2024-25", "M,2,2025-26,", "F,3,,");
    }

    @Test
    void withoutADistrictFolderTheShippedRowsHold() {
        assertThat(codes()).containsExactly("M 1", "M 2", "F 3");
    }

    @Test
    void aRowOfTheSameKeyAndFromReplacesInPlace() {
        write(own, "codes/local", "sex", COLUMNS, "M,20,2025-26,2026-27");
        assertThat(codes()).containsExactly("M 1", "M 20", "F 3");
        SheetRow replaced = sheets().rows("codes/local", "sex").get(1);
        assertThat(replaced.text("until")).isEqualTo("2026-27");
        assertThat(replaced.place()).isEqualTo("mappings/codes/local.xlsx, sheet sex, row 2");
    }

    @Test
    void otherKeysAndOtherDaysAreAddedBehind() {
        write(own, "codes/local", "sex", COLUMNS, "X,4,,", "F,5,2025-26,");
        assertThat(codes()).containsExactly("M 1", "M 2", "F 3", "X 4", "F 5");
    }

    @Test
    void removedTakesTheRowAwayAndOnlyThatOne() {
        write(own, "codes/local", "sex", COLUMNS, "M,(removed),,", "Q,(removed),,");
        assertThat(codes()).containsExactly("M 2", "F 3");
    }

    @Test
    void newWorkbooksAndSheetsOfTheDistrictAreAdded() {
        write(own, "codes/mine", "extra", COLUMNS, "A,1,,");
        write(own, "codes/local", "more", COLUMNS, "B,2,,");
        SheetBook sheets = sheets();
        assertThat(sheets.in("codes")).containsExactly("codes/local", "codes/mine");
        assertThat(sheets.sheets("codes/local").keySet()).containsExactly("more", "sex");
        assertThat(sheets.rows("codes/mine", "extra")).extracting(row -> row.text("value")).containsExactly("A");
    }

    @Test
    void theKeyDependsOnTheWorkbook() {
        write(shipped, "parameters", "parameters", "name,type,value,from,until", "a,text,1,,", "b,text,1,,");
        write(own, "parameters", "parameters", "name,type,value,from,until", "b,whole,2,,", "c,text,3,,");
        assertThat(sheets().rows("parameters", "parameters"))
                .extracting(row -> row.text("name") + row.text("value")).containsExactly("a1", "b2", "c3");
        write(shipped, "options", "options", "record,option,default", "AAAA,x,1", "BBBB,x,1");
        write(own, "options", "options", "record,option,default", "BBBB,x,2");
        assertThat(sheets().rows("options", "options"))
                .extracting(row -> row.text("record") + row.text("default")).containsExactly("AAAA1", "BBBB2");
    }

    @Test
    void officeLocksAndHiddenFilesAreNotRead() throws IOException {
        Files.createDirectories(own.resolve("codes"));
        Files.writeString(own.resolve("codes/~$local.xlsx"), "lock");
        Files.writeString(own.resolve("codes/.local.xlsx"), "hidden");
        Files.writeString(own.resolve("codes/notes.txt"), "notes");
        assertThat(codes()).containsExactly("M 1", "M 2", "F 3");
        assertThat(sheets().in("codes")).containsExactly("codes/local");
    }

    @Test
    void blankRowsAreLeftOutAndTheOthersKeepTheirNumber() {
        write(shipped, "codes/gaps", "sex", COLUMNS, "A,1,,", ",,,", "B,2,,");
        assertThat(sheets().rows("codes/gaps", "sex")).extracting(SheetRow::number).containsExactly(2, 4);
    }

    private List<String> codes() {
        return sheets().rows("codes/local", "sex").stream().map(row -> row.text("value") + " " + row.text("code"))
                .toList();
    }

    private SheetBook sheets() {
        return new SheetFolder(workbooks::read).read(shipped, own);
    }

    private void write(Path to, String workbook, String sheet, String columns, String... lines) {
        List<List<String>> rows = Arrays.stream(lines).map(line -> List.of(line.split(",", -1))).toList();
        workbooks.write(to.resolve(workbook + ".xlsx"),
                new Workbook(List.of(new Sheet(sheet, List.of(columns.split(",")), rows))));
    }
}
