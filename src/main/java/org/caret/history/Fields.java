package org.caret.history;

import java.util.Arrays;
import java.util.List;

/** A row as one text, its fields joined by carets, which no field holds. */
final class Fields {

    private static final String BETWEEN = "^";

    private Fields() {
    }

    /** Errors: IllegalArgumentException when a field holds a caret: the row would come back as another one. */
    static String join(List<String> fields) {
        for (String field : fields) {
            if (field.contains(BETWEEN)) {
                throw new IllegalArgumentException("a field with a caret");
            }
        }
        return String.join(BETWEEN, fields);
    }

    static List<String> split(String joined) {
        return joined.isEmpty() ? List.of() : Arrays.asList(joined.split("\\^", -1));
    }
}
