package org.caret.rules.decision;

/** A record that may not be written, because of a finding on it. */
public record Held(Candidate of) {
}
