package org.caret.run;

import java.util.List;
import org.caret.fact.Row;

/** Whom a replay looks for. */
public interface Sought {

    /** True when a row, of whatever table, names somebody looked for. */
    boolean fits(Row row);

    /** Of all rows that fit, those that are meant. */
    default List<Row> meant(List<Row> fitting) {
        return fitting;
    }
}
