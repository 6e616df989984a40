package org.caret.rules.decision;

import org.caret.fact.SourceRow;

/** A row of the state that this run is not about; such rows are counted by reason, not listed. */
public record Ignored(SourceRow believed, String reason) {
}
