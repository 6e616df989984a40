package org.caret.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.caret.sheet.KnowledgeWorkbooks;
import org.caret.sheet.Sheet;
import org.caret.sheet.Workbook;
import org.caret.testing.Product;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a district writes into its own rules and mappings counts in the next run, without any build. */
class DistrictEditsTest {

    @TempDir
    private Path folder;
    private Path oak;

    @BeforeEach
    void copyTheFixture() {
        oak = Product.copy("oak", folder.resolve("oak"));
    }

    @Test
    void aRuleFileOfTheSamePathReplacesTheShippedOne() throws IOException {
        rule("sinf/scope/change.drl", "package rules.sinf.scope\n");
        rule("sinf/name/1-enrollments/calendar.drl", """
                package rules.sinf.name
                rule "No enrollment of this district counts"
                  @id("SINF-S-11b") @source("the district")
                when
                  $e : SchoolEnrollment()
                then
                  out.decide(new Stop($e, 1, "closed"));
                end
                """);
        Product.Ran ran = Product.run("run", oak.toString());
        assertThat(ran.out()).as(ran.err()).contains("= 0 reported");
        assertThat(Files.readString(oak.resolve("out/SINF.txt"))).isEmpty();
    }

    @Test
    void aSheetRowReplacesTheShippedRowOfTheSameKey() throws IOException {
        Product.run("run", oak.toString());
        assertThat(lines()).anyMatch(line -> line.contains("^US-CA^US^"));
        sheet("parameters", List.of("name", "type", "value", "from", "until"),
                List.of("birthCountryDefault", "text", "MX", "", ""));
        Product.Ran ran = Product.run("run", oak.toString());
        assertThat(ran.code()).as(ran.err()).isEqualTo(1);
        String blankCountry = Files.readString(oak.resolve("sis/identities.csv")).lines()
                .filter(line -> line.split(",", -1)[14].isEmpty()).findFirst().orElseThrow().split(",")[0];
        String localId = blankCountry.substring(1, 5);
        assertThat(lines()).anySatisfy(line -> {
            assertThat(line).contains("^" + localId + "^");
            assertThat(line.split("\\^", -1)[21]).isEqualTo("MX");
        });
    }

    @Test
    void aCodeRowTranslatesALocalValue() throws IOException {
        sheet("codes/student", "gender", List.of("value", "code", "from", "until"), List.of("U", "X", "", ""));
        String before = report();
        Product.Ran ran = Product.run("run", oak.toString());
        assertThat(ran.code()).as(ran.err()).isEqualTo(1);
        assertThat(report()).isNotEqualTo(before);
    }

    private String report() throws IOException {
        Path file = oak.resolve("out/report.json");
        return Files.exists(file) ? Files.readString(file) : "";
    }

    @Test
    void aBrokenRuleStopsTheRunAndNamesFileAndLine() throws IOException {
        Product.run("run", oak.toString());
        String before = Files.readString(oak.resolve("out/SINF.txt"));
        rule("sinf/check/own.drl", """
                package rules.sinf.check

                rule "Own"
                  @id("SINF-X-1") @source("the district")
                when
                  SchoolEnrollment(servicTyp == "P")
                then
                  out.decide(new Finding(null, "x", "y", null));
                end
                """);
        Product.Ran ran = Product.run("run", oak.toString());
        assertThat(ran.code()).isEqualTo(4);
        assertThat(ran.err()).contains(oak.resolve("rules/sinf/check/own.drl") + ":6:20", "rule \"Own\"",
                "SchoolEnrollment has no field servicTyp (did you mean serviceType?)");
        assertThat(Files.readString(oak.resolve("out/SINF.txt"))).isEqualTo(before);
    }

    @Test
    void aRuleThatDoesNotParseStopsTheRun() throws IOException {
        rule("sinf/check/own.drl", "package rules.sinf.check\nrule \"Own\"\nwhen\n  SINF(\nthen\nend\n");
        Product.Ran ran = Product.run("run", oak.toString());
        assertThat(ran.code()).isEqualTo(4);
        assertThat(ran.err()).contains("rules/sinf/check/own.drl:");
    }

    @Test
    void anErrorInThenNamesTheRuleFile() throws IOException {
        rule("sinf/check/own.drl", """
                package rules.sinf.check
                rule "Own"
                  @id("SINF-X-1") @source("the district")
                when
                  $r : SINF()
                then
                  out.decide(new Finding($r.getNothing(), "x", "y"));
                end
                """);
        Product.Ran ran = Product.run("run", oak.toString());
        assertThat(ran.code()).isEqualTo(4);
        assertThat(ran.err()).contains("rules/sinf/check/own.drl", "getNothing");
    }

    @Test
    void aRuleThatFailsWhileItRunsIsNamed() throws IOException {
        rule("sinf/check/own.drl", """
                package rules.sinf.check
                rule "Own"
                  @id("SINF-X-1") @source("the district")
                when
                  $r : SINF()
                then
                  out.decide(new Finding($r.getOf(), "effectiveStartDate", "y".substring(2)));
                end
                """);
        Product.Ran ran = Product.run("run", oak.toString());
        assertThat(ran.code()).isEqualTo(4);
        assertThat(ran.err()).contains("The rule \"Own\" (check) failed", "students.csv, row");
    }

