package org.caret.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaseFilesTest {

    private static final String CASES = "tiny/scope/a.cases.csv";

    @TempDir
    private Path folder;

    @BeforeEach
    void ship() throws IOException {
        write("shipped/" + CASES, "case,rule,fires\nshipped,TINY-S-1,yes\n");
        write("shipped/tiny/scope/b.cases.csv", "case,rule,fires\nother,TINY-S-2,yes\n");
    }

    @Test
    void theCasesOfAReplacedRuleFileAreNotRun() throws IOException {
        write("own/tiny/scope/a.drl", "// none\n");
        assertThat(read()).containsOnlyKeys("tiny/scope/b.cases.csv");
    }

    @Test
    void aReplacingRuleFileBringsItsOwnCases() throws IOException {
        write("own/tiny/scope/a.drl", "package rules.tiny.scope\n");
        write("own/" + CASES, "case,rule,fires\nown,TINY-X-1,yes\n");
        assertThat(read().get(CASES)).extracting(RuleCase::rule).containsExactly("TINY-X-1");
    }

    private Map<String, List<RuleCase>> read() {
        return CaseFiles.read(folder.resolve("shipped"), folder.resolve("own"));
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
