package org.caret.report;

import java.util.List;

/**
 * What one rule told in a run. title: the message, or what its messages have in common; fix: what to do, "" when it
 * differs from line to line; count: all of them; subjects: how many different local ids; lines: the first of them.
 */
public record Group(Rule rule, String title, String fix, long count, long subjects, List<Line> lines) {

    public Group {
        lines = List.copyOf(lines);
    }

    /** True when there are more than the lines. */
    public boolean cut() {
        return count > lines.size();
    }

    /** Who told it: severity as a word, "" for a record that was left out; stateRuleId may be "". */
    public record Rule(String record, String severity, String ruleId, String stateRuleId) {
    }

    /** One finding or record: whose, on which field or candidate, what, what to do, and where (file:row). */
    public record Line(String localId, String field, String message, String fix, String where) {
    }
}
