package org.caret.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.caret.sheet.ExportWorkbook;
import org.caret.sheet.ReviewWorkbook;
import org.caret.testing.Product;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Differences to the state from the command line, on the invented district. */
class ReconcileTest {

    private static final Path EXPECTED = Product.FOLDER.resolve("fixtures/oak/expected-reconcile");
    static final List<String> FILES = List.of("001_Removals_SENR.txt", "002_Exits_SENR.txt",
            "003_Exits_SENR.txt", "004_Updates_SENR.txt");

    @TempDir
    private Path folder;
    private Path oak;

    @BeforeEach
    void copy() {
        oak = Product.copy("oak", folder.resolve("oak"));
    }

    @Test
    void theStoriesOfTheFixtureGiveWhatIsExpectedByteForByte() throws IOException {
        Product.Ran ran = reconcile();
        assertThat(ran.code()).as(ran.err()).isEqualTo(1);
        assertThat(numbered(oak)).isEqualTo(FILES);
        for (String file : Stream.concat(FILES.stream(), Stream.of("changes.csv", "excluded.csv")).toList()) {
            assertThat(oak.resolve("out").resolve(file)).hasSameTextualContentAs(EXPECTED.resolve(file),
                    StandardCharsets.UTF_8);
        }
        try (ZipFile zip = new ZipFile(oak.resolve("out/SENR.zip").toFile())) {
            assertThat(zip.stream().map(entry -> entry.getName()).toList()).isEqualTo(FILES);
        }
    }

    @Test
    void anotherMachineWritesTheSameBytes() throws IOException {
        reconcile();
        Path again = Product.copy("oak", folder.resolve("again"));
        Product.run("reconcile", again.toString(), "SENR");
        for (String file : List.of("SENR.zip", "changes.xlsx", "removals.xlsx", "report.json", "findings.csv")) {
            assertThat(again.resolve("out").resolve(file)).as(file)
                    .hasSameBinaryContentAs(oak.resolve("out").resolve(file));
        }
    }

    @Test
    void theReportCountsWhatIsSentAndWhatIsTheSame() throws IOException {
        reconcile();
        var record = new com.fasterxml.jackson.databind.ObjectMapper()
                .readTree(oak.resolve("out/report.json").toFile()).get("records").get(0);
        long sent = Files.readAllLines(oak.resolve("out/changes.csv")).size() - 1L;
        long left = Files.readAllLines(oak.resolve("out/excluded.csv")).size() - 1L;
        assertThat(record.get("reported").asLong()).isEqualTo(sent);
        assertThat(record.get("excluded").asLong() + record.get("held").asLong()).isEqualTo(left);
        assertThat(record.get("candidates").asLong()).isEqualTo(sent + left + record.get("unchanged").asLong());
        assertThat(record.get("unchanged").asLong()).isPositive();
    }

    @Test
    void removalsWaitWithEverythingOfTheirStudentUntilTheyAreMarked() throws IOException {
        Product.Ran ran = reconcile("--hold-removals");
        assertThat(ran.out()).contains("5 removals wait for review");
        assertThat(numbered(oak)).containsExactly("001_Exits_SENR.txt", "002_Exits_SENR.txt", "003_Updates_SENR.txt");
        assertThat(Files.readString(oak.resolve("out/changes.csv"))).doesNotContain(",2007,", ",2008,", "Removals");
        assertThat(Files.readString(oak.resolve("out/excluded.csv"))).contains("SENR,2007,e2007a,SENR-REVIEW,\"held: ",
                "SENR,2009,6012345^9025060333^20250813,SENR-REVIEW,held: the removal waits for review");
        List<List<String>> list = removals();
        int key = list.get(0).indexOf("key");
        int localId = list.get(0).indexOf("localId");
        list.forEach(row -> row.set(0, row.get(localId).equals("2007") ? "yes" : row.get(localId).equals("2009") ? "No"
                : row.get(0)));
        assertThat(list).hasSize(6).allSatisfy(row -> assertThat(row.get(key)).isNotEmpty());
        Path marked = folder.resolve("marked.xlsx");
        try (ReviewWorkbook workbook = new ReviewWorkbook(marked)) {
            workbook.sheet("removals", list.get(0), to -> list.subList(1, list.size()).forEach(to));
        }
        reconcile("--removals", marked.toString());
        assertThat(Files.readString(oak.resolve("out/changes.csv"))).contains(",2007,").doesNotContain(",2008,", ",2009,");
        assertThat(Files.readString(oak.resolve("out/excluded.csv")))
                .contains("SENR,2009,6012345^9025060333^20250813,SENR-REVIEW,marked no")
                .contains("SENR,2008,e2008b,SENR-REVIEW,\"held: ");
    }

