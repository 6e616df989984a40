package org.caret.rules.decision;

/** Options that do not go together: the run does not start. option: as the command line names it. */
public record Refused(String option, String reason) {
}
