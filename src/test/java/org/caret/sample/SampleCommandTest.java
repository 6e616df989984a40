package org.caret.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.caret.testing.Product;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The verb as a user meets it. */
class SampleCommandTest {

    @TempDir
    private Path folder;

    private Product.Ran sample(String... options) {
        String[] line = new String[options.length + 2];
        line[0] = "sample";
        line[1] = folder.resolve("new").toString();
        System.arraycopy(options, 0, line, 2, options.length);
        return Product.run(line);
    }

    @Test
    void itSaysWhatItWroteAndWhatNext() {
        Product.Ran ran = sample("--students", "40");
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.out()).startsWith("40 students, 3 schools, ").contains("Next: caret run ");
        assertThat(folder.resolve("new")).isDirectoryContaining("glob:**caret.yaml").isDirectoryContaining("glob:**sis")
                .isDirectoryNotContaining("glob:**.part").isDirectoryNotContaining("glob:**.old");
    }

    @Test
    void theSettingsNameAgencyYearDayAndRecords() throws IOException {
        sample("--students", "1", "--start-year", "2026");
        assertThat(Files.readString(folder.resolve("new/caret.yaml"))).contains("lea: \"9975713\"\n",
                "academicYear: 2026-2027\n", "reportingDate: 2026-11-04\n", "records: [SINF]\n");
    }

    @Test
    void aReportingDateChoosesTheYear() throws IOException {
        assertThat(sample("--students", "1", "--reporting-date", "20260320").code()).isZero();
        assertThat(Files.readString(folder.resolve("new/caret.yaml"))).contains("academicYear: 2025-2026\n",
                "reportingDate: 2026-03-20\n");
    }

    @Test
    void aDistrictWrittenHereIsReplaced() throws IOException {
        sample("--students", "30");
        Map<String, String> first = Export.bytes(folder.resolve("new"));
        sample("--students", "5", "--seed", "9");
        assertThat(sample("--students", "30").code()).isZero();
        assertThat(Export.bytes(folder.resolve("new"))).isEqualTo(first);
    }

    @Test
    void whatAStoppedRunLeftGoes() throws IOException {
        Files.createDirectories(folder.resolve("new/.sis.part"));
        Files.writeString(folder.resolve("new/.sis.part/half.csv"), "half");
        assertThat(sample("--students", "1").code()).isZero();
        assertThat(folder.resolve("new/sis/half.csv")).doesNotExist();
    }

    @Test
    void anExportOfSomebodyElseStays() throws IOException {
        Path oak = Product.copy("oak", folder.resolve("new"));
        Map<String, String> before = Export.bytes(oak);
        Product.Ran ran = sample();
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("did not write, and it stays");
        assertThat(Export.bytes(oak)).isEqualTo(before);
    }

    @Test
    void aFileAddedToADistrictWrittenHereStays() throws IOException {
        sample("--students", "1");
        Files.writeString(folder.resolve("new/sis/mine.csv"), "mine\n");
        assertThat(sample("--students", "2").code()).isEqualTo(2);
        assertThat(folder.resolve("new/sis/mine.csv")).hasContent("mine");
    }

    @Test
    void settingsOfSomebodyElseStay() throws IOException {
        Files.createDirectories(folder.resolve("new"));
        Files.writeString(folder.resolve("new/caret.yaml"), "lea: 1\n");
        assertThat(sample().code()).isEqualTo(2);
        assertThat(folder.resolve("new/caret.yaml")).hasContent("lea: 1");
    }

    @Test
    void numbersOutOfRangeAreRefused() {
        assertThat(sample("--students", "0").code()).isEqualTo(2);
        assertThat(sample("--students", "6000001").err()).contains("1 to 6,000,000");
        assertThat(sample("--reporting-date", "2025-02-30").err()).contains("2025-02-30 is no date");
        assertThat(sample("--start-year", "25").err()).contains("2000 to 2100");
        assertThat(sample("--start-year", "2025", "--reporting-date", "2025-11-05").code()).isEqualTo(2);
        assertThat(folder.resolve("new")).doesNotExist();
    }

    @Test
    void aMistypedOptionIsTold() {
        Product.Ran ran = sample("--student", "5");
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("--student").contains("did you mean --students");
    }

    @Test
    void theHelpHasTwoExamples() {
        Product.Ran ran = Product.run("sample", "--help");
        assertThat(ran.out()).contains("Examples:", "caret sample district", "--reporting-date=D", "--seed=S");
    }

    @Test
    void aRowOfTheWorkspaceReplacesTheShippedOne() {
        Path workspace = folder.resolve("new");
        Export.own(workspace, "shares", "value", Map.of("noShow", "1", "districtNumber", "9912345"));
        sample("--students", "20");
        Export export = Export.read(workspace);
        assertThat(export.cells("schoolEnrollments", "noShow")).hasSizeGreaterThan(15);
        assertThat(export.cells("orgs", "stateDistrictNumber")).containsExactly("9912345");
    }

    @Test
    void aWrongRowIsToldWithItsPlace() {
        Export.own(folder.resolve("new"), "shares", "value", Map.of("noShow", "some"));
        Product.Ran ran = sample();
        assertThat(ran.code()).isEqualTo(4);
        assertThat(ran.err()).contains("sample.xlsx, sheet shares, row 2, column value: write a number");
    }
}
