package org.caret.watch;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.body.CallableDeclaration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.caret.testing.Product;
import org.junit.jupiter.api.Test;

/** Things stay small enough to be read: files, methods, lines, rule files. */
class SizesTest {

    private static final Pattern RULE = Pattern.compile("^rule ", Pattern.MULTILINE);

    @Test
    void javaFilesMethodsAndLinesStaySmall() throws IOException {
        JavaParser parser = new JavaParser(new ParserConfiguration()
                .setLanguageLevel(ParserConfiguration.LanguageLevel.JAVA_17));
        List<String> tooBig = new ArrayList<>();
        for (Path file : files("src/main/java", ".java")) {
            List<String> lines = Files.readAllLines(file);
            if (lines.size() > 300) {
                tooBig.add(file.getFileName() + ": " + lines.size() + " lines, at most 300");
            }
            lines.stream().filter(line -> line.length() > 120).forEach(line ->
                    tooBig.add(file.getFileName() + ": a line of " + line.length()));
            CompilationUnit unit = parser.parse(file).getResult().orElseThrow();
            for (CallableDeclaration<?> method : unit.findAll(CallableDeclaration.class)) {
                int length = method.getRange().map(r -> r.end.line - r.begin.line + 1).orElse(0);
                if (length > 40) {
                    tooBig.add(file.getFileName() + ": " + method.getNameAsString() + " has " + length + " lines, at most 40");
                }
            }
        }
        assertThat(tooBig).isEmpty();
    }

    @Test
    void ruleFilesStaySmall() throws IOException {
        List<String> tooBig = new ArrayList<>();
        for (Path file : files("rules", ".drl")) {
            String text = Files.readString(file);
            long rules = RULE.matcher(text).results().count();
            if (text.lines().count() > 100 || rules > 6) {
                tooBig.add(file + ": " + text.lines().count() + " lines and " + rules + " rules, at most 100 and 6");
            }
        }
        assertThat(tooBig).isEmpty();
    }

    private static List<Path> files(String folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(Product.FOLDER.resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        }
    }
}
