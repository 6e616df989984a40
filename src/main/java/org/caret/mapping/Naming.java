package org.caret.mapping;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One way in which people name a subject: a column, or several whose values they join with hyphens, of which the last
 * is of the subject's own table and refers to the tables of the others. Written "table.column-table.column".
 */
public record Naming(List<Place> parts) {

    private static final String BETWEEN = "-";

    public Naming {
        parts = List.copyOf(parts);
    }

    /** A column of a table of the export. */
    public record Place(String table, String column) {
    }

    /** Reads what a cell says. */
    public static Naming of(String text) {
        return new Naming(Arrays.stream(text.split(BETWEEN)).map(String::strip).map(part -> {
            int dot = part.indexOf('.');
            return new Place(part.substring(0, Math.max(0, dot)), part.substring(dot + 1));
        }).toList());
    }

    /** True for a column by itself. */
    public boolean single() {
        return parts.size() == 1;
    }

    /** The subject's own part. */
    public Place last() {
        return parts.get(parts.size() - 1);
    }

    /** As people call it. */
    public String title() {
        return parts.stream().map(Place::column).collect(Collectors.joining(BETWEEN));
    }
}
