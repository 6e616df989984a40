package org.caret.subject;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.caret.fact.Column;
import org.caret.fact.ColumnType;
import org.caret.fact.Row;
import org.caret.fact.Table;
import org.caret.mapping.Join;

/** Makes tables, rows and joins for tests, and names rows in short: "students 2". */
final class Rows {

    private Rows() {
    }

    /** Columns as "id", or "school>orgs" where one refers to a table; the first is the id unless it is "-". */
    static Table table(String name, String... columns) {
        List<Column> made = Arrays.stream(columns).filter(column -> !column.equals("-")).map(column -> {
            String[] parts = column.split(">");
            return new Column(parts[0], ColumnType.TEXT, parts.length > 1 ? parts[1] : "", Set.of(), "");
        }).toList();
        String id = columns[0].equals("-") ? "" : made.get(0).name();
        return new Table(name, name, made, id, "", "", "", Map.of());
    }

    static Row row(Table table, int number, String... cells) {
        return new Row(table, table.name() + ".csv", number, cells);
    }

    static Map<Table, List<Row>> of(Row... rows) {
        Map<Table, List<Row>> byTable = new LinkedHashMap<>();
        for (Row row : rows) {
            byTable.merge(row.table(), List.of(row), (one, other) ->
                    java.util.stream.Stream.concat(one.stream(), other.stream()).toList());
        }
        return byTable;
    }

    static Join join(Table table, Table parent, List<String> parentColumns, List<String> keys) {
        return new Join("student", table.name(), parent == null ? "" : parent.name(), parentColumns, keys, false);
    }

    static String name(Row row) {
        return row.table().name() + " " + row.number();
    }

    static List<String> names(Map<Table, List<Row>> rows) {
        return rows.values().stream().flatMap(List::stream).map(Rows::name).toList();
    }
}
