package org.caret.run;

import java.util.HashMap;
import java.util.Map;
import org.caret.intake.ColumnNames;
import org.caret.mapping.SheetBook;

/** The vendors' column names of all column maps. Source: mappings/columns. */
final class ColumnMaps {

    private ColumnMaps() {
    }

    static ColumnNames of(SheetBook sheets) {
        Map<String, Map<String, String>> names = new HashMap<>();
        sheets.everywhere("columns", "columns").forEach(row -> names
                .computeIfAbsent(row.text("table"), t -> new HashMap<>()).put(row.text("theirs"), row.text("ours")));
        return new ColumnNames(names);
    }
}
