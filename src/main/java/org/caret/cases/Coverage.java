package org.caret.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.caret.rules.Rule;

/** Finds rules without a case in which they fire and one in which they do not, in the case file beside them. */
public final class Coverage {

    private Coverage() {
    }

    /** What is missing, one sentence each; empty when every rule has both. */
    public static List<String> gaps(List<Rule> rules, Map<String, List<RuleCase>> cases) {
        List<String> gaps = new ArrayList<>();
        for (Rule rule : rules) {
            String file = rule.file().path().replace(".drl", ".cases.csv");
            List<RuleCase> beside = cases.getOrDefault(file, List.of()).stream()
                    .filter(one -> one.rule().equals(rule.id())).toList();
            if (beside.stream().noneMatch(RuleCase::fires)) {
                gaps.add("rules/" + file + ": add a case in which " + rule.id() + " fires");
            }
            if (beside.stream().allMatch(RuleCase::fires)) {
                gaps.add("rules/" + file + ": add a case in which " + rule.id() + " does not fire");
            }
        }
        return gaps;
    }
}
