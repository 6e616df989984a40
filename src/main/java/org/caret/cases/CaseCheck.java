package org.caret.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.caret.notice.Notice;
import org.caret.rules.Outcome;
import org.caret.run.Knowledge;

/** Compares what came of a case with what it expects. */
final class CaseCheck {

    private final RuleCase one;
    private final List<String> failures = new ArrayList<>();

    CaseCheck(RuleCase one, Knowledge knowledge) {
        this.one = one;
        if (knowledge.ruleFiles().stream().noneMatch(file -> file.text().contains("\"" + one.rule() + "\""))) {
            failures.add("there is no rule " + one.rule());
        }
    }

    List<String> failures(CaseOutcome outcome) {
        if (outcome.fired(one.rule()) != one.fires()) {
            failures.add(one.rule() + (one.fires() ? " did not fire" : " fired"));
        }
        List<Outcome> outcomes = outcome.verdicts().stream().flatMap(v -> v.outcomes().stream()).toList();
        one.expected().forEach((key, value) -> {
            switch (key) {
                case "outcome" -> same(key, value, outcomeOf(outcome, outcomes));
                case "records" -> same(key, value, String.valueOf(outcomes.stream()
                        .filter(o -> !values(o).isEmpty()).count()));
                case "finding" -> findings(value, outcome);
                default -> field(key, value, outcome, outcomes);
            }
        });
        return failures;
    }

    private static String outcomeOf(CaseOutcome outcome, List<Outcome> outcomes) {
        if (!outcome.references().refusals().isEmpty()) {
            return "refused";
        }
        return outcomes.stream().map(CaseCheck::word).distinct().collect(Collectors.joining(", "));
    }

    /** How a case writes an outcome; of one that is sent the kind of file, and the step when it is not the first. */
    private static String word(Outcome outcome) {
        if (outcome instanceof Outcome.Left left) {
            return (left.held() ? "held " : "excluded ") + left.ruleId();
        } else if (outcome instanceof Outcome.Sent sent) {
            return "sent " + sent.how().kind() + (sent.how().step() == 1 ? "" : " " + sent.how().step());
        }
        return outcome instanceof Outcome.Unchanged ? "unchanged" : "reported";
    }

    private static List<String> values(Outcome outcome) {
        return outcome instanceof Outcome.Reported reported ? reported.values()
                : outcome instanceof Outcome.Sent sent ? sent.values() : List.of();
    }

    private void findings(String value, CaseOutcome outcome) {
        Set<String> found = outcome.notices().map(Notice::ruleId).collect(Collectors.toSet());
        for (String rule : value.split(",")) {
            String id = rule.strip();
            if (id.startsWith("no ") ? found.contains(id.substring(3)) : !found.contains(id)) {
                failures.add("finding: expected " + id + ", found " + found);
            }
        }
    }

    private void field(String key, String value, CaseOutcome outcome, List<Outcome> outcomes) {
        int dot = key.indexOf('.');
        int number = dot < 0 ? 1 : Integer.parseInt(key.substring(0, dot));
        String name = key.substring(dot + 1);
        List<List<String>> reported = outcomes.stream().map(CaseCheck::values).filter(v -> !v.isEmpty()).toList();
        if (reported.size() < number) {
            failures.add(name + ": there is no record " + number);
            return;
        }
        String written = reported.get(number - 1).get(outcome.layout().index(name));
        same(key, value.equals("(blank)") ? "" : value, written);
    }

    private void same(String key, String expected, String found) {
        if (!expected.equals(found)) {
            failures.add(key + ": expected " + shown(expected) + ", found " + shown(found));
        }
    }

    private static String shown(String text) {
        return text.isEmpty() ? "(blank)" : text;
    }
}
