package org.caret.check;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.caret.fact.Column;
import org.caret.fact.Table;
import org.caret.mapping.SheetBook;
import org.caret.mapping.SheetRow;

/** What is wrong in the sheet of the state's extracts. tables: of the export model by name. fields: of layouts. */
record OdsSheet(SheetBook sheets, Map<String, Table> tables, Map<String, Set<String>> fields,
                SheetProblems problems) {

    private static final List<String> COLUMNS = List.of("record", "code", "trailing", "replacedField",
            "replacements", "note");

    void check() {
        List<SheetRow> rows = sheets.rows("ods", "ods");
        List<String> layouts = sheets.in("layouts").stream().map(name -> name.substring(name.indexOf('/') + 1))
                .toList();
        problems.twice(rows, "record");
        problems.twice(rows, "code");
        for (SheetRow row : rows) {
            problems.header(row, COLUMNS);
            problems.filled(row, "code");
            if (problems.filled(row, "record")) {
                problems.known(row, "record", "layout", row.text("record"), layouts);
            }
            Set<String> names = fields.getOrDefault(row.text("record"), Set.of());
            if (!names.isEmpty()) {
                row.list("replacedField").forEach(name -> problems.known(row, "replacedField", "field", name, names));
            }
            if (!row.blank("replacedField") && row.list("replacements").size() != 2) {
                problems.wrong(row, "replacements", "replacements");
            }
            row.list("replacements").forEach(place -> column(row, place));
        }
    }

    private void column(SheetRow row, String place) {
        String table = place.substring(0, Math.max(0, place.indexOf('.')));
        problems.known(row, "replacements", "table", table, tables.keySet());
        if (tables.containsKey(table)) {
            problems.known(row, "replacements", "column", place.substring(table.length() + 1),
                    tables.get(table).columns().stream().map(Column::name).toList());
        }
    }
}
