package org.caret.rules;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.caret.notice.Nearest;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.PatternDescr;

/** Checks the patterns of one rule: fact types and their fields must be declared. */
final class PatternLint {

    private static final Pattern TEXT = Pattern.compile("\"[^\"]*\"");
    private static final Pattern WORD = Pattern.compile("(?<![\\w.$!])([a-z]\\w*)\\b(?!\\s*\\()");
    private static final Set<String> OPERATORS = Set.of("matches", "contains", "not", "memberOf", "in", "null", "true",
            "false", "this", "instanceof", "or", "and", "new", "excludes", "str");

    private final ParsedFile file;
    private final Rule rule;
    private final FactModel model;
    private final List<Problem> problems;

    PatternLint(ParsedFile file, Rule rule, FactModel model, List<Problem> problems) {
        this.file = file;
        this.rule = rule;
        this.model = model;
        this.problems = problems;
    }

    void check(BaseDescr descr) {
        if (descr instanceof PatternDescr pattern) {
            pattern(pattern);
        } else if (descr instanceof ConditionalElementDescr group) {
            group.getDescrs().forEach(part -> check((BaseDescr) part));
        }
    }

    private void pattern(PatternDescr pattern) {
        if (pattern.getSource() instanceof AccumulateDescr accumulate) {
            accumulate.getDescrs().forEach(this::check);
            return;
        }
        String type = pattern.getObjectType();
        Map<String, Set<String>> decisions = RuleLint.decisionFields();
        if (!model.fields().containsKey(type) && !decisions.containsKey(type)) {
            Set<String> known = new TreeSet<>(model.fields().keySet());
            known.addAll(decisions.keySet());
            report(pattern, type, "there is no fact " + type + Nearest.hint(type, known));
            return;
        }
        Set<String> fields = decisions.getOrDefault(type, model.fields().getOrDefault(type, Map.of()).keySet());
        pattern.getDescrs().forEach(constraint -> fields(pattern, type, fields, constraint.toString()));
    }

    private void fields(PatternDescr pattern, String type, Set<String> fields, String constraint) {
        Matcher word = WORD.matcher(TEXT.matcher(constraint).replaceAll("\"\""));
        while (word.find()) {
            String name = word.group(1);
            if (!fields.contains(name) && !OPERATORS.contains(name)) {
                report(pattern, name, type + " has no field " + name + Nearest.hint(name, fields));
            }
        }
    }

    private void report(PatternDescr pattern, String word, String message) {
        String text = file.file().text();
        Matcher found = Pattern.compile("\\b" + Pattern.quote(word) + "\\b").matcher(text);
        int at = found.find(Math.max(0, Math.min(pattern.getStartCharacter(), text.length()))) ? found.start() : -1;
        int line = at < 0 ? pattern.getLine() : 1 + (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
        int column = at < 0 ? 0 : at - text.lastIndexOf('\n', at - 1);
        problems.add(new Problem(file.file().place(), line, column, rule.name(), message));
    }
}
