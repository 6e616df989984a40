package org.caret.cases;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.caret.mapping.Layout;
import org.caret.mapping.RecordType;
import org.caret.rules.Rule;
import org.caret.rules.RuleFolder;
import org.caret.run.Knowledge;
import org.caret.time.AcademicYear;

/** The catalogue of rules and sheet rows, as text (rules/CATALOG.md). */
public final class Catalog {

    private Catalog() {
    }

    /** cases: by file; the layout shown is that of the year. */
    public static String of(Knowledge knowledge, Map<String, List<RuleCase>> cases, AcademicYear year) {
        Map<String, Long> counts = cases.values().stream().flatMap(List::stream)
                .collect(Collectors.groupingBy(RuleCase::rule, TreeMap::new, Collectors.counting()));
        StringBuilder text = new StringBuilder("""
                # Catalogue of rules

                Made by `caret catalog --write`; a test keeps it in step. A statement is decided by a rule (below) or by
                a row of a sheet (the layout, the parameters, the checks). Cases are lines of the file beside a rule.
                """);
        Map<String, List<Rule>> byFile = RuleFolder.rules(knowledge.ruleFiles()).stream()
                .collect(Collectors.groupingBy(rule -> rule.file().place(), TreeMap::new, Collectors.toList()));
        text.append("\n| rule | what it says | source | sets | in force | cases |\n|---|---|---|---|---|---|\n");
        byFile.forEach((file, rules) -> {
            text.append("| | **").append(file).append("** | | | | |\n");
            rules.stream().sorted(Comparator.comparingInt(Rule::line)).forEach(rule -> text.append(line(rule,
                    counts.getOrDefault(rule.id(), 0L))));
        });
        RecordType.all(knowledge.sheets()).stream().filter(RecordType::original)
                .forEach(type -> layout(text, knowledge.layout(type, year)));
        statements(text, knowledge);
        parameters(text, knowledge);
        return text.toString();
    }

    private static String line(Rule rule, long cases) {
        String window = rule.window().equals(org.caret.mapping.Window.ALWAYS) ? "always"
                : rule.window().from() + " – " + rule.window().until();
        return "| " + String.join(" | ", rule.id(), rule.name(), rule.source(), rule.sets(), window,
                String.valueOf(cases)) + " |\n";
    }

    private static void layout(StringBuilder text, Layout layout) {
        text.append("\n## Fields of ").append(layout.record())
                .append("\n\n| element | field | source | table | format |"
                + " width | required |\n|---|---|---|---|---|---|---|\n");
        layout.fields().forEach(f -> text.append("| ").append(String.join(" | ", f.element(), f.name(),
                f.sources().isEmpty() ? "a rule, else blank" : String.join(", else ", f.sources()), f.table(),
                f.format().name(),
                f.width() == 0 ? "" : String.valueOf(f.width()), f.required() ? "yes" : "")).append(" |\n"));
    }

    private static void statements(StringBuilder text, Knowledge knowledge) {
        text.append("\n## Statements without a rule of their own\n\n| record | statement | decided by | note |\n")
                .append("|---|---|---|---|\n");
        knowledge.sheets().rows("statements", "statements").forEach(row -> text.append("| ").append(String.join(" | ",
                row.text("record"), row.text("statement"), row.text("decidedBy"), row.text("note"))).append(" |\n"));
    }

    private static void parameters(StringBuilder text, Knowledge knowledge) {
        text.append("\n## Parameters\n\n| name | value | from | until | note | source |\n|---|---|---|---|---|---|\n");
        knowledge.sheets().rows("parameters", "parameters").forEach(row -> text.append("| ").append(String.join(" | ",
                row.text("name"), row.text("value").replace("|", "\\|"), row.text("from"), row.text("until"),
                row.text("note"), row.text("source"))).append(" |\n"));
    }
}