    @Test
    void aMarkThatIsNeitherYesNorNoIsToldWithItsRow() {
        Path marked = folder.resolve("marked.xlsx");
        try (ReviewWorkbook workbook = new ReviewWorkbook(marked)) {
            workbook.sheet("removals", List.of("send", "key"), to -> to.accept(List.of("perhaps", "1^2^3")));
        }
        Product.Ran ran = reconcile("--removals", marked.toString());
        assertThat(ran.code()).isEqualTo(3);
        assertThat(ran.err()).contains("marked.xlsx, row 2, column send: write yes or no, or leave it blank.");
    }

    @Test
    void soManyRemovalsStopTheRunBeforeAnythingIsWritten() throws IOException {
        Path enrollments = oak.resolve("sis/schoolEnrollments.csv");
        Files.writeString(enrollments, Files.readString(enrollments).replaceAll("(?m)^e10[4-9].*\n", ""));
        Product.Ran ran = reconcile();
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("more than 5 percent; nothing was written", "--removal-cap", "--hold-removals");
        assertThat(numbered(oak)).isEmpty();
        assertThat(Product.run("history", oak.toString(), "--all").out()).doesNotContain("001_");
        assertThat(reconcile("--removal-cap", "60").code()).isEqualTo(1);
        assertThat(numbered(oak)).isNotEmpty();
    }

    @Test
    void whatToCompareWithIsOneThing() {
        assertThat(reconcile("--use-history").err()).contains("There is no history of SENR yet.");
        Product.Ran both = reconcile("--use-history", "--ods", oak.resolve("ods/SENR-extract.txt").toString());
        assertThat(both.code()).isEqualTo(2);
        assertThat(both.err()).contains("--ods and --use-history: choose one.");
    }

    @Test
    void aDryRunLeavesNothing() {
        Product.Ran ran = reconcile("--dry-run");
        assertThat(ran.out()).contains("Nothing was written (dry run)");
        assertThat(oak.resolve("out")).doesNotExist();
        assertThat(reconcile("--use-history").code()).isEqualTo(2);
    }

    @Test
    void theSameSetOfSchoolsIsLookedAtAndOthersAreCounted() throws IOException {
        Product.Ran ran = reconcile("--schools", "elem");
        assertThat(ran.code()).as(ran.err()).isEqualTo(1);
        assertThat(Files.readString(oak.resolve("out/changes.csv"))).doesNotContain("6087654^").contains("6012345");
        assertThat(Files.readString(oak.resolve("out/findings.csv")))
                .contains("Rows of the state that were not looked at, because the school 1930002 is not selected: 1.");
    }

    @Test
    void anExtractOfOtherSchoolsAloneIsRefused() throws IOException {
        Path ods = oak.resolve("ods/SENR-extract.txt");
        Files.writeString(ods, Files.readString(ods).replaceAll("(?m)^(SENR-R\\^\\^\\^\\d{7}\\^)\\d{7}", "$16999999"));
        Product.Ran ran = reconcile();
        assertThat(ran.code()).isEqualTo(3);
        assertThat(ran.err()).contains("No row of SENR-extract.txt is of a school of this run");
        assertThat(numbered(oak)).isEmpty();
    }

    @Test
    void aRemovalOfTheLastSubjectIsListedToo() throws IOException {
        Path ods = oak.resolve("ods/SENR-extract.txt");
        Files.write(ods, Files.readAllLines(ods).stream().filter(line -> line.contains("State-Only")).toList());
        assertThat(reconcile("--hold-removals").out()).contains("1 removal waits for review");
        assertThat(removals()).hasSize(2);
    }

    @Test
    void aListOpenInAnotherProgramLosesNothing() throws IOException {
        Path open = oak.resolve("out/changes.xlsx/cell");
        Files.createDirectories(open);
        Product.Ran ran = reconcile();
        assertThat(ran.code()).isEqualTo(6);
        assertThat(Product.run("history", oak.toString()).code()).isEqualTo(6);
        Files.delete(open);
        Files.delete(open.getParent());
        Product.Ran shown = Product.run("history", oak.toString());
        assertThat(shown.out()).as(shown.err()).contains("001_Removals_SENR.txt");
        assertThat(numbered(oak)).isEqualTo(FILES);
        for (String file : FILES) {
            assertThat(oak.resolve("out").resolve(file)).hasSameTextualContentAs(EXPECTED.resolve(file),
                    StandardCharsets.UTF_8);
        }
        assertThat(oak.resolve("out/changes.xlsx")).isRegularFile();
        assertThat(parts()).isEmpty();
    }

    @Test
    void whatAKilledProcessLeftInTheFolderIsTakenAway() throws IOException {
        Files.createDirectories(oak.resolve("out"));
        Files.writeString(oak.resolve("out/.007_Exits_SENR.txt.part"), "left");
        Files.writeString(oak.resolve("out/.changes.xlsx.part.draft"), "left");
        reconcile();
        assertThat(parts()).isEmpty();
    }

