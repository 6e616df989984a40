package org.caret.sample;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.caret.fact.Table;

/** The files of all declared tables of an export, open for rows. */
final class TableFiles implements Closeable {

    private final Map<String, TableFile> files = new LinkedHashMap<>();

    /** Makes a file with its header for every table. */
    TableFiles(Path folder, List<Table> tables) {
        tables.forEach(table -> files.put(table.name(), new TableFile(folder, table)));
    }

    /** Begins a row of a table. Errors: an exception when no table is declared so. */
    TableFile row(String table) {
        TableFile file = files.get(table);
        if (file == null) {
            throw new IllegalArgumentException("no table " + table + " is declared");
        }
        return file.row();
    }

    /** Rows written into all files. */
    long rows() {
        return files.values().stream().mapToLong(TableFile::rows).sum();
    }

    /** Closes every file, and only then tells the first failure. */
    @Override
    public void close() throws IOException {
        IOException first = null;
        for (TableFile file : files.values()) {
            try {
                file.close();
            } catch (IOException failure) {
                first = first == null ? failure : first;
            }
        }
        if (first != null) {
            throw first;
        }
    }
}
