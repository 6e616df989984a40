package org.caret.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.caret.testing.Product;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shipped fixture of sections, their students and staff as a whole, in the fall and at the end of the year. */
class ElmTest {

    private static final Path ELM = Product.FOLDER.resolve("fixtures/elm");
    private static final Pattern COUNTS = Pattern.compile(
            "\\| (\\w{4}) \\| (\\d+ candidates = \\d+ reported \\+ \\d+ excluded \\+ \\d+ held) \\|");
    private static final List<String> FILES = List.of("CRSE.txt", "CRSC.txt", "SCSE.txt", "SCSC.txt", "SDEM.txt",
            "SASS.txt", "excluded.csv");

    @TempDir
    private Path folder;

    @Test
    void theFixtureGivesWhatIsExpectedByteForByte() throws IOException {
        Path elm = Product.copy("elm", folder.resolve("elm"));
        Product.Ran ran = Product.run("run", elm.toString());
        assertThat(ran.code()).as(ran.err()).isEqualTo(1);
        for (String file : FILES) {
            assertThat(elm.resolve("out").resolve(file)).hasSameTextualContentAs(
                    ELM.resolve("expected").resolve(file), StandardCharsets.UTF_8);
        }
    }

    @Test
    void theReadmeTellsTheCounts() throws IOException {
        Path elm = Product.copy("elm", folder.resolve("elm"));
        Matcher told = COUNTS.matcher(Files.readString(ELM.resolve("README.md")));
        List<String> counts = new ArrayList<>();
        while (told.find()) {
            counts.add(told.group(1) + ": " + told.group(2));
        }
        assertThat(counts).hasSize(6);
        assertThat(Product.run("run", elm.toString()).out()).contains(counts);
    }

    @Test
    void theOrderOfRowsChangesNothing() throws IOException {
        Path elm = Product.copy("elm", folder.resolve("elm"));
        Product.shuffle(elm, new Random(5));
        Product.run("run", elm.toString());
        for (String file : FILES) {
            assertThat(elm.resolve("out").resolve(file)).hasSameTextualContentAs(
                    ELM.resolve("expected").resolve(file), StandardCharsets.UTF_8);
        }
    }
}
