package org.caret.explain;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.caret.fact.Column;
import org.caret.fact.Row;
import org.caret.fact.Table;
import org.caret.mapping.Naming;
import org.caret.mapping.RecordType;
import org.caret.run.Sought;

/** Looks for subjects by any number they go by: those a record type names, or the id of their row. */
final class ById implements Sought {

    private static final String BETWEEN = "-";

    private final List<String> ids;
    private final List<Naming.Place> names;
    private final List<Naming> joined;
    private final Set<String> tables = new HashSet<>();
    private final Map<Table, int[]> places = new IdentityHashMap<>();
    /** What must still follow in a subject's own row, by the id of the row that has the part before it. */
    private final Map<Naming.Place, Map<String, Set<String>>> begun = new HashMap<>();

    ById(RecordType type, List<String> ids) {
        this.ids = List.copyOf(ids);
        this.names = type.ids().stream().filter(Naming::single).map(Naming::last).toList();
        this.joined = type.ids().stream().filter(name -> name.parts().size() == 2).toList();
        type.ids().forEach(name -> tables.add(name.last().table()));
    }

    @Override
    public boolean fits(Row row) {
        joined.stream().map(name -> name.parts().get(0)).filter(first -> first.table().equals(row.table().name()))
                .forEach(first -> begin(first, row));
        return tables.contains(row.table().name()) && !asked(row).isEmpty();
    }

    private void begin(Naming.Place first, Row row) {
        String begins = cell(row, first.column()) + BETWEEN;
        Set<String> rest = ids.stream().filter(id -> id.startsWith(begins)).map(id -> id.substring(begins.length()))
                .collect(Collectors.toSet());
        if (!rest.isEmpty() && row.table().hasId()) {
            begun.computeIfAbsent(first, f -> new HashMap<>()).put(cell(row, row.table().id()), rest);
        }
    }

    private int[] places(Table table) {
        return Stream.concat(names.stream().filter(name -> name.table().equals(table.name()))
                .map(Naming.Place::column), Stream.of(table.id())).distinct().mapToInt(table::index)
                .filter(place -> place >= 0).toArray();
    }

    /** In the order of the question. */
    @Override
    public List<Row> meant(List<Row> fitting) {
        return fitting.stream().sorted(Comparator.comparingInt(row -> asked(row).iterator().next())).toList();
    }

    /** Which of the ids asked for the row has, from 0, least first. */
    Set<Integer> asked(Row row) {
        Set<Integer> asked = new TreeSet<>();
        IntStream.of(places.computeIfAbsent(row.table(), this::places)).mapToObj(row::cell).map(ids::indexOf)
                .filter(place -> place >= 0).forEach(asked::add);
        joined.stream().filter(name -> name.last().table().equals(row.table().name())).forEach(name ->
                ids.stream().filter(id -> follows(row, name, id)).map(ids::indexOf).forEach(asked::add));
        return asked;
    }

    /** True when the row refers to one with the first part of the id, and has the rest itself. */
    private boolean follows(Row row, Naming name, String id) {
        Naming.Place first = name.parts().get(0);
        String own = cell(row, name.last().column());
        return row.table().columns().stream().filter(column -> column.refers().equals(first.table()))
                .map(Column::name).map(column -> begun.getOrDefault(first, Map.of()).getOrDefault(cell(row, column),
                        Set.of())).anyMatch(rest -> rest.contains(own) && id.endsWith(BETWEEN + own));
    }

    private static String cell(Row row, String column) {
        return row.cell(row.table().index(column));
    }
}
