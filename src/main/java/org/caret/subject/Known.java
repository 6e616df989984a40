package org.caret.subject;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.caret.fact.Row;
import org.caret.fact.Table;

/**
 * The values by which rows of the state find their subjects: a row of the state whose value no subject has becomes a
 * subject of its own, and values that several subjects have are told. For one thread.
 */
public final class Known {

    /** Goes before a value to make the id of a subject that no export holds. */
    private static final String STATE = "state:";

    private final Table root;
    private final int column;
    private final String field;
    private final IdSet values = new IdSet();
    private final Set<String> twins = new TreeSet<>();

    /** root: the table of the subjects' own rows; column of it and field of the state's rows: what must be equal. */
    public Known(Table root, String column, String field) {
        this.root = root;
        this.column = root.index(column);
        this.field = field;
    }

    /** A subject's own row was read. */
    public void note(Row row) {
        String value = row.cell(column);
        if (row.table() == root && !value.isEmpty() && !values.add(value)) {
            twins.add(value);
        }
    }

    /** The row of a subject made for a row of the state that has none yet. Row number 0: no export holds it. */
    public Optional<Row> stray(Row believed) {
        String value = believed.cell(believed.table().index(field));
        if (value.isEmpty() || !values.add(value)) {
            return Optional.empty();
        }
        String[] cells = new String[root.columns().size()];
        Arrays.fill(cells, "");
        for (int i = 0; i < cells.length; i++) {
            int same = believed.table().index(root.columns().get(i).name());
            cells[i] = same < 0 ? "" : believed.cell(same);
        }
        cells[column] = value;
        if (root.hasId()) {
            cells[root.index(root.id())] = STATE + value;
        }
        return Optional.of(new Row(root, believed.file(), 0, cells));
    }

    /** A row of the given table, of one column, for each value that several subjects have. */
    public List<Row> twins(Table table) {
        List<Row> rows = new ArrayList<>();
        twins.forEach(value -> rows.add(new Row(table, "", 0, new String[] {value})));
        return rows;
    }
}
