package org.caret.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * One example of broken/*.txt: rule files with mistakes in them, and what must be told about them.
 *
 * <p>"== " begins an example with its title. Behind "in:" stands the folder of the standard rule; behind "notes:",
 * "when:" and "then:" what takes the place of that part of it; behind "rule:" rules of test/propose/a.drl; behind
 * "facts:" declarations of facts/more.drl; behind "file PATH:" a whole file. The sign ¦ stands before each place that
 * is told. Lines with "! " are the messages, in order of the signs, with "+ " another one about the same place; a
 * message about a rule begins with its name in quotes.
 */
record BrokenExample(String title, List<RuleFile> files, List<Problem> expected) {

    static final Generated SHEETS = new Generated(read("sheets.drl"), "test", "Paper",
            Set.of("lastName", "birthDate", "city"), Set.of("1.01", "1.02", "1.03"), Set.of("home", "work"),
            Set.of("pair", "town"), Set.of(), Set.of("lastName", "birthDate", "city"));
    private static final Map<String, String> SHARED = Map.of("facts/model.drl", read("model.drl"),
            "test/name/2-base/base.drl", read("base.drl"), "test/choose/1-homes/home.drl", read("chosen.drl"));
    private static final char MARK = '¦';

    static List<BrokenExample> all() {
        return Stream.of("syntax", "names", "types", "operators", "notes", "then", "steps", "facts", "agree")
                .flatMap(name -> Stream.of(("\n" + read("broken/" + name + ".txt")).split("\n== ")).skip(1))
                .map(BrokenExample::of).toList();
    }

    /** The files that every example has: facts, and rules that make concepts and choices. */
    static List<RuleFile> shared() {
        return new TreeMap<>(SHARED).entrySet().stream().map(file -> file(file.getKey(), file.getValue())).toList();
    }

    /** Every problem of the files, as found. */
    List<Problem> found() {
        return RuleSet.problems(files, List.of("test"), SHEETS);
    }

    @Override
    public String toString() {
        return title;
    }

    private static BrokenExample of(String text) {
        Map<String, StringBuilder> parts = new LinkedHashMap<>();
        List<String> messages = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        for (String line : text.lines().skip(1).toList()) {
            if (line.startsWith("! ") || line.startsWith("+ ")) {
                messages.add(line);
            } else if (line.matches("(in|notes|when|then|rule|facts|file \\S+):.*")) {
                part = new StringBuilder(line.substring(line.indexOf(':') + 1));
                parts.put(line.substring(0, line.indexOf(':')), part);
            } else {
                part.append(line).append('\n');
            }
        }
        return of(text.lines().findFirst().orElse(""), marked(parts), messages);
    }

    private static BrokenExample of(String title, Map<String, String> marked, List<String> messages) {
        Map<String, String> all = new TreeMap<>(SHARED);
        marked.forEach((path, text) -> all.put(path, text.replace(String.valueOf(MARK), "")));
        List<RuleFile> files = all.keySet().stream().map(path -> file(path, all.get(path))).toList();
        List<Problem> expected = new ArrayList<>();
        int next = 0;
        for (Map.Entry<String, String> file : marked.entrySet()) {
            int marks = 0;
            for (int at = file.getValue().indexOf(MARK); at >= 0; at = file.getValue().indexOf(MARK, at + 1)) {
                RuleText text = RuleText.of(file(file.getKey(), all.get(file.getKey())));
                int offset = at - marks++;
                do {
                    expected.add(problem(text, offset, next < messages.size() ? messages.get(next) : ""));
                    next++;
                } while (next < messages.size() && messages.get(next).startsWith("+ "));
            }
        }
        return new BrokenExample(title, files, expected);
    }

    private static Problem problem(RuleText text, int offset, String line) {
        String message = line.replaceFirst("^[!+] ", "");
        String rule = message.startsWith("\"") ? message.substring(1, message.indexOf("\": ")) : "";
        return text.at(offset, rule, rule.isEmpty() ? message : message.substring(rule.length() + 4));
    }

    private static RuleFile file(String path, String text) {
        return new RuleFile(path, text, "rules/" + path);
    }

    private static Map<String, String> marked(Map<String, StringBuilder> parts) {
        Map<String, String> files = new LinkedHashMap<>();
        parts.forEach((name, part) -> {
            if (name.startsWith("file ")) {
                files.put(name.substring("file ".length()), part.toString());
            }
        });
        if (parts.containsKey("facts")) {
            files.put("facts/more.drl", "package facts\nimport org.caret.fact.SourceRow\n" + parts.get("facts"));
        }
        if (parts.containsKey("rule")) {
            files.put("test/propose/a.drl", "package rules.test.propose\n" + parts.get("rule"));
        }
        if (Stream.of("notes", "when", "then").anyMatch(parts::containsKey)) {
            String folder = part(parts, "in", "propose").strip();
            files.put("test/" + folder + "/a.drl", "package rules.test." + folder.replaceFirst("/.*", "")
                    + "\n\nrule \"One\"\n  " + part(parts, "notes", "@id(\"TEST-S-1\") @source(\"x\")\n") + "when\n  "
                    + part(parts, "when", "$s : Student()\n") + "then\n  "
                    + part(parts, "then", "out.decide(new Candidate($s.getSourcedId(), $s));\n") + "end\n");
        }
        return files;
    }

    private static String part(Map<String, StringBuilder> parts, String name, String standard) {
        return parts.containsKey(name) ? parts.get(name).toString().strip() + "\n" : standard;
    }

    static String read(String name) {
        try (InputStream in = BrokenExample.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
