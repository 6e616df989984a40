package org.caret.rules;

/** What is wrong in a rule file, where: line and column from 1, 0 when unknown. rule: its name or "". */
public record Problem(String place, int line, int column, String rule, String message) {

    /** file:line:column: rule "…": what is wrong. */
    @Override
    public String toString() {
        return place + (line > 0 ? ":" + line : "") + (column > 0 ? ":" + column : "") + ": "
                + (rule.isEmpty() ? "" : "rule \"" + rule + "\": ") + message;
    }
}
