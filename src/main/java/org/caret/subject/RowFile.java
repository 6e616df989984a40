package org.caret.subject;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.BufferedInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.caret.fact.Row;
import org.caret.fact.Table;

/** Rows of several tables in one file: table number, file label, row number, cells. */
final class RowFile {

    private static final int BUFFER = 1 << 15;
    private static final byte[] NONE = new byte[0];

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
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(path), BUFFER))) {
            for (int number = in.read(); number >= 0; number = in.read()) {
                Table table = tables.get(number);
                String label = labels.computeIfAbsent(text(in), l -> l);
                int row = in.readInt();
                String[] cells = new String[table.columns().size()];
                for (int i = 0; i < cells.length; i++) {
                    cells[i] = text(in);
                }
                to.accept(new Row(table, label, row, cells));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(DataInputStream in) throws IOException {
        int length = in.readUnsignedByte();
        if (length == 255) {
            length = in.readInt();
        }
        return length == 0 ? "" : new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }

    /** Writes such a file. For one thread. */
    static final class Writer implements AutoCloseable {

        private final Path path;
        private final DataOutputStream out;

        Writer(Path path) {
            this.path = path;
            try {
                this.out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(path), BUFFER));
            } catch (IOException unwritable) {
                throw new UncheckedIOException(unwritable);
            }
        }

        Path path() {
            return path;
        }

        void write(int table, Row row) {
            try {
                out.writeByte(table);
                text(row.file());
                out.writeInt(row.number());
                for (String cell : row.cells()) {
                    text(cell);
                }
            } catch (IOException unwritable) {
                throw new UncheckedIOException(unwritable);
            }
        }

        private void text(String text) throws IOException {
            byte[] bytes = text.isEmpty() ? NONE : text.getBytes(StandardCharsets.UTF_8);
            if (bytes.length < 255) {
                out.writeByte(bytes.length);
            } else {
                out.writeByte(255);
                out.writeInt(bytes.length);
            }
            out.write(bytes);
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }
}
