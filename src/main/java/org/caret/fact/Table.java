package org.caret.fact;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A table of the export model as declared in rules/facts: its file name, fact type, columns and integrity marks.
 * id: the table's own id column or ""; start, end: the columns that date a row or "";
 * untilNext: the column within whose value a row ends where the next begins, or "";
 * dayBefore: column to pattern, when the end may lie one day before the start.
 */
public record Table(String name, String factType, List<Column> columns, String id, String start, String end,
                    String untilNext, Map<String, Pattern> dayBefore) {

    /** Name of the table of rows that the state is believed to hold, which the engine fills. */
    public static final String BELIEVED = "believed";
    /** Name of the table of values of which changes of another record type wait for their post. */
    public static final String UNPOSTED = "unposted";
    /** Name of the table of values by which such rows would belong to several subjects, and its column. */
    public static final String TWINS = "twins";
    public static final String VALUE = "value";

    public Table {
        columns = List.copyOf(columns);
        dayBefore = Map.copyOf(dayBefore);
    }

    /** Place of a column, from 0; -1 when the table has none of that name. */
    public int index(String column) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equals(column)) {
                return i;
            }
        }
        return -1;
    }

    /** Places of the columns, by name. */
    public Map<String, Integer> indexes() {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            places.put(columns.get(i).name(), i);
        }
        return places;
    }

    /** True for a table that no export holds. */
    public boolean ofEngine() {
        return name.startsWith(BELIEVED) || name.equals(TWINS) || name.equals(UNPOSTED);
    }

    public boolean hasId() {
        return !id.isEmpty();
    }
}
