package org.caret.run;

import java.util.List;

/**
 * What a command's extracts came to. failed: there are findings at or above the limit the user set; written:
 * false for a dry run.
 */
public record Result(List<Line> records, long fatal, long warnings, long information, boolean failed,
                     boolean written) {

    /** The counts of one record type. */
    public record Line(String record, long candidates, long reported, long excluded, long held) {
    }
}
