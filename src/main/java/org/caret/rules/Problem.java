package org.caret.rules;

/** What is wrong in a rule file, where: line and column from 1, 0 when unknown. rule: its name or "". */
public record Problem(String place, int line, int column, String rule, String message) {

    static Problem syntax(RuleFile file, int line, String message) {
        return new Problem(file.place(), line, 0, "", message.replaceAll("\\s+", " "));
    }

    static Problem at(Rule rule, String message) {
        return new Problem(rule.file().place(), rule.line(), 0, rule.name(), message);
    }

    /** file:line:column: rule "…": what is wrong. */
    @Override
    public String toString() {
        return place + (line > 0 ? ":" + line : "") + (column > 0 ? ":" + column : "") + ": "
                + (rule.isEmpty() ? "" : "rule \"" + rule + "\": ") + message;
    }
}
