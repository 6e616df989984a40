package org.caret.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.caret.fact.Column;
import org.caret.fact.ColumnType;
import org.caret.fact.Table;

/** Tables for tests: "pupils", "id, name, school>schools" with the id column first when named id. */
final class Tables {

    private Tables() {
    }

    static Table of(String name, String... columns) {
        List<Column> made = new ArrayList<>();
        for (String column : columns) {
            String[] parts = column.split(">");
            made.add(new Column(parts[0], ColumnType.TEXT, parts.length > 1 ? parts[1] : "", Set.of(), ""));
        }
        String id = columns[0].equals("id") ? "id" : "";
        return new Table(name, name, made, id, "", "", "", Map.of());
    }

    /** The pupils of most tests. */
    static Table pupils() {
        return of("pupils", "id", "name", "town");
    }
}
