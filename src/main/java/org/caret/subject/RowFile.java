package org.caret.subject;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.caret.fact.PackedReader;
import org.caret.fact.PackedWriter;
import org.caret.fact.Row;
import org.caret.fact.Table;

/** Rows of several tables in one file: table number, file label, row number, cells. */
final class RowFile {

    private static final int BUFFER = 1 << 15;

    private RowFile() {
    }

    /** Every row of the file by table, in the order written. */
    static Map<Table, List<Row>> read(Path path, List<Table> tables) {
        Map<String, List<Row>> byName = new HashMap<>();
        Map<Table, List<Row>> rows = new LinkedHashMap<>();
        for (Table table : tables) {
            rows.put(table, byName.computeIfAbsent(table.name(), t -> new ArrayList<>()));
        }
        each(path, tables, row -> byName.get(row.table().name()).add(row));
        return rows;
    }

    /** Gives every row of the file in the order written. */
    static void each(Path path, List<Table> tables, Consumer<Row> to) {
        Map<String, String> labels = new HashMap<>();
        try (PackedReader in = new PackedReader(path, BUFFER)) {
            while (!in.over()) {
                Table table = tables.get(in.small());
                String label = labels.computeIfAbsent(in.text(), l -> l);
                int row = in.number();
                String[] cells = new String[table.columns().size()];
                for (int i = 0; i < cells.length; i++) {
                    cells[i] = in.text();
                }
                to.accept(new Row(table, label, row, cells));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Writes such a file. For one thread. */
    static final class Writer implements AutoCloseable {

        private final Path path;
        private final PackedWriter out;

        Writer(Path path) {
            this.path = path;
            try {
                this.out = new PackedWriter(path, BUFFER);
            } catch (IOException unwritable) {
                throw new UncheckedIOException(unwritable);
            }
        }

        Path path() {
            return path;
        }

        void write(int table, Row row) {
            try {
                out.small(table);
                out.text(row.file());
                out.number(row.number());
                for (String cell : row.cells()) {
                    out.text(cell);
                }
            } catch (IOException unwritable) {
                throw new UncheckedIOException(unwritable);
            }
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }
}
