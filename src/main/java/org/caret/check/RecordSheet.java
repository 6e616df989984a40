package org.caret.check;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.caret.fact.Column;
import org.caret.fact.Table;
import org.caret.mapping.OptionRow;
import org.caret.mapping.RecordType;
import org.caret.mapping.SheetBook;
import org.caret.mapping.SheetRow;

/** What is wrong in the sheet of record types. tables: of the export model by name. fields: of layouts by type. */
record RecordSheet(SheetBook sheets, Map<String, Table> tables, Map<String, Set<String>> fields,
                   SheetProblems problems) {

    private static final List<String> COLUMNS = List.of("record", "like", "title", "subject", "rules", "after",
            "tables", "optional", "columns", "key", "order", "dated", "transactions", "transaction", "files",
            "believed", "spell", "students", "schools", "calendars", "leas", "ids", "upload", "written",
            "note");

    void check() {
        List<SheetRow> rows = sheets.rows("records", "records");
        problems.twice(rows, "record");
        Set<String> names = rows.stream().map(row -> row.text("record")).collect(Collectors.toCollection(TreeSet::new));
        for (SheetRow row : rows) {
            problems.header(row, COLUMNS);
            problems.filled(row, "record");
            problems.whole(row, "upload");
            problems.word(row, "written", List.of("", "N"));
            if (row.blank("like")) {
                original(row, names);
            } else {
                problems.known(row, "like", "record", row.text("like"), names);
                tables(row);
                rows.stream().filter(like -> like.text("record").equals(row.text("like")))
                        .forEach(like -> fields(like, fields.getOrDefault(row.text("record"), Set.of())));
            }
        }
    }

    /** names: of all record types. */
    private void original(SheetRow row, Set<String> names) {
        Set<String> subjects = sheets.rows("subjects", "subjects").stream().map(other -> other.text("subject"))
                .collect(Collectors.toCollection(TreeSet::new));
        if (problems.filled(row, "subject")) {
            problems.known(row, "subject", "subject", row.text("subject"), subjects);
        }
        row.list("after").forEach(record -> problems.known(row, "after", "record", record, names));
        tables(row);
        for (String column : List.of("columns", "students", "schools", "calendars", "leas")) {
            row.list(column).forEach(place -> column(row, column, place));
        }
        row.list("ids").forEach(name -> Arrays.stream(name.split("-")).forEach(place -> column(row, "ids", place)));
        fields(row, fields.getOrDefault(row.text("record"), Set.of()));
        if (row.list("transactions").isEmpty() || row.list("transactions").stream().anyMatch(p -> p.indexOf('=') < 1)) {
            problems.wrong(row, "transactions", "transactions");
        }
    }

    /** Fields that the row names. names: of the layout, empty when there is none. */
    private void fields(SheetRow row, Set<String> names) {
        for (String column : names.isEmpty() ? List.<String>of() : List.of("key", "order", "dated", "transaction",
                "spell")) {
            row.list(column).stream().map(RecordType::name)
                    .forEach(field -> problems.known(row, column, "field", field, names));
        }
    }

    private void tables(SheetRow row) {
        row.list("tables").forEach(table -> problems.known(row, "tables", "table", table, tables.keySet()));
        optional(row);
    }

    private void optional(SheetRow row) {
        Set<String> options = OptionRow.of(sheets).stream().filter(option -> option.records().isEmpty()
                || option.records().contains(row.text("record"))).map(OptionRow::field)
                .collect(Collectors.toCollection(TreeSet::new));
        row.list("optional").forEach(part -> {
            String[] words = part.split(RecordType.IF);
            problems.known(row, "optional", "table", words[0], tables.keySet());
            if (words.length > 1) {
                problems.known(row, "optional", "option", words[1], options);
            }
        });
    }

    private void column(SheetRow row, String column, String place) {
        int dot = place.indexOf('.');
        String name = dot < 0 ? place : place.substring(0, dot);
        Table table = tables.get(name);
        if (table == null) {
            problems.known(row, column, "table", name, tables.keySet());
        } else if (dot < 0) {
            problems.wrong(row, column, "column.place", place);
        } else {
            problems.known(row, column, "column", place.substring(dot + 1),
                    table.columns().stream().map(Column::name).toList());
        }
    }
}
