package org.caret.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.caret.testing.Product;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole enrollment update from the command line, on the invented district of programs and languages. */
class BirchTest {

    private static final Path FIXTURE = Product.FOLDER.resolve("fixtures/birch");

    @TempDir
    private Path folder;
    private Path birch;

    @BeforeEach
    void copy() {
        birch = Product.copy("birch", folder.resolve("birch"));
    }

    @Test
    void theProcedureInItsOrderGivesWhatIsExpectedByteForByte() throws IOException {
        reconcile("SENR");
        same("expected-senr", "SENR", "changes.csv", "excluded.csv");
        waits("SPRG");
        waits("SELA");
        assertThat(changed("2025-09-30")).contains("= 7 reported + 48 excluded + 3 held");
        post("SENR");
        assertThat(changed("2025-09-30")).contains("= 10 reported + 48 excluded + 0 held");
        for (String file : List.of("SINF.txt", "excluded.csv")) {
            assertThat(birch.resolve("out").resolve(file)).hasSameTextualContentAs(
                    FIXTURE.resolve("expected-sinf").resolve(file), StandardCharsets.UTF_8);
        }
        assertThat(reconcile("SPRG").code()).isEqualTo(1);
        same("expected-sprg", "SPRG", "changes.csv", "excluded.csv");
        post("SPRG");
        assertThat(reconcile("SELA").code()).isEqualTo(1);
        same("expected-sela", "SELA", "changes.csv", "excluded.csv", "conflicts.csv");
        post("SELA");
        for (String type : List.of("SENR", "SPRG", "SELA")) {
            assertThat(reconcile(type).out()).as(type).contains(" 0 sent ", "There is nothing to upload now.");
            assertThat(numbered(type)).as(type).isEmpty();
        }
        assertThat(changed("2025-11-18")).contains("= 0 reported + 58 excluded + 0 held");
    }

    private String changed(String since) {
        Product.Ran ran = Product.run("run", birch.toString(), "SINF", "--changed-only", "--previous-submission-date", since);
        assertThat(ran.code()).as(ran.err()).isLessThan(2);
        return ran.out();
    }

    /** Before the enrollments are posted their students wait, each with the file that goes first; no one else does. */
    private void waits(String type) throws IOException {
        reconcile(type);
        Path excluded = birch.resolve("out/excluded.csv");
        assertThat(excluded).hasSameTextualContentAs(FIXTURE.resolve("expected-waiting/" + type + "-excluded.csv"),
                StandardCharsets.UTF_8);
        assertThat(Files.readAllLines(excluded).stream().filter(line -> line.contains("POSTED-GERR0005")))
                .isNotEmpty().allMatch(line -> line.contains("_SENR.txt") && line.matches("S...,300[234],.*"));
        for (String file : numbered(type)) {
            assertThat(Files.readString(birch.resolve("out").resolve(file))).doesNotContain("^3002^", "^3003^", "^3004^");
        }
    }

    @Test
    void aPostTakenBackMakesTheStudentsWaitAgain() throws IOException {
        reconcile("SENR");
        post("SENR");
        reconcile("SPRG");
        assertThat(Files.readString(birch.resolve("out/changes.csv"))).contains(",3002,", ",3003,", ",3004,");
        assertThat(Product.run("unpost", birch.toString(), birch.resolve("out/002_Updates_SENR.txt").toString()).code())
                .isZero();
        reconcile("SPRG");
        assertThat(Files.readString(birch.resolve("out/changes.csv"))).contains(",3004,").doesNotContain(",3002,", ",3003,");
    }

    @Test
    void nearTheEndOfTheYearOpenProgramsEndWithItAndThenStayAsTheyAre() throws IOException {
        String[] may = {"--reporting-date", "2026-05-15"};
        reconcile("SENR", may);
        post("SENR");
        reconcile("SPRG", may);
        assertThat(Files.readString(birch.resolve("out/003_Updates_SPRG.txt"))).contains(
                "^3023^Roe^Opportunity^20150719^F^108^3^20250902^20260603^", "^127^1^20240910^^");
        post("SPRG");
        assertThat(reconcile("SPRG", may).out()).contains(" 0 sent ");
    }

    @Test
    void aStatusThatIsToBeDeterminedForTooLongIsTold() throws IOException {
        reconcile("SELA");
        assertThat(Files.readAllLines(birch.resolve("out/findings.csv")).stream().filter(line -> line.contains("SELA-L11")))
                .hasSize(1).allMatch(line -> line.contains(",3058,"));
    }

    @Test
    void mealsLeftOutAreNeitherSentNorTakenAway() throws IOException {
        reconcile("SENR");
        post("SENR");
        reconcile("SPRG", "--without-meals");
        for (String file : numbered("SPRG")) {
            assertThat(Files.readString(birch.resolve("out").resolve(file))).doesNotContain("^181^", "^182^");
        }
    }

    private Product.Ran reconcile(String type, String... options) {
        List<String> words = new ArrayList<>(List.of("reconcile", birch.toString(), type));
        words.addAll(List.of(options));
        Product.Ran ran = Product.run(words.toArray(String[]::new));
        assertThat(ran.code()).as(ran.err()).isLessThan(2);
        return ran;
    }

    private void post(String type) throws IOException {
        for (String file : numbered(type)) {
            assertThat(Product.run("post", birch.toString(), birch.resolve("out").resolve(file).toString()).code()).isZero();
        }
    }

    private void same(String expected, String type, String... lists) throws IOException {
        try (Stream<Path> files = Files.list(FIXTURE.resolve(expected))) {
            assertThat(numbered(type)).isEqualTo(files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".txt")).sorted().toList());
        }
        for (String file : Stream.concat(numbered(type).stream(), Stream.of(lists)).toList()) {
            assertThat(birch.resolve("out").resolve(file)).as(file).hasSameTextualContentAs(
                    FIXTURE.resolve(expected).resolve(file), StandardCharsets.UTF_8);
        }
    }

    private List<String> numbered(String type) throws IOException {
        try (Stream<Path> files = Files.list(birch.resolve("out"))) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.matches("\\d{3}_.*_" + type + "\\.txt"))
                    .sorted().toList();
        }
    }
}
