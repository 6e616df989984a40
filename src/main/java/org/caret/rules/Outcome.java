package org.caret.rules;

import java.util.List;
import org.caret.rules.decision.Candidate;

/** How a candidate ended: reported, or left out (excluded, or held because the state would reject it). */
public sealed interface Outcome {

    Candidate of();

    /** The record as text, in layout order. */
    record Reported(Candidate of, List<String> values) implements Outcome {
    }

    /** Not written; ruleId is the statement that decided it. */
    record Left(Candidate of, String ruleId, String reason, boolean held) implements Outcome {
    }
}
