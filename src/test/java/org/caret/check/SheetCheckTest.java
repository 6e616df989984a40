package org.caret.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.caret.mapping.SheetBook;
import org.caret.mapping.SheetFolder;
import org.caret.mapping.SheetRow;
import org.caret.run.Knowledge;
import org.caret.sheet.KnowledgeWorkbooks;
import org.caret.sheet.Sheet;
import org.caret.sheet.Workbook;
import org.caret.testing.Product;
import org.caret.time.AcademicYear;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class SheetCheckTest {

    private static final Knowledge KNOWLEDGE = Product.knowledge();

    @TempDir
    Path folder;

    @Test
    void theShippedSheetsHaveNoProblem() {
        assertThat(check(KNOWLEDGE.sheets())).isEmpty();
    }

    /** One cell of one row changed (row: found by a cell), or a row 900 added with the cells of another one. */
    @ParameterizedTest(name = "{0} {1} {2}: {3}")
    @CsvFileSource(resources = "broken-sheets.csv", numLinesToSkip = 1, ignoreLeadingAndTrailingWhitespace = false)
    void aBrokenCellIsToldWithRowColumnAndWhatToDo(String workbook, String sheet, String row, String edit,
                                                   String expected) {
        assertThat(check(broken(workbook, sheet, row, edit)).stream().map(SheetCheckTest::told).toList())
                .containsExactly(expected.split(" \\\\ "));
    }

    @Test
    void rowsOfADistrictCountAsTheSpreadsheetShowsThem() {
        List<List<String>> rows = List.of(List.of("Male", "M", "", ""), List.of("", "", "", ""),
                List.of("Femal", "Q", "", "2019-20"), List.of("Femal", "F", "2019-20", ""));
        new KnowledgeWorkbooks().write(folder.resolve("codes/student.xlsx"), new Workbook(List.of(
                new Sheet("gender", List.of("value", "code", "from", "until"), rows))));
        SheetBook sheets = new SheetFolder(new KnowledgeWorkbooks()::read)
                .read(Product.FOLDER.resolve("mappings"), folder);
        assertThat(check(sheets)).extracting(problem -> problem.place() + ": " + problem.message()).containsExactly(
                "mappings/codes/student.xlsx, sheet gender, row 4, column code: No row of the table shows that Q is a"
                        + " code. Correct it, or add a row that maps Q to itself.",
                "mappings/codes/student.xlsx, sheet gender, row 5, column value: Row 4 with the same value is in force"
                        + " on the same days. End one of the two with until.");
    }

    @Test
    void allProblemsAreToldAtOnce() {
        SheetBook broken = broken("parameters", "parameters", "name=usSchoolYears", "value=three");
        broken = broken(broken, "codes/student", "gender", "value=M", "until=soon");
        broken = broken(broken, "layouts/SINF", "2017-18", "name=gender", "format=tekst");
        assertThat(check(broken)).extracting(SheetProblem::workbook).containsExactly("mappings/codes/student.xlsx",
                "mappings/layouts/SINF.xlsx", "mappings/parameters.xlsx");
    }

    private static String told(SheetProblem problem) {
        return problem.severity().word() + " " + problem.row() + " " + problem.column() + ": " + problem.message();
    }

    private static List<SheetProblem> check(SheetBook sheets) {
        return SheetCheck.of(sheets, KNOWLEDGE.ruleFiles(), AcademicYear.of(Product.TODAY));
    }

    private static SheetBook broken(String workbook, String sheet, String row, String edit) {
        return broken(KNOWLEDGE.sheets(), workbook, sheet, row, edit);
    }

    private static SheetBook broken(SheetBook from, String workbook, String sheet, String row, String edit) {
        boolean added = row.startsWith("+");
        String[] key = row.substring(added ? 1 : 0).split("=", 2);
        List<SheetRow> rows = new ArrayList<>(from.rows(workbook, sheet));
        int place = 0;
        while (!rows.get(place).text(key[0]).equals(key[1])) {
            place++;
        }
        Map<String, String> cells = new HashMap<>(rows.get(place).cells());
        for (String cell : edit.split(";")) {
            String[] parts = cell.split("=", 2);
            cells.put(parts[0], parts[1]);
        }
        SheetRow edited = new SheetRow(rows.get(place).workbook(), sheet, added ? 900 : 800, cells);
        if (added) {
            rows.add(edited);
        } else {
            rows.set(place, edited);
        }
        Map<String, Map<String, List<SheetRow>>> all = new LinkedHashMap<>(from.workbooks());
        Map<String, List<SheetRow>> sheets = new LinkedHashMap<>(all.get(workbook));
        sheets.put(sheet, rows);
        all.put(workbook, sheets);
        return new SheetBook(all);
    }
}
