package org.caret.intake;

import org.caret.fact.Row;

/** Takes the sound rows of a table in the order of the file. */
@FunctionalInterface
public interface RowSink {

    void accept(Row row);
}
