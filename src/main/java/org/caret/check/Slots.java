package org.caret.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.caret.mapping.RecordType;
import org.caret.rules.FactModel;
import org.caret.rules.Rule;
import org.caret.rules.RuleFolder;
import org.caret.time.AcademicYear;

/**
 * What the rules of a record type in force in a year give a layout: types of row by slot, and names of assigned
 * fields. A slot whose row has no known type has an empty set. Read from the rules' texts.
 */
record Slots(Map<String, Set<String>> types, Set<String> assigned) {

    private static final Pattern COMMENT = Pattern.compile("//.*");
    private static final Pattern CHOSEN = Pattern
            .compile("new\\s+Chosen\\(\\s*[$\\w]+\\s*,\\s*\"([^\"]+)\"\\s*,\\s*([$\\w]+)");
    private static final Pattern ASSIGNED = Pattern.compile("new\\s+Assigned\\(\\s*[$\\w]+\\s*,\\s*\"([^\"]+)\"");
    private static final Pattern TYPE = Pattern.compile("([A-Z]\\w*)\\s*\\(");

    /** rules: of all record types. */
    static Slots of(List<String> folders, AcademicYear year, List<Rule> rules, FactModel model) {
        Map<String, Set<String>> types = new TreeMap<>(Map.of("options", Set.of("Options")));
        Set<String> assigned = new TreeSet<>();
        Map<String, List<Rule>> files = rules.stream()
                .filter(rule -> folders.contains(rule.file().area()))
                .collect(Collectors.groupingBy(rule -> rule.file().path()));
        files.values().forEach(file -> texts(file).forEach((rule, text) -> {
            if (rule.window().contains(year.firstDay())) {
                read(text, model, types, assigned);
            }
        }));
        return new Slots(types, assigned);
    }

    /** Of a record type. */
    static Slots of(RecordType type, AcademicYear year, List<Rule> rules, FactModel model) {
        return of(type.folders(RuleFolder.COMMON), year, rules, model);
    }

    private static Map<Rule, String> texts(List<Rule> file) {
        Map<Rule, String> texts = new HashMap<>();
        List<String> lines = file.get(0).file().text().lines().toList();
        for (Rule rule : file) {
            int end = file.stream().mapToInt(Rule::line).filter(line -> line > rule.line()).min()
                    .orElse(lines.size() + 1);
            texts.put(rule, COMMENT.matcher(String.join("\n", lines.subList(rule.line() - 1, end - 1)))
                    .replaceAll(""));
        }
        return texts;
    }

    private static void read(String text, FactModel model, Map<String, Set<String>> types, Set<String> assigned) {
        Matcher chosen = CHOSEN.matcher(text);
        while (chosen.find()) {
            types.computeIfAbsent(chosen.group(1), slot -> new TreeSet<>())
                    .addAll(type(chosen.group(2), text, model));
        }
        Matcher fields = ASSIGNED.matcher(text);
        while (fields.find()) {
            assigned.add(fields.group(1));
        }
    }

    /** The type of a variable: that of the pattern it stands for, or of the field of the pattern it stands in. */
    private static Set<String> type(String variable, String text, FactModel model) {
        String bound = Pattern.quote(variable) + "\\s*:\\s*";
        Matcher pattern = Pattern.compile("(?<![$\\w])" + bound + "([A-Z]\\w*)\\s*\\(").matcher(text);
        if (pattern.find()) {
            return known(pattern.group(1), model);
        }
        Matcher field = Pattern.compile("(?<![$\\w])" + bound + "([a-z]\\w*)").matcher(text);
        if (!field.find()) {
            return Set.of();
        }
        Matcher around = TYPE.matcher(text.substring(0, field.start()));
        String type = "";
        while (around.find()) {
            type = around.group(1);
        }
        return known(model.fields().getOrDefault(type, Map.of()).getOrDefault(field.group(1), ""), model);
    }

    private static Set<String> known(String type, FactModel model) {
        return model.fields().containsKey(type) ? Set.of(type) : Set.of();
    }
}
