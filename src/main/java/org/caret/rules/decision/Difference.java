package org.caret.rules.decision;

import org.caret.fact.SourceRow;

/** A compared field in which a record and the row of the state that has its key are not the same. */
public record Difference(Candidate of, SourceRow believed, String field) {
}
