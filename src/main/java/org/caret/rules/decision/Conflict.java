package org.caret.rules.decision;

import org.caret.fact.SourceRow;

/**
 * A record and a row of the state that say different things, and why the record does not go all the same: a line of
 * the list of conflicts. It decides nothing. reason: a sentence, never with a student's values.
 */
public record Conflict(Candidate of, SourceRow believed, String reason) {
}
