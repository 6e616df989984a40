package org.caret.intake;

import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.caret.fact.Column;
import org.caret.fact.Table;
import org.caret.fact.Text;

/**
 * What an export may call our columns: the names a source gives them (table, then theirs to ours), our own
 * names, and metadata.ca.column. The source's name wins where it is also a name of ours.
 */
public record ColumnNames(Map<String, Map<String, String>> theirs) {

    private static final String EXTENSION = "metadata.ca.";

    public ColumnNames {
        Map<String, Map<String, String>> copy = new HashMap<>();
        theirs.forEach((table, names) -> copy.put(table, Map.copyOf(names)));
        theirs = Map.copyOf(copy);
    }

    /** Our names only. */
    public static ColumnNames none() {
        return new ColumnNames(Map.of());
    }

    /** The column of the table that a header cell, already stripped, names letter by letter. */
    Optional<String> exact(Table table, String header) {
        String ours = theirs.getOrDefault(table.name(), Map.of()).get(header);
        if (ours != null) {
            return column(table, ours);
        }
        boolean extended = header.startsWith(EXTENSION);
        return column(table, extended ? header.substring(EXTENSION.length()) : header);
    }

    /** The same without regard to capitals. */
    Optional<String> ignoringCase(Table table, String header) {
        String lower = header.toLowerCase(Locale.ROOT);
        Map<String, String> names = theirs.getOrDefault(table.name(), Map.of());
        Optional<String> given = like(names.keySet(), lower).map(names::get);
        if (given.isPresent()) {
            return column(table, given.get());
        }
        String name = lower.startsWith(EXTENSION) ? lower.substring(EXTENSION.length()) : lower;
        return like(table.columns().stream().map(Column::name).toList(), name);
    }

    private static Optional<String> column(Table table, String name) {
        return table.index(name) < 0 ? Optional.empty() : Optional.of(name);
    }

    private static Optional<String> like(Collection<String> names, String lower) {
        return names.stream().filter(name -> name.toLowerCase(Locale.ROOT).equals(lower)).min(Text::compare);
    }
}
