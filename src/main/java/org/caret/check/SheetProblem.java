package org.caret.check;

import org.caret.notice.Severity;

/**
 * What is wrong in a cell of a knowledge sheet and what to do. workbook: "mappings/parameters.xlsx"; row: as the
 * spreadsheet counts, the header being 1, 0 for the sheet as a whole; column: its header, or "".
 * Fatal: the run would stop or go astray; warning: it is probably not what was meant.
 */
public record SheetProblem(String workbook, String sheet, int row, String column, Severity severity,
                           String message) {

    /** Where it is, for people. */
    public String place() {
        return workbook + (sheet.isEmpty() ? "" : ", sheet " + sheet) + (row > 0 ? ", row " + row : "")
                + (column.isEmpty() ? "" : ", column " + column);
    }
}
