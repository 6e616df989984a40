package org.caret.mapping;

import java.util.List;

/** What tells a record from all others of its type: its key fields as one text. */
public record RecordKey(int[] places) {

    /** layout: the one in whose order records come. */
    public static RecordKey of(RecordType type, Layout layout) {
        return new RecordKey(type.key().stream().mapToInt(layout::index).toArray());
    }

    /** The key fields, joined by carets. */
    public String of(List<String> values) {
        StringBuilder text = new StringBuilder();
        for (int place : places) {
            text.append(text.isEmpty() ? "" : "^").append(values.get(place));
        }
        return text.toString();
    }
}
