package org.caret.subject;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.caret.fact.Row;
import org.caret.fact.Table;

/**
 * What routing rows by subject left: the partition files, the tables in them, the file of rows that no subject needs,
 * and by table the ids that stand in several rows which may lie in different partitions.
 */
public record Parts(List<Table> tables, List<Path> files, Path orphans, Map<String, Set<String>> repeated) {

    /** The rows of one partition by table. */
    public Map<Table, List<Row>> rows(Path file) {
        return RowFile.read(file, tables);
    }
}
