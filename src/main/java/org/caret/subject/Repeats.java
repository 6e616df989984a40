package org.caret.subject;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.caret.fact.Row;
import org.caret.fact.Table;

/**
 * Rows whose id an earlier good row of another partition has. Which rows are good is known only after looking at all
 * partitions, so repeated ids cost one pass more; without any, nothing. Source: model §8.
 */
public final class Repeats implements Predicate<Row> {

    private final Map<String, Map<String, Integer>> first;

    private Repeats(Map<String, Map<String, Integer>> first) {
        this.first = first;
    }

    /** parts: the partitions; reference: ids of the reference tables. Rows that no subject needs count as good. */
    public static Repeats of(Parts parts, Map<String, Set<String>> reference) {
        Repeats repeats = new Repeats(new HashMap<>());
        if (parts.repeated().isEmpty()) {
            return repeats;
        }
        RowFile.each(parts.orphans(), parts.tables(), row -> repeats.good(row, parts.repeated()));
        for (Path file : parts.files()) {
            Integrity integrity = new Integrity(reference, row -> false, notice -> { });
            integrity.sound(parts.rows(file)).values()
                    .forEach(rows -> rows.forEach(row -> repeats.good(row, parts.repeated())));
        }
        return repeats;
    }

    private void good(Row row, Map<String, Set<String>> repeated) {
        Table table = row.table();
        String id = table.hasId() ? row.cell(table.index(table.id())) : "";
        if (repeated.getOrDefault(table.name(), Set.of()).contains(id)) {
            first.computeIfAbsent(table.name(), t -> new HashMap<>()).merge(id, row.number(), Math::min);
        }
    }

    /** True when the row must give way. */
    @Override
    public boolean test(Row row) {
        Map<String, Integer> ids = first.get(row.table().name());
        Integer good = ids == null ? null : ids.get(row.cell(row.table().index(row.table().id())));
        return good != null && good != row.number();
    }
}
