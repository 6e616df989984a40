package org.caret.explain;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.caret.testing.Product;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Members of staff asked about: by any of their numbers, for both record types, and what is told of several records. */
class ExplainStaffTest {

    @TempDir
    private static Path folder;
    private static String elm;

    @BeforeAll
    static void aDistrict() {
        elm = Product.copy("elm", folder.resolve("elm")).toString();
    }

    @Test
    void somebodyIsNamedByAnyNumber() {
        Product.Ran first = Product.run("explain", elm, "--staff", "E042", "SASS");
        assertThat(first.code()).as(first.err()).isZero();
        assertThat(first.out()).contains("Local Staff ID E042, SEID 8601000633, sourcedId t633 (staff.csv:103)",
                "Rows of this staff, and what the rules made of them",
                "What rules find about several records together is not told here");
        for (String id : List.of("8601000633", "t633")) {
            assertThat(Product.run("explain", elm, "--staff", id, "SASS").out()).as(id).isEqualTo(first.out());
        }
    }

    @Test
    void assignmentsOfOneJobAreToldWithTheRecordThatHoldsThem() {
        Product.Ran ran = Product.run("explain", elm, "--staff", "E042", "SASS", "--fields", "8.14");
        assertThat(ran.out()).contains("Record 1 of 3 (a633): REPORTED", "99.75", "SASS-3",
                "Record 2 of 3 (a633-2): EXCLUDED", "SASS-2h", "Rows: staffAssignments.csv:108",
                "1 reported, 2 excluded, 0 held");
    }

    @Test
    void whyAnEmploymentDoesNotCountIsToldBesideItsRow() {
        assertThat(Product.run("explain", elm, "--staff", "E232", "SDEM").out()).contains("EXCLUDED", "By SDEM-2d",
                "staffEmployment.csv:33, 2019-08-01 to 2025-06-30",
                "Stopped by SDEM-2d \"The employment ended before the days asked for, or on the first of them\"");
    }

    @Test
    void theOptionsOfTheRunHoldHereToo() {
        assertThat(Product.run("explain", elm, "--staff", "E602", "SDEM").out()).contains("2 reported");
        assertThat(Product.run("explain", elm, "--staff", "E602", "SDEM", "--all-identities", "false").out())
                .contains("1 reported");
    }

    @Test
    void withoutARecordTypeThoseAboutStaffAreTold() throws IOException {
        Product.Ran ran = Product.run("explain", elm, "--staff", "E601", "--json");
        JsonNode explained = new ObjectMapper().readTree(ran.out()).get("explained");
        assertThat(explained).extracting(one -> one.get("record").asText()).containsExactly("SDEM", "SASS");
        assertThat(explained).allMatch(one -> one.get("about").asText().equals("staff"));
        assertThat(explained).extracting(one -> one.get("grouped").asBoolean()).containsExactly(false, true);
    }

    @Test
    void aLineOfAFileOfStaffNamesSomebody() throws IOException {
        assertThat(Product.run("run", elm, "SASS", "--fail-on", "never").code()).isZero();
        Path file = Path.of(elm, "out/SASS.txt");
        List<String> lines = Files.readAllLines(file);
        int line = 1 + lines.indexOf(lines.stream().filter(one -> one.contains("^E042^")).findFirst().orElseThrow());
        Product.Ran ran = Product.run("explain", elm, "--line", file + ":" + line);
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.out()).contains("Local Staff ID E042", "99.75");
    }

    @Test
    void somebodyWhoIsNotThereIsToldWithoutTheNumber() {
        Product.Ran ran = Product.run("explain", elm, "--staff", "8999999999", "SDEM");
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("does not have that").contains("localStaffId", "seid", "sourcedId")
                .doesNotContain("8999999999");
    }

    @Test
    void recordsAboutOthersAreNotAskedAboutStaff() {
        Product.Ran ran = Product.run("explain", elm, "--staff", "E601", "CRSE");
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("records of CRSE are about a section");
        assertThat(Product.run("explain", elm, "--staff", "E601", "--section", "101-1").code()).isEqualTo(2);
    }
}
