package org.caret.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.caret.sheet.KnowledgeWorkbooks;
import org.caret.sheet.Sheet;
import org.caret.sheet.TextTwin;
import org.caret.sheet.Workbook;
import org.caret.testing.Product;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bad input is answered in a district analyst's words, with the right exit code, and old results untouched. */
class BadInputTest {

    @TempDir
    private Path folder;
    private Path oak;
    private String before;

    @BeforeEach
    void runOnce() throws IOException {
        oak = Product.copy("oak", folder.resolve("oak"));
        assertThat(Product.run("run", oak.toString()).code()).isEqualTo(1);
        before = records();
    }

    @Test
    void aMissingTableStopsTheRun() throws IOException {
        Files.delete(oak.resolve("sis/students.csv"));
        refused(3, "The export has no table students, which SINF needs");
    }

    @Test
    void aMissingColumnStopsTheRun() throws IOException {
        edit("students", text -> text.replaceFirst(",ssid,", ",number,"));
        refused(3, "students.csv has no column ssid");
    }

    @Test
    void aColumnTwiceStopsTheRun() throws IOException {
        edit("students", text -> text.replaceFirst(",ssid,", ",personId,"));
        refused(3, "students.csv", "personId");
    }

    @Test
    void anUnknownColumnIsToldAndLeftAlone() throws IOException {
        edit("students", text -> withColumn(text, "shoeSize", "41"));
        written("MODEL-0-COLUMN", "shoeSize");
        assertThat(records()).isEqualTo(before);
    }

    @Test
    void shortAndLongRowsAreLeftOut() throws IOException {
        edit("identities", text -> text.replaceFirst("\ni1001a,", "\ni1001a,,,,,,,,,,,,,,,,,,,,,,,,,,,,"));
        written("MODEL-8-CELLS", "identities.csv");
        assertThat(records()).doesNotContain("^1001^").contains("^1002^");
    }

    @Test
    void aQuoteThatIsNeverClosedCostsOneRecord() throws IOException {
        edit("identities", text -> text.replaceFirst("\ni1001a,", "\n\"i1001a,"));
        written("MODEL-8-QUOTE", "identities.csv");
        assertThat(records()).doesNotContain("^1001^").contains("^1002^", "^1080^");
    }

    @Test
    void nulBytesCostTheirRecord() throws IOException {
        edit("identities", text -> text.replaceFirst("\ni1001a,", "\ni1001a\u0000,"));
        written("MODEL-8-NUL", "identities.csv");
        assertThat(records()).doesNotContain("^1001^").contains("^1002^");
    }

    @Test
    void dayThirtyOneOfFebruaryIsUnreadable() throws IOException {
        edit("schoolEnrollments", text -> text.replaceFirst("2025-08-13", "2025-02-31"));
        written("MODEL-8-VALUE", "schoolEnrollments.csv");
        assertThat(records()).doesNotContain("^1001^");
    }

    @Test
    void aDanglingReferenceLeavesTheRowOut() throws IOException {
        edit("schoolEnrollments", text -> text.replaceFirst("e1001,s1001,elem", "e1001,s1001,nowhere"));
        written("MODEL-8-REFERENCE", "schoolSourcedId");
        assertThat(records()).doesNotContain("^1001^");
    }

    @Test
    void ofARepeatedKeyTheFirstRowStays() throws IOException {
        edit("students", text -> text + text.lines().skip(1).findFirst().orElseThrow() + "\n");
        written("MODEL-8-KEY", "students.csv");
        assertThat(records()).isEqualTo(before);
    }

    @Test
    void aStudentWithoutIdentityIsExcludedByName() throws IOException {
        edit("students", text -> text + "s9,p9,9099999999,9,,,,,\n");
        edit("schoolEnrollments", text -> text + "e9,s9,elem,elem-2026,elem-2026-main,05,2025-08-13,,,P,,,10,,\n");
        Product.run("run", oak.toString());
        assertThat(Files.readString(oak.resolve("out/excluded.csv"))).contains("SINF,9,s9,SINF-S-10");
    }

    @Test
    void windowsEncodingIsConverted() throws IOException {
        Path file = oak.resolve("sis/identities.csv");
        String text = Files.readString(file).replaceFirst("Ada", "Zoë");
        Files.write(file, ascii(text, "Zoë").getBytes(Charset.forName("windows-1252")));
        written("MODEL-0-ENCODING", "identities.csv");
        assertThat(records()).contains("Zoë");
    }

    /** Other characters than the one under test go, since windows-1252 has no room for them all. */
    private static String ascii(String text, String keep) {
        return text.replace(keep, "\u0001").replaceAll("[^\\x00-\\x7f]", "").replace("\u0001", keep);
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstColumn() throws IOException {
        edit("students", text -> "\uFEFF" + text);
        Product.run("run", oak.toString());
        assertThat(records()).isEqualTo(before);
    }

    @Test
    void bytesThatAreNoTextStopTheRun() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(Files.readAllBytes(oak.resolve("sis/students.csv")));
        bytes.write(new byte[] {(byte) 0x81, (byte) 0x8d, 0, (byte) 0xff});
        Files.write(oak.resolve("sis/students.csv"), bytes.toByteArray());
        refused(3, "students.csv");
    }

