package org.caret.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.caret.testing.Product;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shipped fixture as a whole. */
class OakTest {

    @TempDir
    private Path folder;

    @Test
    void theFixtureGivesWhatIsExpectedByteForByte() throws IOException {
        Path oak = Product.copy("oak", folder.resolve("oak"));
        Product.Ran ran = Product.run("run", oak.toString());
        assertThat(ran.code()).as(ran.err()).isEqualTo(1);
        for (String file : List.of("SINF.txt", "excluded.csv", "findings.csv")) {
            assertThat(oak.resolve("out").resolve(file)).hasSameTextualContentAs(
                    Product.FOLDER.resolve("fixtures/oak/expected").resolve(file), StandardCharsets.UTF_8);
        }
    }

    @Test
    void theTestingAddressAndTheAddressVariantGiveWhatIsExpected() throws IOException {
        Path oak = Product.copy("oak", folder.resolve("oak"));
        Product.run("run", oak.toString(), "SINF", "--caaspp-address");
        assertThat(oak.resolve("out/SINF.txt")).hasSameTextualContentAs(
                Product.FOLDER.resolve("fixtures/oak/expected-caaspp/SINF.txt"), StandardCharsets.UTF_8);
        Product.Ran ran = Product.run("run", oak.toString(), "SIAD", "--all-identities", "false",
                "--previous-submission-date", "2025-06-30");
        assertThat(ran.out()).startsWith("SIAD: ");
        assertThat(oak.resolve("out/SIAD.txt")).hasSameTextualContentAs(
                Product.FOLDER.resolve("fixtures/oak/expected-siad/SIAD.txt"), StandardCharsets.UTF_8);
    }

    @Test
    void everyRecordHasFiftyFieldsAndEndsWithCrLf() throws IOException {
        Path oak = Product.copy("oak", folder.resolve("oak"));
        Product.run("run", oak.toString());
        String text = Files.readString(oak.resolve("out/SINF.txt"));
        assertThat(text).endsWith("\r\n");
        assertThat(text.split("\r\n")).allSatisfy(line -> assertThat(line.split("\\^", -1)).hasSize(50));
        assertThat(text.replace("\r\n", "")).doesNotContain("\n", "\r", "\t");
    }

    @Test
    void theReportAddsUp() throws IOException {
        Path oak = Product.copy("oak", folder.resolve("oak"));
        Product.run("run", oak.toString());
        var record = new com.fasterxml.jackson.databind.ObjectMapper()
                .readTree(oak.resolve("out/report.json").toFile()).get("records").get(0);
        long lines = Files.readString(oak.resolve("out/SINF.txt")).lines().count();
        long left = Files.readString(oak.resolve("out/excluded.csv")).lines().count() - 1;
        assertThat(record.get("reported").asLong()).isEqualTo(lines);
        assertThat(record.get("excluded").asLong() + record.get("held").asLong()).isEqualTo(left);
        assertThat(record.get("candidates").asLong()).isEqualTo(lines + left + record.get("unchanged").asLong());
        long by = 0;
        for (var count : record.get("excludedBy")) {
            by += count.asLong();
        }
        assertThat(by).isEqualTo(record.get("excluded").asLong());
    }

    @Test
    void partitionsThreadsAndTheOrderOfRowsChangeNothing() throws IOException {
        Path oak = Product.copy("oak", folder.resolve("oak"));
        List<byte[]> plain = files(oak, new Machine(1, 1 << 20));
        assertThat(files(oak, new Machine(4, 600))).containsExactlyElementsOf(plain);
        byte[] records = plain.get(0);
        shuffle(oak.resolve("sis"), 5);
        assertThat(files(oak, new Machine(3, 2_000)).get(0)).isEqualTo(records);
    }

    private List<byte[]> files(Path oak, Machine machine) throws IOException {
        Knowledge knowledge = Product.knowledge();
        Settings settings = Settings.read(oak.resolve("caret.yaml"), Options.COMMON, Set.of());
        new Extraction(Workspace.at(oak), knowledge, new Extraction.Asked(List.of("SINF"), Map.of("format", "state,csv,tab,html"),
                settings, Product.TODAY), step -> { }, machine).run();
        List<byte[]> files = new ArrayList<>();
        for (String name : List.of("SINF.txt", "SINF.csv", "SINF.tab.txt", "excluded.csv", "findings.csv", "report.json",
                "report.html", "SINF.html")) {
            files.add(Files.readAllBytes(oak.resolve("out").resolve(name)));
        }
        return files;
    }

    /** Shuffles the rows of every table; the first of two rows with one key must stay the first. */
    private static void shuffle(Path sis, long seed) throws IOException {
        try (Stream<Path> tables = Files.list(sis)) {
            for (Path table : tables.filter(file -> file.toString().endsWith(".csv")).toList()) {
                List<String> lines = new ArrayList<>(Files.readAllLines(table));
                List<String> rows = lines.subList(1, lines.size());
                long ids = rows.stream().map(row -> row.split(",")[0]).distinct().count();
                if (ids == rows.size()) {
                    Collections.shuffle(rows, new Random(seed));
                    Files.write(table, lines);
                }
            }
        }
    }

    @Test
    void aDryRunWritesNothing() throws IOException {
        Path oak = Product.copy("oak", folder.resolve("oak"));
        List<String> before = names(oak);
        assertThat(Product.run("run", oak.toString(), "--dry-run").out()).contains("SINF:");
        assertThat(names(oak)).isEqualTo(before);
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(Path::toString).sorted().toList();
        }
    }

    @Test
    void deletingWritesTheSameRecordsWithTheCode() throws IOException {
        Path oak = Product.copy("oak", folder.resolve("oak"));
        Product.run("run", oak.toString());
        String added = Files.readString(oak.resolve("out/SINF.txt"));
        Product.run("run", oak.toString(), "--transaction", "delete");
        assertThat(Files.readString(oak.resolve("out/SINF.txt"))).isEqualTo(added.replace("SINF^^", "SINF^D^"));
    }
}
