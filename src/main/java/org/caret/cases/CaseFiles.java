package org.caret.cases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.caret.notice.ExitCode;
import org.caret.notice.Refusal;
import org.caret.sheet.Sheet;
import org.caret.sheet.TextTwin;

/** Reads case sheets (x.cases.csv beside x.drl) and plain students (plain.csv) from rules folders. */
public final class CaseFiles {

    private static final String ENDING = ".cases.csv";
    private static final String EXPECT = "expect.";

    private CaseFiles() {
    }

    /** Case files by path below the rules folder; a district's file, or its rule file, replaces the shipped cases. */
    public static Map<String, List<RuleCase>> read(Path shipped, Path own) {
        Map<String, List<RuleCase>> cases = new TreeMap<>(in(shipped));
        paths(own, ".drl").forEach(rule -> cases.remove(rule.substring(0, rule.length() - 4) + ENDING));
        cases.putAll(in(own));
        return cases;
    }

    private static Map<String, List<RuleCase>> in(Path folder) {
        Map<String, List<RuleCase>> cases = new TreeMap<>();
        paths(folder, ENDING).forEach(path -> cases.put(path, cases("rules/" + path, sheet(folder.resolve(path)))));
        return cases;
    }

    /** Values of the plain rows of a record type's folder: table to row to column to value. */
    public static Map<String, Map<Integer, Map<String, String>>> plain(Path rules, String folder) {
        Map<String, Map<Integer, Map<String, String>>> plain = new LinkedHashMap<>();
        Path file = rules.resolve(folder).resolve("plain.csv");
        if (Files.exists(file)) {
            for (List<String> row : sheet(file).rows()) {
                plain.computeIfAbsent(row.get(0), t -> new TreeMap<>())
                        .computeIfAbsent(Integer.valueOf(row.get(1)), n -> new LinkedHashMap<>())
                        .put(row.get(2), row.get(3));
            }
        }
        return plain;
    }

    private static List<String> paths(Path folder, String ending) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
            return files.map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .filter(path -> path.endsWith(ending)).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Sheet sheet(Path file) {
        try {
            String text = Files.readString(file);
            return TextTwin.parse(file.getFileName().toString(), text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (IOException unreadable) {
            throw new Refusal(ExitCode.KNOWLEDGE_BROKEN, file.getFileName() + " cannot be read as UTF-8 text. In Excel,"
                    + " save it as CSV UTF-8.", unreadable);
        }
    }

    private static List<RuleCase> cases(String file, Sheet sheet) {
        List<RuleCase> cases = new ArrayList<>();
        for (int i = 0; i < sheet.rows().size(); i++) {
            Map<String, String> given = new LinkedHashMap<>();
            Map<String, String> expected = new LinkedHashMap<>();
            Map<String, String> head = new LinkedHashMap<>();
            for (int c = 0; c < sheet.header().size(); c++) {
                String name = sheet.header().get(c);
                String cell = sheet.rows().get(i).get(c).strip();
                if (name.startsWith(EXPECT) && !cell.isEmpty()) {
                    expected.put(name.substring(EXPECT.length()), cell);
                } else if (name.contains(".") && !cell.isEmpty()) {
                    given.put(name, cell);
                } else {
                    head.put(name, cell);
                }
            }
            if (!head.getOrDefault("case", "").isEmpty()) {
                cases.add(new RuleCase(file, i + 2, head.get("case"), head.getOrDefault("rule", ""),
                        head.getOrDefault("fires", "").equals("yes"), given, expected));
            }
        }
        return cases;
    }
}
