package org.caret.subject;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.caret.fact.Row;
import org.caret.fact.Table;

/** Reads what Partitions wrote. */
public final class Parted {

    private Parted() {
    }

    /** The rows of one partition by table. tables: as they were given to Partitions. */
    public static Map<Table, List<Row>> rows(Path file, List<Table> tables) {
        return RowFile.read(file, tables);
    }
}
