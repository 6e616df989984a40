package org.caret.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.caret.testing.Product;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Asking about a line of an upload file. */
class ExplainLineTest {

    @TempDir
    private static Path folder;
    private static Path oak;

    @BeforeAll
    static void run() {
        oak = Product.copy("oak", folder.resolve("oak"));
        Product.run("run", oak.toString());
    }

    private Product.Ran ask(String line, String... more) {
        List<String> words = new ArrayList<>(List.of("explain", oak.toString(), "--line", line));
        words.addAll(List.of(more));
        return Product.run(words.toArray(String[]::new));
    }

    @Test
    void aLineIsFoundFromTheWorkspaceAndMarkedAsItsRecord() throws IOException {
        List<String> lines = Files.readAllLines(oak.resolve("out/SINF.txt"));
        int number = 1 + lines.indexOf(lines.stream().filter(line -> line.contains("^Hugo^")).toList().get(1));
        Product.Ran ran = ask("out/SINF.txt:" + number);
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.out()).containsOnlyOnce("This is line " + number + " of out/SINF.txt: field by field the same.");
        assertThat(ran.out()).contains("Local Student ID 1033");
    }

    @Test
    void aLineOfOtherOptionsIsToldWithWhatDiffers() throws IOException {
        List<String> lines = Files.readAllLines(oak.resolve("out/SINF.txt"));
        int number = 1 + lines.indexOf(lines.stream().filter(line -> line.contains("^1001^")).toList().get(0));
        assertThat(ask(oak.resolve("out/SINF.txt") + ":" + number, "--transaction", "delete").out())
                .contains("No record made now equals line " + number,
                        "2.02 Transaction Type Code: the line has nothing, now it would be D")
                .doesNotContain("field by field the same");
    }

    @Test
    void aLineWhoseIdWasCutStillFindsItsStudent() throws IOException {
        List<String> lines = Files.readAllLines(oak.resolve("out/SINF.txt"));
        int number = 1 + lines.indexOf(lines.stream().filter(line -> line.contains("1052-TRANSFER-F^")).toList().get(0));
        assertThat(ask("out/SINF.txt:" + number).out()).contains("Local Student ID 1052-TRANSFER-FRESNO",
                "field by field the same");
    }

    @Test
    void aLineOfAStudentWhoIsGoneEndsWithTwo() throws IOException {
        Path file = folder.resolve("SINF.txt");
        Files.writeString(file, Files.readAllLines(oak.resolve("out/SINF.txt")).get(0)
                .replaceAll("\\^90250[0-9]+\\^[0-9]+\\^", "^9000000000^900000^") + "\r\n");
        Product.Ran ran = ask(file + ":1");
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("does not have the student of that line").doesNotContain("900000");
    }

    @Test
    void wrongLinesAreTold() throws IOException {
        assertThat(ask("out/SINF.txt").err()).contains("write the file, a colon and the line number");
        assertThat(ask("out/SINF.txt:0").err()).contains("write the file, a colon and the line number");
        assertThat(ask("out/SINF.txt:9999").err()).contains("has no line 9999");
        assertThat(ask("out/findings.csv:1").err()).contains("Name the record type too");
        assertThat(ask("out/findings.csv:1", "SINF").err()).contains("has 1 fields, a record of SINF has 50");
        Product.Ran missing = ask("out/NONE.txt:1");
        assertThat(missing.err()).contains("out/NONE.txt cannot be read");
        assertThat(missing.code()).isEqualTo(3);
        assertThat(ask("out/SINF.txt:1", "1001").err()).contains("not both");
    }
}
