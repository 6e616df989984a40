package org.caret.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.caret.fact.Table;
import org.caret.notice.ExitCode;
import org.caret.notice.Notice;
import org.caret.notice.Refusal;
import org.caret.sheet.KnowledgeWorkbooks;
import org.caret.sheet.Sheet;
import org.caret.sheet.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SisExportTest {

    private static final Table PUPILS = Tables.of("pupils", "id", "name", "town", "born");
    private static final Table SCHOOLS = Tables.of("schools", "id", "title", "street");
    private static final Table PLACES = Tables.of("places", "pupil>pupils", "school>schools", "since");
    private static final List<Table> ALL = List.of(PUPILS, SCHOOLS, PLACES);

    @TempDir
    Path folder;

    @Test
    void aTableIsTheFileOfItsNameWhateverItsCapitals() {
        put("Pupils.CSV", "id,name\n1,Ana\n");
        SisExport export = open(PUPILS);
        assertThat(export.source(PUPILS)).get().satisfies(source -> {
            assertThat(source.label()).isEqualTo("Pupils.CSV");
            assertThat(source.columns()).containsExactlyInAnyOrder("id", "name");
            assertThat(source.bytes()).isEqualTo(14);
        });
        assertThat(export.findings()).isEmpty();
    }

    @Test
    void aTableThatIsNotThereHasNoSource() {
        assertThat(open(PUPILS).source(PUPILS)).isEmpty();
    }

    @Test
    void aSheetOfTheOneWorkbookIsATable() {
        workbook("export.xlsx", new Sheet("schools", List.of("title", "id"), List.of(List.of("Oak", "01"))));
        assertThat(rows(open(SCHOOLS), SCHOOLS)).containsExactly("export.xlsx#schools 2:01|Oak|");
    }

    @Test
    void aSheetRowWithCellsBeyondTheHeaderIsLeftOut() {
        workbook("export.xlsx", new Sheet("schools", List.of("id", "title"),
                List.of(List.of("1", "Oak", " "), List.of("", "", " "), List.of("2", "Elm", "x"))));
        List<String> findings = new ArrayList<>();
        List<String> rows = new ArrayList<>();
        InputFile file = open(SCHOOLS).source(SCHOOLS).orElseThrow()
                .read(row -> rows.add(row.cell(0)), notice -> findings.add(ReadCsv.brief(notice)));
        assertThat(rows).containsExactly("1");
        assertThat(findings).containsExactly("MODEL-8-CELLS@4");
        assertThat(file.file()).isEqualTo("export.xlsx#schools");
        assertThat(file.rows()).isEqualTo(2);
    }

    @Test
    void aTableInAFileAndInASheetIsRefusedNamingBoth() {
        put("schools.csv", "id\n1\n");
        workbook("export.xlsx", new Sheet("Schools", List.of("id"), List.of()));
        assertRefused("schools.csv", "export.xlsx#Schools");
    }

    @Test
    void severalWorkbooksAreRefused() {
        workbook("a.xlsx", new Sheet("schools", List.of("id"), List.of()));
        workbook("b.xlsx", new Sheet("pupils", List.of("id"), List.of()));
        assertRefused("a.xlsx, b.xlsx");
    }

    @Test
    void aDamagedWorkbookIsRefused() {
        put("export.xlsx", "not a workbook");
        assertRefused("export.xlsx");
    }

    @Test
    void aFolderThatIsNotThereIsRefused() {
        assertThatThrownBy(() -> SisExport.open(folder.resolve("none"), ALL, ALL, ColumnNames.none()))
                .isInstanceOf(Refusal.class).hasMessageContaining("none");
    }

    @Test
    void officeLocksHiddenFilesAndTheManifestAreNotSeen() {
        put("~$pupils.csv", "x");
        put(".pupils.csv", "x");
        put("manifest.csv", "propertyName,value\n");
        put("README.md", "x");
        assertThat(open(PUPILS, SCHOOLS, PLACES).findings()).isEmpty();
    }

    @Test
    void filesOfTablesNobodyWantsNowAreKnown() {
        put("schools.csv", "");
        assertThat(open(PUPILS).findings()).isEmpty();
    }

    @Test
    void aFileOfAnotherNameIsTakenWhenItsHeaderFitsOneMissingTable() {
        put("children.csv", "ID,name,town,extra\n1,Ana,Ukiah,x\n");
        SisExport export = open(PUPILS, SCHOOLS, PLACES);
        assertThat(rows(export, PUPILS)).containsExactly("children.csv 2:1|Ana|Ukiah|");
        assertThat(told(export)).containsExactly("information MODEL-0-COLUMN children.csv extra");
    }

    @Test
    void aTableWithoutIdIsKnownByAllItsReferences() {
        put("a.csv", "pupil,school\n1,2\n");
        assertThat(rows(open(PLACES), PLACES)).containsExactly("a.csv 2:1|2|");
        put("a.csv", "pupil,since\n1,2\n");
        assertThat(told(open(PLACES))).containsExactly("warning MODEL-0-TABLE a.csv ");
    }

    @Test
    void aFileThatFitsNoTableIsAWarning() {
        put("menu.csv", "id,soup,salad,name\n");
        put("broken.csv", "");
        put("old.xls", "x");
        assertThat(told(open(PUPILS))).containsExactly("warning MODEL-0-TABLE broken.csv ",
                "warning MODEL-0-TABLE menu.csv ", "warning MODEL-0-TABLE old.xls ");
    }

    @Test
    void aFileThatFitsSeveralMissingTablesIsAWarningAndNotGuessed() {
        put("who.csv", "id\n1\n");
        SisExport export = open(PUPILS, SCHOOLS);
        assertThat(export.source(PUPILS)).isEmpty();
        assertThat(told(export)).containsExactly("warning MODEL-0-TABLE who.csv ");
        assertThat(export.findings().get(0).message()).contains("pupils, schools");
    }

    @Test
    void aFileThatFitsATableBetterThatNobodyWantsIsNotTaken() {
        put("houses.csv", "id,title,street,name,town\n1,a,b,c,d\n");
        Table streets = Tables.of("streets", "id", "title", "street", "name", "town");
        SisExport export = SisExport.open(folder, List.of(SCHOOLS), List.of(SCHOOLS, streets),
                ColumnNames.none());
        assertThat(export.source(SCHOOLS)).isEmpty();
    }

    @Test
    void twoFilesWhoseHeadersFitOneMissingTableAreRefused() {
        put("children1.csv", "id,name\n1,a\n");
        put("children2.csv", "id,name\n2,b\n");
        assertThatThrownBy(() -> open(PUPILS)).hasMessageContainingAll("children1.csv", "children2.csv");
    }

    @Test
    void aSecondFileLikeATableThatIsThereIsAWarning() {
        put("pupils.csv", "id,name\n1,a\n");
        put("pupils-old.csv", "id,name\n2,b\n");
        assertThat(told(open(PUPILS))).containsExactly("warning MODEL-0-TABLE pupils-old.csv ");
    }

    @Test
    void emptySheetsAreNotSeen() {
        workbook("export.xlsx", new Sheet("Sheet1", List.of(), List.of()));
        assertThat(open(PUPILS).findings()).isEmpty();
    }

    @Test
    void theNamesOfASourceBecomeOurs() {
        put("pupils.csv", "Student Number,metadata.ca.town,NAME,name\n7,Ukiah,x,Ana\n");
        ColumnNames names = new ColumnNames(Map.of("pupils", Map.of("student number", "id")));
        SisExport export = SisExport.open(folder, List.of(PUPILS), ALL, names);
        assertThat(rows(export, PUPILS)).containsExactly("pupils.csv 2:7|Ana|Ukiah|");
        assertThat(told(export)).containsExactly("information MODEL-0-COLUMN pupils.csv NAME");
    }

    @Test
    void theNameOfASourceWinsOverTheSameNameOfOurs() {
        put("pupils.csv", "id,town\n7,Ana\n");
        ColumnNames names = new ColumnNames(Map.of("pupils", Map.of("town", "name")));
        assertThat(rows(SisExport.open(folder, List.of(PUPILS), ALL, names), PUPILS))
                .containsExactly("pupils.csv 2:7|Ana||");
    }

    @Test
    void aColumnThatIsThereTwiceIsRefused() {
        put("pupils.csv", "id,name,name\n1,a,b\n");
        assertRefused("pupils.csv", "name", "pupils");
        put("pupils.csv", "id,name,metadata.ca.name\n1,a,b\n");
        assertRefused("pupils.csv", "name", "pupils");
    }

    @Test
    void aFileWithoutAnyKnownColumnIsLeftToTheCallerAndItsFirstRowIsNotShown() {
        put("pupils.csv", "17,Secretname\n");
        SisExport export = open(PUPILS);
        assertThat(export.source(PUPILS).orElseThrow().columns()).isEmpty();
        assertThat(export.findings()).isEmpty();
    }

    private SisExport open(Table... wanted) {
        return SisExport.open(folder, List.of(wanted), ALL, ColumnNames.none());
    }

    private void assertRefused(String... parts) {
        assertThatThrownBy(() -> open(PUPILS, SCHOOLS, PLACES)).isInstanceOf(Refusal.class)
                .hasMessageContainingAll(parts)
                .extracting(refusal -> ((Refusal) refusal).exit()).isEqualTo(ExitCode.INPUT_UNREADABLE);
    }

    private static List<String> rows(SisExport export, Table table) {
        List<String> rows = new ArrayList<>();
        List<Notice> findings = new ArrayList<>();
        export.source(table).orElseThrow().read(row -> rows.add(row.file() + " " + row.number() + ":"
                + String.join("|", row.cells())), findings::add);
        assertThat(findings).isEmpty();
        return rows;
    }

    private static List<String> told(SisExport export) {
        return export.findings().stream().map(notice -> notice.severity().word() + " " + notice.ruleId() + " "
                + notice.file() + " " + notice.field()).toList();
    }

    private void workbook(String name, Sheet... sheets) {
        new KnowledgeWorkbooks().write(folder.resolve(name), new Workbook(List.of(sheets)));
    }

    private void put(String name, String text) {
        try {
            Files.writeString(folder.resolve(name), text);
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
