package org.caret.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.caret.notice.Words;
import org.caret.rules.Outcome;
import org.caret.rules.Verdict;

/**
 * What becomes of removals until somebody has looked at them. holds: they wait unless they are marked; marks: key of a
 * record to whether it may go. A subject whose removal waits has all its changes wait, since they may need it.
 */
record Review(boolean holds, Map<String, Boolean> marks) {

    private static final Words WORDS = Words.of("org.caret.run.messages");
    private static final String RULE = "-REVIEW";

    /** Nothing waits. */
    static final Review NONE = new Review(false, Map.of());

    /** The outcomes of a subject, with those that wait held. record: the record type's name. */
    List<Outcome> of(String record, Verdict verdict) {
        boolean waits = verdict.outcomes().stream().anyMatch(this::waits);
        if (!waits) {
            return verdict.outcomes();
        }
        List<Outcome> outcomes = new ArrayList<>();
        for (Outcome outcome : verdict.outcomes()) {
            if (!(outcome instanceof Outcome.Sent sent)) {
                outcomes.add(outcome);
            } else if (Boolean.FALSE.equals(marks.get(sent.of().id())) && sent.how().removes()) {
                outcomes.add(new Outcome.Left(sent.of(), record + RULE, WORDS.text("review.kept"), false));
            } else {
                outcomes.add(new Outcome.Left(sent.of(), record + RULE, WORDS.text(sent.how().removes()
                        ? "review.waits" : "review.waits.with"), true));
            }
        }
        return outcomes;
    }

    private boolean waits(Outcome outcome) {
        return outcome instanceof Outcome.Sent sent && sent.how().removes()
                && !marks.getOrDefault(sent.of().id(), !holds);
    }
}
