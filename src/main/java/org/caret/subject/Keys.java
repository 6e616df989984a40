package org.caret.subject;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.caret.fact.Row;
import org.caret.fact.Table;
import org.caret.mapping.Join;

/** Notices, while tables are read, ids that stand in several rows which need not meet in one partition. */
public final class Keys {

    private final List<Join> joins;
    private final Map<String, Boolean> meeting = new HashMap<>();
    private final Map<String, IdSet> read = new HashMap<>();
    private final Map<String, Set<String>> repeated = new HashMap<>();

    public Keys(List<Join> joins) {
        this.joins = joins;
    }

    /** A row was read. */
    public void note(Row row) {
        Table table = row.table();
        int id = table.index(table.id());
        if (id < 0 || row.cell(id).isEmpty() || meet(table)) {
            return;
        }
        if (!read.computeIfAbsent(table.name(), t -> new IdSet()).add(row.cell(id))) {
            repeated.computeIfAbsent(table.name(), t -> new HashSet<>()).add(row.cell(id));
        }
    }

    /** True when rows of one id always meet in one partition, which then finds them by itself. */
    private boolean meet(Table table) {
        return meeting.computeIfAbsent(table.name(), name -> joins.stream().filter(join -> join.table().equals(name))
                .allMatch(join -> join.keys().equals(List.of(table.id()))));
    }

    /** The repeated ids, by table name. */
    public Map<String, Set<String>> repeated() {
        return repeated;
    }
}