    @Test
    void theLockFileOfAnOpenWorkbookIsIgnored() throws IOException {
        Files.writeString(oak.resolve("sis/~$export.xlsx"), "owner");
        Files.createDirectories(oak.resolve("mappings"));
        Files.writeString(oak.resolve("mappings/~$parameters.xlsx"), "owner");
        Product.run("run", oak.toString());
        assertThat(records()).isEqualTo(before);
    }

    @Test
    void aWorkbookThatIsNoneIsNamed() throws IOException {
        Files.writeString(oak.resolve("sis/export.xlsx"), "not a workbook");
        refused(3, "export.xlsx");
    }

    @Test
    void aWorkbookWithASheetPerTableGivesTheSameRecords() throws IOException {
        workbook(row -> row);
        Product.Ran ran = Product.run("run", oak.toString());
        assertThat(ran.code()).as(ran.err()).isEqualTo(1);
        assertThat(records()).isEqualTo(before);
    }

    @Test
    void codesThatExcelTookForDatesAreTold() throws IOException {
        workbook(row -> row.replace(",05,05,", ",05,5-May,"));
        written("MODEL-8-CODE", "stateGradeCode");
    }

    /** Moves all tables into one workbook. */
    private void workbook(UnaryOperator<String> change) throws IOException {
        List<Sheet> sheets = new ArrayList<>();
        try (var files = Files.list(oak.resolve("sis"))) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString().replace(".csv", "");
                sheets.add(TextTwin.parse(name, change.apply(Files.readString(file))));
                Files.delete(file);
            }
        }
        new KnowledgeWorkbooks().write(oak.resolve("sis/export.xlsx"), new Workbook(sheets));
    }

    @Test
    void anOutFolderThatCannotBeMadeIsNamed() throws IOException {
        Files.writeString(folder.resolve("file"), "");
        Product.Ran ran = Product.run("run", oak.toString(), "--out", folder.resolve("file/out").toString());
        assertThat(ran.code()).isEqualTo(6);
        assertThat(ran.err()).contains("file");
    }

    @Test
    void aWorkspaceInUseIsRefused() throws IOException {
        try (FileChannel other = FileChannel.open(oak.resolve(".caret/lock"), StandardOpenOption.WRITE)) {
            other.lock();
            refused(5, "Another Caret works in this workspace");
        }
    }

    @Test
    void workFilesDoNotStay() throws IOException {
        try (var files = Files.list(oak.resolve(".caret"))) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactly("lock");
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(oak.resolve(".caret"))))
                .isEqualTo("rwx------");
    }

    @Test
    void wrongUseIsExplained() {
        assertThat(Product.run("run", oak.toString(), "SINV").err()).contains("did you mean SINF?");
        assertThat(Product.run("run", oak.toString(), "--reporting-date", "5.11.2025").code()).isEqualTo(2);
        assertThat(Product.run("run", oak.toString(), "--transaction", "replace").code()).isEqualTo(2);
        assertThat(Product.run("run", oak.toString(), "--schools", "elm").err()).contains("did you mean elem?");
        assertThat(Product.run("run", folder.resolve("nowhere").toString(), "SINF").code()).isEqualTo(2);
        assertThat(Product.run("rn").err()).contains("did you mean run?");
    }

    @Test
    void anUnknownSettingIsNamedWithItsLine() throws IOException {
        Files.writeString(oak.resolve("caret.yaml"), "reportingDate: 2025-11-05\nreportngDate: 2025-11-05\n");
        refused(2, "caret.yaml, line 2: there is no setting reportngDate (did you mean reportingDate?)");
    }

    @Test
    void messagesHoldNoStudentValues() throws IOException {
        String names = Files.readString(oak.resolve("out/findings.csv")) + Files.readString(oak.resolve("out/excluded.csv"));
        assertThat(names).doesNotContain("Unknown-Country", "9025037037");
    }

    private static String withColumn(String text, String name, String value) {
        List<String> lines = text.lines().toList();
        StringBuilder wider = new StringBuilder(lines.get(0)).append(',').append(name).append('\n');
        lines.stream().skip(1).forEach(line -> wider.append(line).append(',').append(value).append('\n'));
        return wider.toString();
    }

    private void edit(String table, UnaryOperator<String> change) throws IOException {
        Path file = oak.resolve("sis").resolve(table + ".csv");
        if (Files.exists(file)) {
            Files.writeString(file, change.apply(Files.readString(file)));
        }
    }

    private void refused(int code, String... words) throws IOException {
        Product.Ran ran = Product.run("run", oak.toString());
        assertThat(ran.err()).contains(words);
        assertThat(ran.code()).isEqualTo(code);
        assertThat(records()).isEqualTo(before);
    }

    private void written(String rule, String word) throws IOException {
        Product.Ran ran = Product.run("run", oak.toString());
        assertThat(ran.code()).as(ran.err()).isLessThan(2);
        assertThat(Files.readString(oak.resolve("out/findings.csv")).lines()
                .filter(line -> line.contains(rule))).anyMatch(line -> line.contains(word));
    }

    private String records() throws IOException {
        return Files.readString(oak.resolve("out/SINF.txt"), StandardCharsets.UTF_8);
    }
}
