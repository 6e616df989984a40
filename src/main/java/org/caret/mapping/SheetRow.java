package org.caret.mapping;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.caret.notice.ExitCode;
import org.caret.notice.Refusal;

/** One row of a knowledge sheet by column name, with the workbook, sheet and row it stands in. */
public record SheetRow(String workbook, String sheet, int number, Map<String, String> cells) {

    public SheetRow {
        cells = Map.copyOf(cells);
    }

    /** The cell of a column; "" when the sheet has no such column. */
    public String text(String column) {
        return cells.getOrDefault(column, "");
    }

    public boolean blank(String column) {
        return text(column).isEmpty();
    }

    /** The parts of a cell that lists values with commas. */
    public List<String> list(String column) {
        return Arrays.stream(text(column).split(",")).map(String::strip).filter(part -> !part.isEmpty()).toList();
    }

    /** The days the row is in force, from its cells from and until. Errors: a refusal naming the row. */
    public Window window() {
        return Window.parse(text("from"), text("until"))
                .filter(w -> !w.from().isAfter(w.until()))
                .orElseThrow(() -> wrong("from", "write a year such as 2025-26 or a date such as 2025-07-01,"
                        + " from before until"));
    }

    /** A whole number of a cell, or the given one when it is blank. */
    public int whole(String column, int otherwise) {
        try {
            return blank(column) ? otherwise : Integer.parseInt(text(column));
        } catch (NumberFormatException notANumber) {
            throw wrong(column, "write a whole number");
        }
    }

    /** The refusal that says a cell of this row is wrong and what to write. */
    public Refusal wrong(String column, String fix) {
        return new Refusal(ExitCode.KNOWLEDGE_BROKEN, place() + ", column " + column + ": " + fix + ".");
    }

    /** Where the row stands, for people. */
    public String place() {
        return workbook + ", sheet " + sheet + ", row " + number;
    }
}
