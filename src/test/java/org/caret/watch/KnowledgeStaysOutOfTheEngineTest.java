package org.caret.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caret.mapping.RecordType;
import org.caret.testing.Product;
import org.junit.jupiter.api.Test;

/** The engine names no record type, code, field or agency: those belong to rules and mappings. */
class KnowledgeStaysOutOfTheEngineTest {

    /** Record types that have no row yet, state codes and words of the field that only rules and sheets may use. */
    private static final String WORDS = "SENR|SINF|SIAD|SPRG|SELA|CRSE|CRSC|SCSE|SCSC|SDEM|SASS|SINC|SIRS|SOFF|STAS"
            + "|SCTE|PSTS|WBLR|SWAV|SWDS|PLAN|MEET|SERV|[ENT][1-4][0-9]{2}|SSID|SEID|CALPADS|CAASPP";
    private static final Pattern BANNED = Pattern.compile("\\b(" + WORDS + ")\\b|(?i:guardian|enrollment|household)");
    private static final Pattern YEAR = Pattern.compile("\\b20[0-9]{2}-(20)?[0-9]{2}\\b");

    /** Writes what the engine only reads, so it must name tables and columns; what it draws from is a sheet. */
    private static final Path SAMPLE = Product.FOLDER.resolve("src/main/java/org/caret/sample");

    @Test
    void noSourceLineNamesKnowledge() throws IOException {
        Pattern records = Pattern.compile("\\b(" + RecordType.all(Product.knowledge().sheets()).stream()
                .map(RecordType::name).collect(Collectors.joining("|")) + ")\\b");
        List<String> found = new ArrayList<>();
        for (Path file : sources()) {
            if (file.startsWith(SAMPLE)) {
                continue;
            }
            List<String> lines = Files.readAllLines(file);
            for (int i = 0; i < lines.size(); i++) {
                if (BANNED.matcher(lines.get(i)).find() || records.matcher(lines.get(i)).find()) {
                    found.add(file.getFileName() + ":" + (i + 1) + " " + lines.get(i).strip());
                }
            }
        }
        assertThat(found).as("move the word to a rule, a sheet or a resource bundle").isEmpty();
    }

    @Test
    void noCodeLineNamesAnAcademicYear() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : sources()) {
            Files.readAllLines(file).stream().map(String::strip)
                    .filter(line -> !line.startsWith("*") && !line.startsWith("/*") && !line.startsWith("//"))
                    .filter(line -> YEAR.matcher(line).find() && !line.contains("such as"))
                    .forEach(line -> found.add(file.getFileName() + " " + line));
        }
        assertThat(found).as("a year in force belongs to a from or until cell").isEmpty();
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Product.FOLDER.resolve("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
        }
    }
}
