package org.caret.rules.decision;

/**
 * A record that goes to the state because it differs from what the state holds. kind: of file, as records.xlsx lists
 * them; step: from 1, later ones of one kind go in a further file; reason: a sentence, never with a student's values.
 */
public record Change(Candidate of, String kind, long step, String reason) {
}
