package org.caret.rules.decision;

import org.caret.fact.SourceRow;

/**
 * A problem the user should see. of: the candidate it concerns, or null; field: the output field or input column;
 * row: the input row behind it, or null. The message never holds a student's values.
 */
public record Finding(Candidate of, String field, String message, SourceRow row) {

    public Finding(Candidate of, String field, String message) {
        this(of, field, message, of.row());
    }

    public Finding(SourceRow row, String column, String message) {
        this(null, column, message, row);
    }
}
