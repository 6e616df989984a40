package org.caret.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.caret.testing.Postgres;
import org.caret.testing.Product;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Differences to the state with the history on a real PostgreSQL server, which the setting history names. */
class ReconcileOnPostgresTest {

    private static final Path EXPECTED = Product.FOLDER.resolve("fixtures/oak/expected-reconcile");

    @TempDir
    private Path folder;

    @BeforeAll
    static void server() {
        Postgres.needed(ReconcileOnPostgresTest.class);
    }

    @Test
    void theFixtureGivesTheSameFilesAndWhatIsPostedIsNotSentAgain() throws IOException {
        Path oak = Product.copy("oak", folder.resolve("oak"));
        Files.writeString(oak.resolve("caret.yaml"), "history: " + Postgres.database() + "\n",
                StandardOpenOption.APPEND);
        assertThat(caret("reconcile", oak, "SENR")).isEqualTo(1);
        List<String> files = numbered(oak);
        assertThat(files).isNotEmpty();
        for (String file : files) {
            assertThat(oak.resolve("out").resolve(file)).hasSameTextualContentAs(EXPECTED.resolve(file),
                    StandardCharsets.UTF_8);
            assertThat(caret("post", oak, oak.resolve("out").resolve(file).toString())).isZero();
        }
        assertThat(oak.resolve(".caret/history/history.data")).doesNotExist();
        caret("reconcile", oak, "SENR", "--use-history");
        assertThat(numbered(oak)).isEmpty();
        assertThat(caret("unpost", oak, String.valueOf(files.size()))).isZero();
    }

    private static int caret(String verb, Path workspace, String... words) {
        Product.Ran ran = Product.run(Stream.concat(Stream.of(verb, workspace.toString()), Stream.of(words))
                .toArray(String[]::new));
        assertThat(ran.code()).as(ran.err()).isLessThan(2);
        return ran.code();
    }

    private static List<String> numbered(Path oak) throws IOException {
        try (Stream<Path> files = Files.list(oak.resolve("out"))) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.matches("[0-9]{3}_.*"))
                    .sorted().toList();
        }
    }
}
