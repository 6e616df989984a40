package org.caret.subject;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.caret.fact.Row;
import org.caret.fact.Table;

/**
 * What routing rows by subject left: the partition files, the tables in them, the file of rows that no subject needs,
 * by table the ids that stand in several rows which may lie in different partitions, and rows of the values by which
 * rows of the state would belong to several subjects.
 */
public record Parts(List<Table> tables, List<Path> files, Path orphans, Map<String, Set<String>> repeated,
                    List<Row> twins) {

    /** Without rows of the state. */
    public Parts(List<Table> tables, List<Path> files, Path orphans, Map<String, Set<String>> repeated) {
        this(tables, files, orphans, repeated, List.of());
    }

    /** The rows of one partition by table. */
    public Map<Table, List<Row>> rows(Path file) {
        return RowFile.read(file, tables);
    }

    /** The partition that holds the rows of a subject. root: its own row; keys: the columns that name it. */
    public Path file(Row root, List<String> keys) {
        return files.get(Partitions.place(Hash.key(root, Hash.places(root.table(), keys)), files.size()));
    }

    /** Gives every row that some subject needs, partition by partition. */
    public void each(Consumer<Row> to) {
        files.forEach(file -> RowFile.each(file, tables, to));
    }
}
