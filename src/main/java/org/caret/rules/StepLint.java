package org.caret.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.ForallDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;

/**
 * Checks the order of steps: what rules make must be made before it is read. "not", "exists" and accumulate look only
 * at facts of earlier steps, since within a step their answer would depend on the order of the rules.
 */
final class StepLint {

    /** What a rule makes; of a choice the slot counts, since slots are settled one by one. */
    private static final Pattern MADE = Pattern.compile("out\\.decide\\(\\s*new\\s+"
            + "((?:Chosen\\(\\s*\\$?\\w+\\s*,\\s*\"\\w+)|\\w+)");
    private static final Pattern SLOT = Pattern.compile("slot\\s*==\\s*\"(\\w+)\"");

    private final Map<String, Set<String>> madeIn = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    private StepLint() {
    }

    static List<Problem> problems(List<ParsedFile> files, FactModel model) {
        StepLint lint = new StepLint();
        for (ParsedFile file : files) {
            for (RuleDescr rule : file.descr().getRules()) {
                Matcher made = MADE.matcher(String.valueOf(rule.getConsequence()));
                while (made.find()) {
                    lint.madeIn.computeIfAbsent(named(made.group(1)), t -> new HashSet<>()).add(file.file().group());
                }
            }
        }
        for (ParsedFile file : files) {
            file.descr().getRules().forEach(rule -> lint.walk(file, file.rule(rule), rule.getLhs(), false));
        }
        return lint.problems;
    }

    private static String named(String made) {
        int quote = made.indexOf('"');
        return quote < 0 ? made : "Chosen " + made.substring(quote + 1);
    }

    private static String slot(PatternDescr pattern) {
        Matcher slot = SLOT.matcher(pattern.getDescrs().toString());
        return pattern.getObjectType().equals("Chosen") && slot.find() ? "Chosen " + slot.group(1)
                : pattern.getObjectType();
    }

    private void walk(ParsedFile file, Rule rule, BaseDescr descr, boolean whole) {
        if (descr instanceof PatternDescr pattern) {
            if (pattern.getSource() instanceof AccumulateDescr accumulate) {
                accumulate.getDescrs().forEach(part -> walk(file, rule, part, true));
            } else {
                read(file, rule, slot(pattern), whole);
            }
        } else if (descr instanceof ConditionalElementDescr group) {
            boolean looksAtAll = whole || descr instanceof NotDescr || descr instanceof ExistsDescr
                    || descr instanceof ForallDescr;
            group.getDescrs().forEach(part -> walk(file, rule, (BaseDescr) part, looksAtAll));
        }
    }

    private void read(ParsedFile file, Rule rule, String type, boolean whole) {
        String here = file.file().group();
        for (String maker : madeIn.getOrDefault(type, Set.of())) {
            int order = Phases.GROUPS.compare(maker, here);
            if (order > 0) {
                problems.add(Problem.at(rule, type + " is made in " + maker + ", after this rule's step " + here));
            } else if (order == 0 && (whole || type.startsWith("Chosen"))) {
                problems.add(Problem.at(rule, "it looks at all " + type + ", which rules of its own step " + here
                        + " make; move it to a later step"));
            }
        }
    }
}
