package org.caret.rules;

import java.util.ArrayList;
import java.util.List;

/**
 * A record that will be written, as rules of the phase agree see it beside others: of which record type and whose
 * it is, the row of the export behind it, and its values in the order of the layout.
 */
public record Member(String record, String localId, String candidate, String file, int row, List<String> values) {

    /** The records of a verdict that will be written. outcomes: the verdict's, as they were reviewed. */
    public static List<Member> of(String record, Verdict verdict, List<Outcome> outcomes) {
        List<Member> members = new ArrayList<>();
        for (Outcome outcome : outcomes) {
            if (outcome instanceof Outcome.Reported reported) {
                members.add(of(record, verdict, outcome, reported.values()));
            } else if (outcome instanceof Outcome.Sent sent && !sent.how().removes()) {
                members.add(of(record, verdict, outcome, sent.values()));
            }
        }
        return members;
    }

    private static Member of(String record, Verdict verdict, Outcome outcome, List<String> values) {
        return new Member(record, verdict.localId(), outcome.of().id(), outcome.of().row().getFile(),
                outcome.of().row().getRow(), values);
    }
}
