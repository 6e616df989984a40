package org.caret.rules.decision;

/** Records that have some fields in common, of which rules of the phase agree see one group at a time. */
public record Group(String name) {
}