    @Test
    void rulesThatDisagreeAboutARowOfTheStateTakeNothingAway() throws IOException {
        Path rule = oak.resolve("rules/senr/compare/9-sent/own.drl");
        Files.createDirectories(rule.getParent());
        Files.writeString(rule, """
                package rules.senr.compare

                rule "Our own last rows stay"
                  @id("OAK-1") @source("ours")
                when
                  LastRow($b : believed)
                then
                  out.decide(new Kept($b, "we want to look at it"));
                end
                """);
        reconcile();
        assertThat(Files.readString(oak.resolve("out/changes.csv"))).doesNotContain(",2007,", ",2010,", "becomes a no-show");
        assertThat(Files.readString(oak.resolve("out/excluded.csv")))
                .contains("SENR,2007,e2007a,SENR-CONFLICT,\"held: Two rules of the same rank disagree about OAK-1, SENR-R7a.");
        assertThat(Files.readString(oak.resolve("out/findings.csv")))
                .contains("SENR,fatal,SENR-CONFLICT,,2010,", "disagree about OAK-1, SENR-R8a.");
    }

    @Test
    void aNumberReplacedSinceTheExtractIsFollowedInTheHistoryToo() throws IOException {
        reconcile();
        post();
        edit("students", text -> text.replace(",9025060037,2001,", ",9025098888,2001,"));
        edit("ssidReplacements", text -> text + "9025060037,9025098888,2025-11-01\n");
        assertThat(reconcile().out()).contains("There is nothing to upload now.");
        edit("schoolEnrollments", text -> text.replace("e2001a,s2001,elem,elem-2026,elem-2026-main,05,2025-08-13,,,",
                "e2001a,s2001,elem,elem-2026,elem-2026-main,05,2025-08-13,2025-11-03,T180,"));
        assertThat(reconcile().out()).contains("001_Exits_SENR.txt: 1 record");
        assertThat(Files.readString(oak.resolve("out/001_Exits_SENR.txt"))).contains("^9025098888^");
        post();
        assertThat(reconcile().out()).contains("There is nothing to upload now.");
        Product.run("unpost", oak.toString(), "5");
        assertThat(reconcile().out()).contains("001_Exits_SENR.txt: 1 record");
    }

    @Test
    void aBatchWhoseFilesAreLostIsGivenUp() throws IOException {
        Files.createDirectories(oak.resolve("out/changes.xlsx/cell"));
        assertThat(reconcile().code()).isEqualTo(6);
        try (Stream<Path> files = Files.walk(oak.resolve("out"))) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
        assertThat(Product.run("history", oak.toString()).out()).contains("No file can be posted now.");
        assertThat(reconcile().code()).isEqualTo(1);
        assertThat(numbered(oak)).isEqualTo(FILES);
    }

    @Test
    void aWorkspaceThatADatabaseWouldMisreadIsRefused() throws IOException {
        Path odd = Product.copy("oak", folder.resolve("a;b"));
        Product.Ran ran = Product.run("reconcile", odd.toString(), "SENR");
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("Rename that folder.");
        assertThat(Path.of("a.script")).doesNotExist();
    }

    private void post() throws IOException {
        for (String file : numbered(oak)) {
            assertThat(Product.run("post", oak.toString(), oak.resolve("out").resolve(file).toString()).code()).isZero();
        }
    }

    private void edit(String table, java.util.function.UnaryOperator<String> change) throws IOException {
        Path file = oak.resolve("sis").resolve(table + ".csv");
        String text = Files.readString(file);
        assertThat(change.apply(text)).isNotEqualTo(text);
        Files.writeString(file, change.apply(text));
    }

    private List<String> parts() throws IOException {
        try (Stream<Path> files = Files.list(oak.resolve("out"))) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.startsWith(".")).toList();
        }
    }

    private Product.Ran reconcile(String... options) {
        List<String> words = new ArrayList<>(List.of("reconcile", oak.toString(), "SENR"));
        words.addAll(List.of(options));
        return Product.run(words.toArray(String[]::new));
    }

    private static List<String> numbered(Path oak) throws IOException {
        if (!Files.isDirectory(oak.resolve("out"))) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(oak.resolve("out"))) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.matches("\\d{3}_.*")).sorted()
                    .toList();
        }
    }

    private List<List<String>> removals() {
        List<List<String>> rows = new ArrayList<>();
        try (ExportWorkbook workbook = ExportWorkbook.open(oak.resolve("out/removals.xlsx"))) {
            workbook.rows("removals", (number, cells) -> {
                List<String> row = new ArrayList<>(cells);
                while (!rows.isEmpty() && row.size() < rows.get(0).size()) {
                    row.add("");
                }
                rows.add(row);
            });
        }
        return rows;
    }
}