    @Test
    void rulesOfOneRankThatDisagreeHoldTheRecordAndAreBothNamed() throws IOException {
        rule("sinf/assign/own.drl", """
                package rules.sinf.assign
                rule "Own"
                  @id("SINF-X-1") @source("the district")
                when
                  $c : Candidate()
                then
                  out.decide(new Assigned($c, "effectiveStartDate", LocalDate.of(2025, 9, 1), 1));
                end
                """);
        Product.Ran ran = Product.run("run", oak.toString(), "--keep-fatal");
        assertThat(ran.code()).as(ran.err()).isEqualTo(1);
        assertThat(Files.readString(oak.resolve("out/excluded.csv")).lines().filter(line -> line.contains(",1001,")))
                .singleElement().asString().contains("SINF-CONFLICT", "held:", "SINF-D-1b", "SINF-X-1");
    }

    @Test
    void aClashOfRulesNamesBothFiles() throws IOException {
        String shipped = Files.readString(Product.FOLDER.resolve("rules/sinf/assign/birth.drl"));
        rule("sinf/assign/birth2.drl", shipped);
        Product.Ran ran = Product.run("run", oak.toString());
        assertThat(ran.code()).isEqualTo(4);
        assertThat(ran.err()).contains(oak.resolve("rules/sinf/assign/birth2.drl") + ":",
                "is taken by rule"
                        + " \"A blank birth country is the district's default\" in rules/sinf/assign/birth.drl, line 5");
    }

    @Test
    void shippedFactsCannotBeReplaced() throws IOException {
        rule("facts/people.drl", "package facts\n");
        Product.Ran ran = Product.run("run", oak.toString());
        assertThat(ran.code()).isEqualTo(4);
        assertThat(ran.err()).contains(oak.resolve("rules/facts/people.drl") + ": the shipped file");
    }

    @Test
    void aRuleCountsOnlyInItsYears() throws IOException {
        String rule = """
                package rules.sinf.assign
                rule "Own"
                  @id("SINF-X-1") @source("the district") @from("2025-26") @until("2025-26")
                when
                  $c : Candidate()
                then
                  out.decide(new Assigned($c, "localRecordId", "X", 1));
                end
                """;
        rule("sinf/assign/own.drl", rule);
        Product.run("run", oak.toString());
        assertThat(lines()).allMatch(line -> line.startsWith("SINF^^X^"));
        rule("sinf/assign/own.drl", rule.replace("2025-26", "2026-27"));
        Product.run("run", oak.toString());
        assertThat(lines()).isNotEmpty().allMatch(line -> line.startsWith("SINF^^^"));
    }

    @Test
    void aSheetWithTwoRowsInForceForOneValueStopsTheRun() throws IOException {
        sheet("codes/student", "gender", List.of("value", "code", "from", "until"),
                List.of("M", "F", "2020-21", ""));
        Product.Ran ran = Product.run("run", oak.toString());
        assertThat(ran.code()).isEqualTo(4);
        assertThat(ran.err()).contains("sheet gender", "in force at once");
    }

    @Test
    void aKnownIssueOfTheStateIsSwitchedOffUntilItsDate() throws IOException {
        List<String> header = List.of("record", "check", "kind", "stateRuleId", "severity", "hold", "on", "from",
                "until", "note");
        sheet("checks", header, List.of("SINF", "SINF0453", "", "SINF0453", "fatal", "fatal", "N", "2025-10-01",
                "2025-11-05", "known issue of the state"));
        Product.run("run", oak.toString());
        assertThat(Files.readString(oak.resolve("out/findings.csv"))).doesNotContain("SINF0453");
        assertThat(lines()).anyMatch(line -> line.contains("^1089^")).anyMatch(line -> line.contains("^1090^"));
        Product.run("run", oak.toString(), "--reporting-date", "2025-11-06");
        assertThat(Files.readString(oak.resolve("out/findings.csv"))).contains("SINF0453");
        assertThat(lines()).noneMatch(line -> line.contains("^1089^"));
    }

    @Test
    void aDistrictMayAskForTheLevelOfEachGuardian() throws IOException {
        sheet("parameters", List.of("name", "type", "value", "from", "until"),
                List.of("guardianEducation", "text", "PER_GUARDIAN", "", ""));
        Product.run("run", oak.toString());
        String two = lines().stream().filter(line -> line.contains("^1081^")).findFirst().orElseThrow();
        assertThat(two.split("\\^", -1)[49]).isNotEmpty();
    }

    private List<String> lines() throws IOException {
        return Files.readString(oak.resolve("out/SINF.txt")).lines().toList();
    }

    private void rule(String path, String text) throws IOException {
        Path file = oak.resolve("rules").resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private void sheet(String workbook, List<String> header, List<String> row) throws IOException {
        sheet(workbook, workbook, header, row);
    }

    private void sheet(String workbook, String sheet, List<String> header, List<String> row) throws IOException {
        Path file = oak.resolve("mappings").resolve(workbook + ".xlsx");
        Files.createDirectories(file.getParent());
        new KnowledgeWorkbooks().write(file, new Workbook(List.of(new Sheet(sheet, header, List.of(row)))));
    }
}
