package org.caret.run;

import org.caret.fact.Row;
import org.caret.rules.Trace;

/** Sees every row as it is read, and hears the deciding, when somebody asks why. NONE sees nothing. */
interface Watch {

    Watch NONE = new Watch() { };

    /** stays: false when the row is left out for what it holds itself. */
    default void read(Row row, boolean stays) {
    }

    default Trace trace() {
        return Trace.NONE;
    }
}
