package org.caret.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.caret.run.Knowledge;
import org.caret.run.Settings;
import org.caret.run.Workspace;
import org.caret.sheet.KnowledgeWorkbooks;
import org.caret.sheet.Sheet;
import org.caret.sheet.Workbook;
import org.caret.testing.Product;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CoverageTest {

    @TempDir
    Path folder;

    private Path oak;

    @BeforeEach
    void copyOak() {
        oak = Product.copy("oak", folder.resolve("oak"));
    }

    @Test
    void everyValueIsToldWithWhatBecomesOfIt() {
        assertThat(lines("gender", "legalGender")).containsExactly(
                "2.19 gender identities.gender gender [f] 1 [] unmapped [elem] [F, M, X] mappings/codes/student.xlsx",
                "2.19 gender identities.gender gender [F] 92 [F] mapped [cedar, elem, high] [] mappings/codes/student.xlsx",
                "2.19 gender identities.gender gender [M] 68 [M] mapped [acorn, cedar, dogwood, elem, oak] []"
                        + " mappings/codes/student.xlsx",
                "2.19 gender identities.gender gender [X] 2 [X] mapped [elem] [] mappings/codes/student.xlsx",
                "2.19 gender identities.legalGender gender [F] 1 [F] mapped [elem] [] mappings/codes/student.xlsx",
                "2.19 gender identities.legalGender gender [X] 1 [X] mapped [elem] [] mappings/codes/student.xlsx");
    }

    @Test
    void theNearestCodesAreFoundByNameToo() {
        edit("identities.csv", "i1001a,p1001,,Ada,,Plain,,,,M", "i1001a,p1001,,Ada,,Plain,,,,Femal");
        assertThat(lines("gender")).first().isEqualTo("2.19 gender identities.gender gender [Femal] 1 [] unmapped"
                + " [elem] [F, M, X] mappings/codes/student.xlsx");
        assertThat(coverage().text()).contains("mappings/codes/student.xlsx, sheet gender: add a row with the value"
                + " Femal and its code. The nearest codes are F, M, X. Or correct it in the source system.");
    }

    @Test
    void aRowThatIsNoLongerInForceIsRetired() {
        own("O,X,,2023-24", "Q,X,2030-31,");
        edit("identities.csv", "i1001a,p1001,,Ada,,Plain,,,,M", "i1001a,p1001,,Ada,,Plain,,,,O");
        edit("identities.csv", "i1002a,p1002,,Noor,,Ends-Census-Day,,,,F",
                "i1002a,p1002,,Noor,,Ends-Census-Day,,,,Q");
        assertThat(lines("gender").subList(0, 3)).containsExactly(
                "2.19 gender identities.gender gender [f] 1 [] unmapped [elem] [F, M, X] mappings/codes/student.xlsx",
                "2.19 gender identities.gender gender [O] 1 [] retired [elem] [] mappings/codes/student.xlsx",
                "2.19 gender identities.gender gender [Q] 1 [] retired [elem] [] mappings/codes/student.xlsx");
        assertThat(coverage().text()).contains("mappings/codes/student.xlsx, sheet gender: no row for O is in force."
                + " Add a row with from, or correct the value in the source system.");
    }

    @Test
    void aDistrictsOwnRowMapsItsValue() {
        own("Male,M,,");
        edit("identities.csv", "i1001a,p1001,,Ada,,Plain,,,,M", "i1001a,p1001,,Ada,,Plain,,,,Male");
        assertThat(lines("gender")).contains(
                "2.19 gender identities.gender gender [Male] 1 [M] mapped [elem] [] mappings/codes/student.xlsx");
    }

    @Test
    void aValueIsAskedForAsTheFieldWritesIt() {
        assertThat(lines("birthCountry")).contains(
                "2.22 birthCountry identities.birthCountry country [mx] 1 [MX] mapped [elem] []"
                        + " mappings/codes/student.xlsx");
    }

    @Test
    void aFieldThatKeepsUnknownValuesWritesThemAllTheSame() {
        assertThat(lines("guardianEducationLevel")).first().isEqualTo("2.38 guardian1Education"
                + " students.guardianEducationLevel parent_education [99] 1 [99] unmapped [elem] [10, 11, 12]"
                + " mappings/codes/student.xlsx");
    }

    @Test
    void aLongValueIsCutAndSortedAmongTheUnmapped() {
        edit("identities.csv", "i1001a,p1001,,Ada,,Plain,,,,M", "i1001a,p1001,,Ada,,Plain,,,," + "m".repeat(60));
        assertThat(coverage().lines().stream().filter(line -> line.state().equals("unmapped")
                && line.column().equals("gender"))).extracting(Coverage.Line::value)
                .containsExactly("f", "m".repeat(39) + "…");
    }

    @Test
    void columnsThatOnlyRulesReadComeLastWithoutAField() {
        List<Coverage.Line> lines = coverage().lines();
        assertThat(lines.get(lines.size() - 1)).isEqualTo(new Coverage.Line("SINF", "", "", "gradeLevels",
                "stateGradeCode", "grade_level", "PS", 1, "PS", "mapped", List.of("elem"), 0, List.of(),
                "mappings/codes/enrollment.xlsx"));
    }

    @Test
    void ofAnExportWithoutCodesNothingIsTold() throws IOException {
        for (String table : List.of("identities", "contacts", "students", "gradeLevels")) {
            Files.delete(oak.resolve("sis/" + table + ".csv"));
        }
        assertThat(coverage().text()).isEqualTo("No value of the export is translated by a code table.\n");
    }

    @Test
    void theTextIsAligned() {
        assertThat(coverage().text().lines().limit(2)).containsExactly(
                "record  field                    column                           code table        value  rows"
                        + "  becomes  state     schools",
                "SINF    2.19 gender              identities.gender                gender            f         1"
                        + "           unmapped  elem");
    }

    private List<String> lines(String... columns) {
        return coverage().lines().stream().filter(line -> List.of(columns).contains(line.column()))
                .map(line -> line.field() + " " + line.name() + " " + line.table() + "." + line.column() + " "
                        + line.codeTable() + " [" + line.value() + "] " + line.rows() + " [" + line.target() + "] "
                        + line.state() + " " + line.schools() + " " + line.nearest() + " " + line.workbook())
                .toList();
    }

    private Coverage coverage() {
        Workspace workspace = new Workspace(oak);
        Knowledge knowledge = Knowledge.load(Product.home(), workspace.rules(), workspace.mappings());
        return Coverage.of(workspace, knowledge, Settings.of(workspace, knowledge), Product.TODAY);
    }

    private void edit(String file, String before, String after) {
        try {
            Path path = oak.resolve("sis").resolve(file);
            String text = Files.readString(path);
            assertThat(text).contains(before);
            Files.writeString(path, text.replace(before, after));
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private void own(String... rows) {
        new KnowledgeWorkbooks().write(oak.resolve("mappings/codes/student.xlsx"), new Workbook(List.of(new Sheet(
                "gender", List.of("value", "code", "from", "until"),
                java.util.Arrays.stream(rows).map(row -> List.of(row.split(",", -1))).toList()))));
    }
}
