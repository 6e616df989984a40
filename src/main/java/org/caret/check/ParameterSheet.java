package org.caret.check;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.caret.fact.ColumnType;
import org.caret.mapping.Parameters;
import org.caret.mapping.SheetBook;
import org.caret.mapping.SheetRow;
import org.caret.mapping.Window;

/** What is wrong in the sheet of parameters. */
record ParameterSheet(SheetBook sheets, SheetProblems problems) {

    /** Words for the types of a value. */
    static final List<String> TYPES = List.of("text", "date", "mark", "whole", "decimal", "list");
    private static final List<String> COLUMNS = List.of("name", "type", "value", "from", "until", "note", "source");

    void check() {
        List<SheetRow> rows = Parameters.rows(sheets);
        Map<String, SheetRow> types = new HashMap<>();
        for (SheetRow row : rows) {
            problems.header(row, COLUMNS);
            problems.word(row, "type", TYPES);
            if (problems.filled(row, "name")) {
                problems.name(row, "name", row.text("name"));
                SheetRow other = types.putIfAbsent(row.text("name"), row);
                if (other != null && !other.text("type").equals(row.text("type"))) {
                    problems.wrong(row, "type", "type", SheetProblems.number(other), other.text("type"));
                }
            }
            value(problems, row, "value", row.text("type"));
        }
        problems.windows(rows, "name", "name").values().forEach(this::gaps);
    }

    /** The cell can be read as a type; an unknown type is told elsewhere. */
    static void value(SheetProblems problems, SheetRow row, String column, String type) {
        if (TYPES.contains(type) && !row.blank(column)) {
            ColumnType as = ColumnType.valueOf(type.toUpperCase(Locale.ROOT));
            if (as.value(row.text(column)) == null) {
                problems.wrong(row, column, "value", type, as.expected());
            }
        }
    }

    private void gaps(Map<SheetRow, Window> windows) {
        List<Map.Entry<SheetRow, Window>> ordered = windows.entrySet().stream()
                .sorted(Comparator.comparing(entry -> entry.getValue().from())).toList();
        for (int i = 1; i < ordered.size(); i++) {
            Window before = ordered.get(i - 1).getValue();
            if (ordered.get(i).getValue().from().isAfter(before.until().plusDays(1))) {
                problems.warn(ordered.get(i).getKey(), "from", "gap",
                        SheetProblems.number(ordered.get(i - 1).getKey()));
            }
        }
    }
}
