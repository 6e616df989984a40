package org.caret.check;

import java.util.Collection;
import org.caret.notice.Severity;
import org.caret.rules.Problem;

/**
 * One thing that is wrong in the knowledge, and where. place: the file, with its sheet in a workbook; line: of the file
 * or row of the sheet, from 1, 0 when unknown; column: of the line from 1, or the name of the sheet's column, "" when
 * unknown; rule: its name or "". Fatal: it cannot be run with; warning: it is probably not what was meant.
 */
public record Told(Severity severity, String place, int line, String column, String rule, String message) {

    static Told of(Problem problem) {
        String column = problem.column() > 0 ? String.valueOf(problem.column()) : "";
        return new Told(Severity.FATAL, problem.place(), problem.line(), column, problem.rule(), problem.message());
    }

    static Told of(SheetProblem problem) {
        return new Told(problem.severity(), problem.workbook() + (problem.sheet().isEmpty() ? "" : ", sheet "
                + problem.sheet()), problem.row(), problem.column(), "", problem.message());
    }

    static Told of(String message) {
        return new Told(Severity.FATAL, "", 0, "", "", message);
    }

    private boolean fatal() {
        return severity == Severity.FATAL;
    }

    /** True when something is wrong that cannot be run with. */
    static boolean broken(Collection<Told> told) {
        return told.stream().anyMatch(Told::fatal);
    }

    private boolean inSheet() {
        return place.contains(", sheet ") || place.endsWith(".xlsx");
    }

    /** file:line:column: rule "…": what is wrong; or workbook, sheet, row and column. */
    @Override
    public String toString() {
        String where = inSheet() ? place + (line > 0 ? ", row " + line : "") + (column.isEmpty() ? "" : ", column "
                + column) : place + (line > 0 ? ":" + line : "") + (column.isEmpty() ? "" : ":" + column);
        return (fatal() ? "" : severity.word() + ": ") + (where.isEmpty() ? "" : where + ": ")
                + (rule.isEmpty() ? "" : "rule \"" + rule + "\": ") + message;
    }
}
