package org.caret.explain;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.caret.fact.Row;
import org.caret.fact.Table;
import org.caret.mapping.RecordType;
import org.caret.run.Sought;

/** Looks for students by any number they go by: those a record type names, or the id of their row. */
final class ById implements Sought {

    private final List<String> ids;
    private final Set<String> wanted;
    private final List<String> names;
    private final Set<String> tables = new HashSet<>();
    private final Map<Table, int[]> places = new java.util.IdentityHashMap<>();

    ById(RecordType type, List<String> ids) {
        this.ids = List.copyOf(ids);
        this.wanted = Set.copyOf(ids);
        this.names = type.students();
        names.forEach(name -> tables.add(name.substring(0, name.indexOf('.'))));
    }

    @Override
    public boolean fits(Row row) {
        if (!tables.contains(row.table().name())) {
            return false;
        }
        for (int place : places.computeIfAbsent(row.table(), this::places)) {
            if (wanted.contains(row.cell(place))) {
                return true;
            }
        }
        return false;
    }

    private int[] places(Table table) {
        return columns(table).mapToInt(table::index).filter(place -> place >= 0).toArray();
    }

    private Stream<String> columns(Table table) {
        return Stream.concat(names.stream().filter(name -> name.startsWith(table.name() + "."))
                .map(name -> name.substring(name.indexOf('.') + 1)), Stream.of(table.id())).distinct();
    }

    /** In the order of the question. */
    @Override
    public List<Row> meant(List<Row> fitting) {
        return fitting.stream().sorted(Comparator.comparingInt(row -> asked(row).iterator().next())).toList();
    }

    /** Which of the ids asked for the row has, from 0, least first. */
    Set<Integer> asked(Row row) {
        return IntStream.of(places(row.table())).mapToObj(row::cell).filter(wanted::contains).map(ids::indexOf)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
