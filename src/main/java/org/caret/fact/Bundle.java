package org.caret.fact;

import java.util.List;
import java.util.Map;

/** All that belongs to one subject: its own row, and the rows of every table that its join tree reaches, by table. */
public record Bundle(Row root, Map<String, List<Row>> rows) {

    /** Number of rows, for the report on bundle sizes. */
    public int size() {
        return rows.values().stream().mapToInt(List::size).sum();
    }
}
