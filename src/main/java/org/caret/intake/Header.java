package org.caret.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.caret.fact.Column;
import org.caret.fact.Table;
import org.caret.fact.Text;

/** A header as it stands in the export; line: where it stands. */
record Header(List<String> names, int line) {

    Header {
        names = names.stream().map(Text::strip).toList();
    }

    /** Which column of a table each cell is. Refused when two cells are the same one. */
    Binding bind(Table table, ColumnNames known, String label) {
        String[] ours = ours(table, known);
        Set<String> seen = new LinkedHashSet<>();
        for (String column : ours) {
            if (column != null && !seen.add(column)) {
                throw Findings.refusal("column.twice", label, column, table.name());
            }
        }
        int[] places = Arrays.stream(ours).mapToInt(name -> name == null ? -1 : table.index(name)).toArray();
        return new Binding(table, places, seen, unknown(ours));
    }

    private List<String> unknown(String[] ours) {
        List<String> unknown = new ArrayList<>();
        for (int i = 0; i < ours.length; i++) {
            if (ours[i] == null && !names.get(i).isEmpty()) {
                unknown.add(names.get(i));
            }
        }
        return unknown;
    }

    /** Share of the header that is columns of the table; 0 when its id, or else a reference, is missing. */
    double fit(Table table, ColumnNames known) {
        Set<String> ours = new LinkedHashSet<>(Arrays.asList(ours(table, known)));
        ours.remove(null);
        List<String> needed = table.hasId() ? List.of(table.id())
                : table.columns().stream().filter(c -> !c.refers().isEmpty()).map(Column::name).toList();
        long filled = names.stream().filter(name -> !name.isEmpty()).count();
        boolean fits = !needed.isEmpty() && ours.containsAll(needed);
        return fits && filled > 0 ? (double) ours.size() / filled : 0;
    }

    /** Our name of each cell or null; capitals do not count where no cell names the column exactly. */
    private String[] ours(Table table, ColumnNames known) {
        String[] ours = new String[names.size()];
        for (int i = 0; i < ours.length; i++) {
            ours[i] = known.exact(table, names.get(i)).orElse(null);
        }
        List<String> exact = Arrays.stream(ours).filter(name -> name != null).toList();
        for (int i = 0; i < ours.length; i++) {
            Optional<String> like = known.ignoringCase(table, names.get(i));
            if (ours[i] == null) {
                ours[i] = like.filter(name -> !exact.contains(name)).orElse(null);
            }
        }
        return ours;
    }

    /** Place in the table of each cell of a row (-1: not ours), the columns there are, names nobody knows. */
    record Binding(Table table, int[] places, Set<String> columns, List<String> unknown) {

        String[] blankRow() {
            String[] cells = new String[table.columns().size()];
            Arrays.fill(cells, "");
            return cells;
        }
    }
}
