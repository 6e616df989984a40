package org.caret.mapping;

import java.util.List;
import java.util.stream.Stream;

/** What makes two rows of one sheet the same row: its key columns and from. */
final class SheetKey {

    /** Key columns, the first set that the sheet has in full. */
    private static final List<List<String>> KEYS = List.of(
            List.of("record", "option"), List.of("record", "check"), List.of("subject", "table", "parent", "parentColumn"),
            List.of("table", "theirs"), List.of("value"), List.of("position"), List.of("record"), List.of("table"),
            List.of("name"));

    private SheetKey() {
    }

    static List<String> of(SheetRow row) {
        List<String> columns = KEYS.stream().filter(key -> row.cells().keySet().containsAll(key)).findFirst()
                .orElseGet(() -> List.copyOf(row.cells().keySet()));
        return Stream.concat(columns.stream(), Stream.of("from")).map(row::text).toList();
    }
}
