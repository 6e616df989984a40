package org.caret.check;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.caret.fact.Column;
import org.caret.fact.Row;
import org.caret.fact.Table;
import org.caret.mapping.Join;
import org.caret.mapping.RecordType;

/**
 * Which schools a row is of: the one it names, else those of its subject along the join tree, else those of the row
 * it refers to. Remembers at most two million keys; rows behind further ones have no schools.
 */
final class Schools {

    private static final int MOST_KEYS = 2_000_000;

    private final String schools;
    private final List<Join> joins;
    private final Map<String, Table> tables;
    private final Map<Table, Plan> plans = new LinkedHashMap<>();
    private final Map<List<Object>, Map<String, BitSet>> memories = new HashMap<>();
    private final Map<BitSet, BitSet> pool = new HashMap<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final List<String> ids = new ArrayList<>();
    private int keys;

    /** coded: the tables whose rows will be asked for; all: every table of the model. */
    Schools(RecordType type, List<Join> joins, Collection<Table> coded, Collection<Table> all) {
        this.schools = type.schools().isEmpty() ? "" : type.schools().get(0).split("\\.")[0];
        this.joins = joins.stream().filter(join -> !join.reference()).toList();
        this.tables = all.stream().collect(Collectors.toMap(Table::name, table -> table));
        Set<String> needed = new LinkedHashSet<>();
        coded.forEach(table -> need(table, needed));
        needed.forEach(name -> plans.put(tables.get(name), plan(tables.get(name), needed)));
    }

    /** A table comes behind all that tell its schools. */
    private void need(Table table, Set<String> needed) {
        if (column(table) < 0) {
            for (Join join : to(table)) {
                if (join.root()) {
                    holders().forEach(holder -> needed.add(holder.table()));
                } else {
                    need(tables.get(join.parent()), needed);
                }
            }
            if (to(table).isEmpty()) {
                referred(table).stream().map(Column::refers).forEach(needed::add);
            }
        }
        needed.add(table.name());
    }

    private Plan plan(Table table, Set<String> needed) {
        List<Hop> from = new ArrayList<>();
        List<Hop> into = new ArrayList<>();
        to(table).forEach(join -> (join.root() ? holders() : List.of(join)).forEach(link -> from.add(
                new Hop(memory(link), places(table, join.root() ? link.parentColumns() : link.keys())))));
        if (to(table).isEmpty()) {
            referred(table).forEach(column -> from.add(new Hop(memory(column.refers()),
                    places(table, List.of(column.name())))));
        }
        holders().stream().filter(join -> join.table().equals(table.name()))
                .forEach(join -> into.add(new Hop(memory(join), places(table, join.keys()))));
        joins.stream().filter(join -> join.parent().equals(table.name()) && needed.contains(join.table()))
                .filter(join -> holders().stream().noneMatch(holder -> memory(holder) == memory(join)))
                .forEach(join -> into.add(new Hop(memory(join), places(table, join.parentColumns()))));
        if (to(table).isEmpty() && table.hasId()) {
            into.add(new Hop(memory(table.name()), places(table, List.of(table.id()))));
        }
        return new Plan(column(table), from, into);
    }

    private List<Join> to(Table table) {
        return joins.stream().filter(join -> join.table().equals(table.name())).toList();
    }

    /** Tables that name schools and hang on the subject itself. */
    private List<Join> holders() {
        Set<String> roots = joins.stream().filter(Join::root).map(Join::table).collect(Collectors.toSet());
        return joins.stream().filter(join -> roots.contains(join.parent()) && tables.containsKey(join.table()))
                .filter(join -> column(tables.get(join.table())) >= 0).toList();
    }

    private List<Column> referred(Table table) {
        return table.columns().stream().filter(column -> tables.containsKey(column.refers()))
                .filter(column -> column(tables.get(column.refers())) >= 0).toList();
    }

    /** The column that holds a school's id; -1 without one. */
    private int column(Table table) {
        return table.name().equals(schools) ? table.index(table.id()) : schools.isEmpty() ? -1
                : table.columns().stream().filter(column -> column.refers().equals(schools))
                .map(column -> table.index(column.name())).findFirst().orElse(-1);
    }

    private static int[] places(Table table, List<String> columns) {
        return columns.stream().mapToInt(table::index).toArray();
    }

    /** Tables that hang on one parent by the same columns share what is remembered. */
    private Map<String, BitSet> memory(Join join) {
        return memories.computeIfAbsent(List.of(join.parent(), join.parentColumns()), link -> new HashMap<>());
    }

    private Map<String, BitSet> memory(String table) {
        return memories.computeIfAbsent(List.of(table), link -> new HashMap<>());
    }

    /** The tables to read, in this order, each row to be given to of. */
    Set<Table> order() {
        return plans.keySet();
    }

    /** True when every key could be remembered. */
    boolean complete() {
        return keys < MOST_KEYS;
    }

    /** The places of the schools of a row. */
    BitSet of(Row row) {
        Plan plan = plans.get(row.table());
        BitSet found = new BitSet();
        if (plan.school() < 0) {
            plan.from().forEach(hop -> found.or(hop.memory().getOrDefault(hop.key(row), new BitSet())));
        } else if (!row.cell(plan.school()).isEmpty()) {
            found.set(place(row.cell(plan.school())));
        }
        if (!found.isEmpty()) {
            plan.into().forEach(hop -> keep(hop.memory(), hop.key(row), found));
        }
        return found;
    }

    private void keep(Map<String, BitSet> memory, String key, BitSet found) {
        BitSet before = memory.get(key);
        if (before == null && complete()) {
            keys++;
            memory.put(key, one(found));
        } else if (before != null) {
            BitSet both = (BitSet) found.clone();
            both.or(before);
            memory.put(key, one(both));
        }
    }

    private BitSet one(BitSet schools) {
        return pool.computeIfAbsent(schools, same -> same);
    }

    private int place(String id) {
        return places.computeIfAbsent(id, unknown -> {
            ids.add(id);
            return ids.size() - 1;
        });
    }

    /** The ids of some places, in order. */
    List<String> ids(BitSet some) {
        return some.stream().mapToObj(ids::get).sorted().toList();
    }

    /** How the schools of a table's rows are found, and for which rows of other tables they are remembered. */
    private record Plan(int school, List<Hop> from, List<Hop> into) {
    }

    /** What is remembered under the cells of some columns. */
    private record Hop(Map<String, BitSet> memory, int[] columns) {

        String key(Row row) {
            String key = row.cell(columns[0]);
            for (int i = 1; i < columns.length; i++) {
                key += "\0" + row.cell(columns[i]);
            }
            return key;
        }
    }
}
