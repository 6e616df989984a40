package org.caret.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.caret.testing.Product;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several record types in one command come out as each by itself. */
class SeveralRecordsTest {

    private static final List<String> RECORDS = List.of("SENR", "SINF", "SPRG", "SELA");

    @TempDir
    private Path folder;

    @Test
    void inOneGoOrOneByOne() {
        Path oak = Product.copy("oak", folder.resolve("oak"));
        List<String> words = new ArrayList<>(List.of("run", oak.toString()));
        words.addAll(RECORDS);
        words.addAll(List.of("--out", folder.resolve("together").toString()));
        Product.Ran ran = Product.run(words.toArray(String[]::new));
        assertThat(ran.code()).as(ran.err()).isEqualTo(1);
        for (String record : RECORDS) {
            Path alone = folder.resolve(record);
            Product.run("run", oak.toString(), record, "--out", alone.toString());
            assertThat(folder.resolve("together").resolve(record + ".txt")).as(record)
                    .exists().hasSameBinaryContentAs(alone.resolve(record + ".txt"));
        }
    }
}
