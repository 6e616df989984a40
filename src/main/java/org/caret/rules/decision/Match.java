package org.caret.rules.decision;

import org.caret.fact.SourceRow;

/** A record, and the row of the state that has the same key. */
public record Match(Candidate of, SourceRow believed) {
}
