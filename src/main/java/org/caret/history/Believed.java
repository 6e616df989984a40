package org.caret.history;

import java.util.List;

/**
 * A row that the state is believed to hold. key: key fields joined by carets; values: its fields, without carets;
 * file and row: where it stands, in an extract or in the upload file that wrote it.
 */
public record Believed(String key, List<String> values, String file, int row) {

    public Believed {
        values = List.copyOf(values);
    }
}
