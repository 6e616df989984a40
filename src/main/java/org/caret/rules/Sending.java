package org.caret.rules;

import java.util.List;

/**
 * How a record goes to the state. kind: of file; step: from 1; removes: it takes away a row of the state, which an
 * analyst may hold back; rule, reason: why; prior: the row of the state it changes, blank for a new one.
 */
public record Sending(String kind, long step, boolean removes, String rule, String reason, Prior prior) {

    /** A row of the state: its file and row, and its fields in the order of the layout. */
    public record Prior(String file, int row, List<String> values) {

        /** No row. */
        public static final Prior NONE = new Prior("", 0, List.of());
    }
}
