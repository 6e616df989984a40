package org.caret.rules;

import java.util.List;
import org.caret.rules.decision.Candidate;

/** How a candidate ended: reported, sent, unchanged, or left out (excluded, or held: the state would reject it). */
public sealed interface Outcome {

    Candidate of();

    /** The record as text, in layout order. */
    record Reported(Candidate of, List<String> values) implements Outcome {
    }

    /** A difference to the state that goes to it: the record as text, in layout order, and how it goes. */
    record Sent(Candidate of, List<String> values, Sending how) implements Outcome {
    }

    /** Not written: the state holds it already. */
    record Unchanged(Candidate of) implements Outcome {
    }

    /** Not written; ruleId is the statement that decided it. */
    record Left(Candidate of, String ruleId, String reason, boolean held) implements Outcome {
    }
}
