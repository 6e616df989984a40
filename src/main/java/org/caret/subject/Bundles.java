package org.caret.subject;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.caret.fact.Bundle;
import org.caret.fact.Row;
import org.caret.fact.Table;
import org.caret.mapping.Join;

/** Puts together the bundle of each subject by walking the join tree over indexed rows. Safe for several threads. */
public final class Bundles {

    private final List<Step> steps = new ArrayList<>();
    private final List<Row> roots;
    private final String rootTable;

    /** tables: every row that may belong to a subject, reference rows included, by table name. */
    public Bundles(List<Join> joins, Map<String, List<Row>> tables) {
        Join root = joins.stream().filter(Join::root).findFirst().orElseThrow();
        this.rootTable = root.table();
        this.roots = tables.getOrDefault(rootTable, List.of());
        for (Join join : joins) {
            List<Row> rows = tables.getOrDefault(join.table(), List.of());
            List<Row> parents = tables.getOrDefault(join.parent(), List.of());
            if (!rows.isEmpty() && !parents.isEmpty()) {
                steps.add(Step.of(join, rows, parents.get(0).table()));
            }
        }
    }

    /** One bundle for each row of the subject's own table, in its order. */
    public Stream<Bundle> stream() {
        return roots.stream().map(this::of);
    }

    /** The bundle of one row of the subject's own table. */
    public Bundle of(Row root) {
        Map<String, Collected> found = new LinkedHashMap<>();
        found.computeIfAbsent(rootTable, t -> new Collected()).add(root);
        for (Step step : steps) {
            Collected parents = found.get(step.join().parent());
            for (int i = 0, count = parents == null ? 0 : parents.rows.size(); i < count; i++) {
                List<Row> rows = step.of(parents.rows.get(i));
                if (!rows.isEmpty()) {
                    Collected into = found.computeIfAbsent(step.join().table(), t -> new Collected());
                    rows.forEach(into::add);
                }
            }
        }
        Map<String, List<Row>> rows = new LinkedHashMap<>();
        found.forEach((table, collected) -> rows.put(table, collected.rows));
        return new Bundle(root, rows);
    }

    /** Rows of one table, each once though several ways lead to it. */
    private static final class Collected {

        private static final int FEW = 16;

        private final List<Row> rows = new ArrayList<>(2);
        private Set<Row> many;

        void add(Row row) {
            if (fresh(row)) {
                rows.add(row);
            }
        }

        private boolean fresh(Row row) {
            if (rows.size() < FEW) {
                for (Row other : rows) {
                    if (other == row) {
                        return false;
                    }
                }
                return true;
            }
            if (many == null) {
                many = Collections.newSetFromMap(new IdentityHashMap<>());
                many.addAll(rows);
            }
            return many.add(row);
        }
    }

    /** One line of the tree with the rows it may reach, by key. */
    private record Step(Join join, Map<String, List<Row>> byKey, int[] parentColumns) {

        static Step of(Join join, List<Row> rows, Table parent) {
            Map<String, List<Row>> byKey = new HashMap<>();
            int[] keys = Hash.places(rows.get(0).table(), join.keys());
            rows.forEach(row -> byKey.computeIfAbsent(Hash.key(row, keys), k -> new ArrayList<>(2)).add(row));
            return new Step(join, byKey, Hash.places(parent, join.parentColumns()));
        }

        List<Row> of(Row parent) {
            String key = Hash.key(parent, parentColumns);
            return key.isEmpty() ? List.of() : byKey.getOrDefault(key, List.of());
        }
    }
}
