package org.caret.rules.decision;

import org.caret.fact.SourceRow;

/**
 * A record that may be reported. Each ends as reported, excluded or held.
 * id: how lists name it; row: what it is about, whose place in time orders the records of one subject.
 */
public record Candidate(String id, SourceRow row) {
}
