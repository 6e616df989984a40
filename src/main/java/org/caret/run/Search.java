package org.caret.run;

import java.util.ArrayList;
import java.util.List;
import org.caret.fact.Row;
import org.caret.mapping.RecordType;
import org.caret.rules.Trace;

/** Looks at every row as it is read: keeps those that fit, and those that are left out. */
final class Search implements Watch {

    private final String own;
    private final Sought sought;
    private final Trace trace;
    private final List<Row> fitting = new ArrayList<>();
    private final List<Row> leftOut = new ArrayList<>();
    private long read;

    Search(RecordType type, Sought sought, Trace trace) {
        this.own = type.ids().isEmpty() ? "" : type.ids().get(0).last().table();
        this.sought = sought;
        this.trace = trace;
    }

    @Override
    public void read(Row row, boolean stays) {
        read += row.table().name().equals(own) ? 1 : 0;
        if (sought.fits(row)) {
            fitting.add(row);
        }
        if (!stays) {
            leftOut.add(row);
        }
    }

    @Override
    public Trace trace() {
        return trace;
    }

    /** The rows that are meant. */
    List<Row> found() {
        return sought.meant(fitting);
    }

    /** Rows that hold something that cannot be. */
    List<Row> leftOut() {
        return leftOut;
    }

    /** How many rows the table has that names subjects. */
    long read() {
        return read;
    }
}
