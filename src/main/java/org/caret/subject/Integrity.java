package org.caret.subject;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.caret.fact.Column;
import org.caret.fact.Row;
import org.caret.fact.Table;
import org.caret.notice.Notice;
import org.caret.notice.Notices;
import org.caret.notice.Severity;
import org.caret.notice.Words;

/**
 * Leaves out rows whose key repeats or is blank, and rows that refer to a row that is not there, or was left out.
 * References to tables that were not read are not looked at. Source: model §8.
 */
public final class Integrity {

    private final Map<String, Set<String>> ids = new HashMap<>();
    private final Predicate<Row> repeats;
    private final Notices findings;
    private final Words words = Words.of("org.caret.subject.messages");

    /** known: ids of tables checked before, by table name; repeats: rows whose id another partition has first. */
    public Integrity(Map<String, Set<String>> known, Predicate<Row> repeats, Notices findings) {
        this.ids.putAll(known);
        this.repeats = repeats;
        this.findings = findings;
    }

    /** The rows that stay, by table in the order given. */
    public Map<Table, List<Row>> sound(Map<Table, List<Row>> rows) {
        Map<Table, List<Row>> sound = new LinkedHashMap<>();
        rows.keySet().forEach(table -> sound.put(table, List.of()));
        for (Table table : parentsFirst(rows.keySet())) {
            sound.put(table, refersToItself(table) ? settled(table, rows.get(table)) : once(table, rows.get(table)));
        }
        return sound;
    }

    /** Ids of the rows that stayed, by table name. */
    public Map<String, Set<String>> ids() {
        return ids;
    }

    private static List<Table> parentsFirst(Set<Table> tables) {
        List<Table> ordered = new ArrayList<>();
        List<Table> waiting = new ArrayList<>(tables);
        while (!waiting.isEmpty()) {
            Set<String> open = new HashSet<>();
            waiting.forEach(table -> open.add(table.name()));
            Table next = waiting.stream().filter(table -> table.columns().stream()
                    .noneMatch(c -> !c.refers().equals(table.name()) && open.contains(c.refers())))
                    .findFirst().orElse(waiting.get(0));
            ordered.add(next);
            waiting.remove(next);
        }
        return ordered;
    }

    private static boolean refersToItself(Table table) {
        return table.columns().stream().anyMatch(c -> c.refers().equals(table.name()));
    }

    private List<Row> once(Table table, List<Row> rows) {
        Set<String> seen = new HashSet<>();
        int id = table.index(table.id());
        List<Row> kept = new ArrayList<>(rows.size());
        for (Row row : rows) {
            if (refersWell(row, Set.of()) && (id < 0 || fresh(row, id, seen))) {
                kept.add(row);
            }
        }
        if (id >= 0) {
            ids.put(table.name(), seen);
        }
        return kept;
    }

    /** A table that refers to itself: rows go until nothing refers to a row that went. */
    private List<Row> settled(Table table, List<Row> rows) {
        List<Row> kept = rows;
        while (true) {
            Set<String> present = new HashSet<>();
            int id = table.index(table.id());
            kept.forEach(row -> present.add(row.cell(id)));
            ids.put(table.name(), present);
            List<Row> next = kept.stream().filter(row -> refersWell(row, present)).toList();
            if (next.size() == kept.size()) {
                ids.remove(table.name());
                Set<String> seen = new HashSet<>();
                List<Row> last = next.stream().filter(row -> fresh(row, id, seen)).toList();
                ids.put(table.name(), seen);
                return last;
            }
            kept = next;
        }
    }

    private boolean refersWell(Row row, Set<String> own) {
        List<Column> columns = row.table().columns();
        for (int i = 0; i < columns.size(); i++) {
            String refers = columns.get(i).refers();
            String cell = row.cell(i);
            if (refers.isEmpty() || cell.isEmpty()) {
                continue;
            }
            Set<String> known = refers.equals(row.table().name()) ? own : ids.get(refers);
            if (known != null && !known.contains(cell)) {
                find(row, "REFERENCE", columns.get(i).name(), refers);
                return false;
            }
        }
        return true;
    }

    private boolean fresh(Row row, int id, Set<String> seen) {
        String column = row.table().id();
        if (row.cell(id).isEmpty()) {
            find(row, "KEY-BLANK", column, "");
            return false;
        }
        // The id counts as there even when its first row stands in another partition.
        boolean first = seen.add(row.cell(id));
        if (!first || repeats.test(row)) {
            find(row, "KEY", column, "");
            return false;
        }
        return true;
    }

    private void find(Row row, String rule, String column, String other) {
        String word = rule.toLowerCase(Locale.ROOT);
        findings.add(Notice.ofInput(Severity.WARNING, "MODEL-8-" + rule,
                new Notice.Place(row.file(), row.number(), column),
                words.text(word, column, other), words.text(word + ".fix")));
    }
}
