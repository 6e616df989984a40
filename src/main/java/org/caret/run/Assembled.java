package org.caret.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.caret.fact.Bundle;
import org.caret.fact.Row;
import org.caret.fact.Table;
import org.caret.subject.Bundles;
import org.caret.subject.Integrity;

/** One partition put together twice: its sound rows, as rules see them, and all rows, to tell which were left out. */
final class Assembled {

    private final Map<String, List<Row>> sound;
    private final Set<String> shared;
    private final Bundles bundles;
    private final Bundles everything;

    /** read: the rows of the partition; bad: rows that were left out while reading, of all partitions. */
    Assembled(Opening opening, Map<Table, List<Row>> read, List<Row> bad, Integrity integrity) {
        this.shared = Set.copyOf(opening.reference().rows().keySet());
        this.sound = new HashMap<>(opening.reference().rows());
        Map<String, List<Row>> all = new HashMap<>(opening.reference().rows());
        read.forEach((table, rows) -> all.put(table.name(), new ArrayList<>(rows)));
        bad.forEach(row -> all.merge(row.table().name(), List.of(row), Assembled::both));
        integrity.sound(read).forEach((table, rows) -> sound.put(table.name(), rows));
        this.bundles = new Bundles(opening.facts().joins(), sound);
        this.everything = new Bundles(opening.facts().joins(), all);
    }

    private static List<Row> both(List<Row> some, List<Row> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    /** The bundles that a row is in: none when it was left out. own: the table with a row for each subject. */
    List<Bundle> with(Row row, String own) {
        if (!row.table().name().equals(own)) {
            return bundles.stream().filter(bundle -> among(row, bundle.rows().get(row.table().name()))).toList();
        }
        return sound.getOrDefault(own, List.of()).stream().filter(root -> same(row, root)).map(bundles::of).toList();
    }

    /** The rows that belong to a subject but are not among those the rules saw. */
    List<Row> leftOut(Row root, Map<String, List<Row>> seen) {
        return everything.of(root).rows().values().stream().flatMap(List::stream)
                .filter(row -> !shared.contains(row.table().name()))
                .filter(row -> !among(row, seen.get(row.table().name()))).toList();
    }

    private static boolean among(Row row, List<Row> rows) {
        return rows != null && rows.stream().anyMatch(other -> same(row, other));
    }

    static boolean same(Row one, Row other) {
        return one.number() == other.number() && one.file().equals(other.file());
    }
}
