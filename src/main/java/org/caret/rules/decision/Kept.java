package org.caret.rules.decision;

import org.caret.fact.SourceRow;

/** A row of the state that no record answers and that is left alone all the same, and why. */
public record Kept(SourceRow believed, String reason) {
}
