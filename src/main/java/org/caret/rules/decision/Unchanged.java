package org.caret.rules.decision;

/** A record that is not sent, because the state holds all of it. */
public record Unchanged(Candidate of) {
}
