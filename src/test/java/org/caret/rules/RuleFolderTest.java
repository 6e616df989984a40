package org.caret.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.caret.notice.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleFolderTest {

    @TempDir
    private Path folder;

    @Test
    void aFileOfTheDistrictGoesBeforeTheShippedOneOfItsPath() throws IOException {
        write("shipped/tiny/scope/a.drl", "shipped");
        write("shipped/tiny/scope/b.drl", "shipped");
        Path own = write("own/tiny/scope/b.drl", "own");
        assertThat(RuleFolder.read(folder.resolve("shipped"), folder.resolve("own"))).containsExactly(
                new RuleFile("tiny/scope/a.drl", "shipped", "rules/tiny/scope/a.drl"),
                new RuleFile("tiny/scope/b.drl", "own", own.toString()));
    }

    @Test
    void shippedFactsCannotBeReplaced() throws IOException {
        write("shipped/facts/people.drl", "package facts\n");
        write("own/facts/visits.drl", "package facts\n");
        assertThat(RuleFolder.read(folder.resolve("shipped"), folder.resolve("own"))).hasSize(2);
        Path own = write("own/facts/people.drl", "// none\n");
        assertThatThrownBy(() -> RuleFolder.read(folder.resolve("shipped"), folder.resolve("own")))
                .isInstanceOf(Refusal.class).hasMessageStartingWith(own + ": the shipped file rules/facts/people.drl")
                .hasMessageContaining("Give your file another name");
    }

    @Test
    void aFileThatIsNotUtf8IsNamed() throws IOException {
        Path own = write("own/tiny/scope/a.drl", "");
        Files.write(own, "// ñ".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> RuleFolder.read(folder.resolve("shipped"), folder.resolve("own")))
                .isInstanceOf(Refusal.class).hasMessageStartingWith(own + " cannot be read as UTF-8 text");
    }

    private Path write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }
}
