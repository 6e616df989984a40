package org.caret.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.FormulaError;
import org.caret.notice.ExitCode;
import org.caret.notice.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExportWorkbookTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"yyyy\\-mm\\-dd", "m/d/yy", "m/d/yyyy", "[$-409]d\\-mmm\\-yy;@", "d-mmm",
        "mmm-yy", "yyyy/mm/dd hh:mm:ss", "dddd", "[Red]mm/dd/yyyy", "m/d/yy h:mm"})
    void datesAreKnownByTheirStyle(String format) {
        assertThat(text(new RawWorkbook().number(0, 0, 45883, format))).isEqualTo("2025-08-14");
    }

    @ParameterizedTest
    @CsvSource({"1, 1900-01-01", "59, 1900-02-28", "61, 1900-03-01", "45883.99, 2025-08-14",
        "-1, -1", "0, 0"})
    void datesCountAsExcelCounts(double serial, String day) {
        assertThat(text(new RawWorkbook().number(0, 0, serial, "yyyy-mm-dd"))).isEqualTo(day);
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "1"})
    void datesFrom1904AreReadSo(String mark) throws IOException {
        Path file = new RawWorkbook().number(0, 0, 44421, "yyyy-mm-dd").save(folder.resolve("old.xlsx"));
        RawWorkbook.change(file, "xl/workbook.xml",
                xml -> xml.replaceFirst("<workbookPr[^>]*>", "<workbookPr date1904=\"" + mark + "\"/>"));
        assertThat(rows(file, "data")).containsExactly("1:2025-08-14");
    }

    @ParameterizedTest
    @CsvSource({"7, General, 7", "1e15, General, 1000000000000000", "1.2345e18, General, 1234500000000000000",
        "0.30000000000000004, General, 0.3", "1e-7, General, 0.0000001", "-0.0, General, 0",
        "12.50, 0.00, 12.5",
        "501, 00000, 00501", "1975713, 0, 1975713", "0.5, 0%, 0.5", "0.354166666666667, h:mm, 08:30",
        "1, 'mmmm \"d\" [h]', 1", "3, '\"day\" 0', 3", "3, '\\d0', 3", "2, 0.00E+00, 2"})
    void numbersAreWrittenPlainly(double number, String format, String text) {
        assertThat(text(new RawWorkbook().number(0, 0, number, format))).isEqualTo(text);
    }

    @Test
    void marksErrorsTextAndFormulaResultsAreText() {
        RawWorkbook raw = new RawWorkbook()
                .cell(0, 0, cell -> cell.setCellValue(true)).cell(0, 1, cell -> cell.setCellValue(false))
                .cell(0, 2, cell -> cell.setCellErrorValue(FormulaError.DIV0))
                .cell(0, 4, cell -> cell.setCellValue(" 007 "))
                .cell(0, 5, cell -> formula(cell, "1+1")).cell(0, 6, cell -> formula(cell, "\"0\"&\"1\""))
                .cell(0, 7, cell -> formula(cell, "1/0")).cell(0, 8, cell -> formula(cell, "1=1"));
        raw.poi().getCreationHelper().createFormulaEvaluator().evaluateAll();
        assertThat(rows(raw)).containsExactly("1:true|false|#N/A|| 007 |2|01|#N/A|true");
    }

    @Test
    void sheetsAndRowsAreGivenInOrderWithTheirNumbers() {
        RawWorkbook raw = new RawWorkbook().header("id").cell(4, 0, cell -> cell.setCellValue("x"));
        raw.poi().createSheet("more").createRow(2).createCell(1).setCellValue("y");
        Path file = raw.save(folder.resolve("export.xlsx"));
        try (ExportWorkbook workbook = ExportWorkbook.open(file)) {
            assertThat(workbook.sheetNames()).containsExactly("data", "more");
            assertThat(workbook.firstRow("more")).contains(Map.entry(3, List.of("", "y")));
            assertThat(workbook.bytesPerSheet()).isPositive();
        }
        assertThat(rows(file, "data")).containsExactly("1:id", "5:x");
        assertThat(rows(file, "more")).containsExactly("3:|y");
    }

    @Test
    void aWorkbookWithoutStylesIsRead() throws IOException {
        Path file = new RawWorkbook().header("id").save(folder.resolve("export.xlsx"));
        RawWorkbook.change(file, "xl/styles.xml", xml -> "");
        RawWorkbook.change(file, "[Content_Types].xml",
                xml -> xml.replaceFirst("<Override[^>]*styles[^>]*/>", ""));
        assertThat(rows(file, "data")).containsExactly("1:id");
    }

    @Test
    void unreadableFilesAreRefusedAsInput() throws IOException {
        Path file = folder.resolve("export.xlsx");
        Files.writeString(file, "id,name\n");
        assertThatThrownBy(() -> ExportWorkbook.open(file)).isInstanceOf(Refusal.class)
                .hasMessageContaining("export.xlsx")
                .extracting(refusal -> ((Refusal) refusal).exit()).isEqualTo(ExitCode.INPUT_UNREADABLE);
        new RawWorkbook().header("id").save(file);
        RawWorkbook.change(file, "xl/worksheets/sheet1.xml", xml -> xml.replace("</row>", "</rox>"));
        assertThatThrownBy(() -> rows(file, "data")).isInstanceOf(Refusal.class)
                .hasMessageContaining("export.xlsx");
    }

    @Test
    void errorsOfTheVisitorPass() {
        Path file = new RawWorkbook().header("id").save(folder.resolve("export.xlsx"));
        try (ExportWorkbook workbook = ExportWorkbook.open(file)) {
            assertThatThrownBy(() -> workbook.rows("data", (number, cells) -> {
                throw new IllegalStateException("mine");
            })).isInstanceOf(IllegalStateException.class).hasMessage("mine");
        }
    }

    private static void formula(org.apache.poi.xssf.usermodel.XSSFCell cell, String formula) {
        cell.setCellFormula(formula);
    }

    private String text(RawWorkbook raw) {
        return rows(raw).get(0).substring(2);
    }

    private List<String> rows(RawWorkbook raw) {
        return rows(raw.save(folder.resolve("export.xlsx")), "data");
    }

    private static List<String> rows(Path file, String sheet) {
        List<String> rows = new ArrayList<>();
        try (ExportWorkbook workbook = ExportWorkbook.open(file)) {
            workbook.rows(sheet, (number, cells) -> rows.add(number + ":" + String.join("|", cells)));
        }
        return rows;
    }
}
