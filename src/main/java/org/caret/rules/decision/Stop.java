package org.caret.rules.decision;

/** A row that does not count, the stage at which it stopped (1 first) and why. */
public record Stop(Object row, int stage, String reason) {
}
