package org.caret.run;

import java.util.List;
import java.util.Map;

/** The rows that the state is believed to hold of one record type: of a file it gave out, or of the history. */
public interface BelievedRows {

    /** Gives every row, one for each key. */
    void each(Sink to);

    /** About how many bytes of text they are, for choosing how many partitions to work in. */
    long bytes();

    /** Keys of rows that are kept under another key, to that: their number was replaced. Known once all are given. */
    default Map<String, String> renamed() {
        return Map.of();
    }

    /** Where they come from, for the report: word to text. */
    Map<String, String> about();

    /** Takes rows: values in the order of the layout, and the file and row they stand in. */
    interface Sink {

        void row(List<String> values, String file, int row);
    }
}
