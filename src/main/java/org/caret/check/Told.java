package org.caret.check;

import org.caret.rules.Problem;

/**
 * One thing that is wrong in the knowledge, and where. place: the file, with its sheet in a workbook; line: of the file
 * or row of the sheet, from 1, 0 when unknown; column: of the line from 1, or the name of the sheet's column, "" when
 * unknown; rule: its name or "".
 */
public record Told(String place, int line, String column, String rule, String message) {

    static Told of(Problem problem) {
        return new Told(problem.place(), problem.line(), problem.column() > 0 ? String.valueOf(problem.column()) : "",
                problem.rule(), problem.message());
    }

    static Told of(String message) {
        return new Told("", 0, "", "", message);
    }

    /** True for a rule file: places in it are written as editors read them. */
    private boolean text() {
        return column.isEmpty() || Character.isDigit(column.charAt(0));
    }

    /** file:line:column: rule "…": what is wrong; or workbook, sheet, row and column. */
    @Override
    public String toString() {
        String where = text() ? place + (line > 0 ? ":" + line : "") + (column.isEmpty() ? "" : ":" + column)
                : place + (line > 0 ? ", row " + line : "") + ", column " + column;
        return (where.isEmpty() ? "" : where + ": ") + (rule.isEmpty() ? "" : "rule \"" + rule + "\": ") + message;
    }
}
