package org.caret.subject;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.caret.fact.Row;
import org.caret.fact.Table;
import org.caret.mapping.Join;

/**
 * Routes rows to partition files so that all rows of a subject meet in one. Tables come in the order of the join tree,
 * the root first. Memory: eight bytes for each link, and one buffer a partition. For one thread.
 */
public final class Partitions implements AutoCloseable {

    private final List<RowFile.Writer> files = new ArrayList<>();
    private final RowFile.Writer orphans;
    private final Map<Table, List<Route>> routes = new IdentityHashMap<>();
    private final Map<Table, List<Link>> links = new IdentityHashMap<>();
    private final Map<Table, Integer> numbers = new IdentityHashMap<>();
    private final BitSet wanted = new BitSet();

    /** folder: where the files go; tables: those of the join tree that are not reference tables, in its order. */
    public Partitions(Path folder, int count, List<Table> tables, List<Join> joins) {
        for (int i = 0; i < Math.min(count, Links.MOST_PARTITIONS); i++) {
            files.add(new RowFile.Writer(folder.resolve("part-" + i + ".rows")));
        }
        this.orphans = new RowFile.Writer(folder.resolve("orphans.rows"));
        Map<String, Table> byName = new HashMap<>();
        tables.forEach(table -> {
            numbers.put(table, numbers.size());
            byName.put(table.name(), table);
        });
        Join root = joins.stream().filter(Join::root).findFirst().orElseThrow();
        for (Join join : joins) {
            if (byName.containsKey(join.table()) && !join.reference()
                    && (join.root() || byName.containsKey(join.parent()))) {
                connect(join, root, byName);
            }
        }
    }

    private void connect(Join join, Join root, Map<String, Table> tables) {
        Table table = tables.get(join.table());
        int[] keys = Hash.places(table, join.keys());
        boolean direct = join.root() || join.parent().equals(root.table()) && join.parentColumns().equals(root.keys());
        Links through = direct ? null : new Links();
        routes.computeIfAbsent(table, t -> new ArrayList<>()).add(new Route(keys, through));
        if (!direct) {
            Table parent = tables.get(join.parent());
            links.computeIfAbsent(parent, t -> new ArrayList<>())
                    .add(new Link(Hash.places(parent, join.parentColumns()), through));
        }
    }

    /** Routes one row to every partition that wants it. */
    public void add(Row row) {
        wanted.clear();
        for (Route route : routes.getOrDefault(row.table(), List.of())) {
            String key = Hash.key(row, route.keys());
            if (route.through() == null) {
                wanted.set(place(key, files.size()));
            } else if (!key.isEmpty()) {
                route.through().mark(key, wanted);
            }
        }
        if (wanted.isEmpty()) {
            orphans.write(numbers.get(row.table()), row);
        }
        for (int part = wanted.nextSetBit(0); part >= 0; part = wanted.nextSetBit(part + 1)) {
            files.get(part).write(numbers.get(row.table()), row);
            for (Link link : links.getOrDefault(row.table(), List.of())) {
                String key = Hash.key(row, link.columns());
                if (!key.isEmpty()) {
                    link.links().add(key, part);
                }
            }
        }
    }

    static int place(String key, int count) {
        return Math.floorMod(Hash.of(key), count);
    }

    /** Ends writing; the links are given back to memory. The files, in order. */
    public List<Path> finish() {
        close();
        links.clear();
        routes.clear();
        return files.stream().map(RowFile.Writer::path).toList();
    }

    /** The file of rows that no subject needs. */
    public Path orphans() {
        return orphans.path();
    }

    @Override
    public void close() {
        try {
            orphans.close();
            for (RowFile.Writer file : files) {
                file.close();
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private record Route(int[] keys, Links through) {
    }

    private record Link(int[] columns, Links links) {
    }
}
