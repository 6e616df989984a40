package org.caret.history;

/** What the state said against a record (record: its id, 0 for none of ours). line: in the state's list of errors. */
public record StateError(long record, int line, String ruleId, String severity, String message) {
}
