package org.caret.run;

import java.util.List;
import org.caret.mapping.RecordType;

/**
 * What the history knows of a record type that the state must take before another one. rows: those the state is
 * believed to hold; waiting: subjects whose changes are not posted.
 */
record Before(RecordType type, BelievedRows rows, List<Waiting> waiting) {

    /** A subject, by the value that its rows of the state have, and the upload file and line it waits for. */
    record Waiting(String value, String file, int line) {
    }
}
