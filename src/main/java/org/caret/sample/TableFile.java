package org.caret.sample;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.caret.extract.Csv;
import org.caret.fact.Column;
import org.caret.fact.Table;
import org.caret.time.Dates;

/** The file of one declared table: a row is filled by column names and ended. Lines end with LF everywhere. */
final class TableFile implements Closeable {

    private static final int BUFFER = 1 << 16;
    private final Table table;
    private final Map<String, Integer> places = new HashMap<>();
    private final String[] cells;
    private final byte[] buffer = new byte[BUFFER];
    private int filled;
    private final OutputStream out;
    private long rows;
    private boolean begun;

    TableFile(Path folder, Table table) {
        this.table = table;
        // Rows are filled with literals, which are found at once when the keys are the same objects.
        table.indexes().forEach((column, place) -> places.put(column.intern(), place));
        this.cells = new String[table.columns().size()];
        try {
            out = Files.newOutputStream(folder.resolve(table.name() + ".csv"));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        for (int i = 0; i < cells.length; i++) {
            Column column = table.columns().get(i);
            cells[i] = column.name();
        }
        begun = true;
        end();
        rows = 0;
    }

    /** Begins a row, all cells blank. */
    TableFile row() {
        if (begun) {
            throw new IllegalStateException("a row of " + table.name() + " was not ended");
        }
        begun = true;
        Arrays.fill(cells, "");
        return this;
    }

    /** Fills a cell of the row begun. Errors: an exception when the table has no such column. */
    TableFile put(String column, String value) {
        Integer place = places.get(column);
        if (place == null) {
            throw new IllegalArgumentException(table.name() + " has no column " + column);
        }
        cells[place] = value;
        return this;
    }

    TableFile put(String column, long value) {
        return put(column, Long.toString(value));
    }

    TableFile put(String column, boolean value) {
        return put(column, value ? "true" : "false");
    }

    /** A date; the ends of time leave the cell blank. */
    TableFile put(String column, LocalDate value) {
        return put(column, value.equals(Dates.EVER) || value.equals(Dates.OPEN) ? "" : value.toString());
    }

    /** Writes the row. */
    void end() {
        if (!begun) {
            throw new IllegalStateException("no row of " + table.name() + " was begun");
        }
        begun = false;
        rows++;
        for (int i = 0; i < cells.length; i++) {
            if (i > 0) {
                write((byte) ',');
            }
            write(written(cells[i]));
        }
        write((byte) '\n');
    }

    private void write(String cell) {
        for (int i = 0; i < cell.length(); i++) {
            if (cell.charAt(i) >= 0x80) {
                for (byte rest : cell.substring(i).getBytes(StandardCharsets.UTF_8)) {
                    write(rest);
                }
                return;
            }
            write((byte) cell.charAt(i));
        }
    }

    private void write(byte one) {
        if (filled == BUFFER) {
            flush();
        }
        buffer[filled++] = one;
    }

    private void flush() {
        try {
            out.write(buffer, 0, filled);
            filled = 0;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static String written(String cell) {
        return cell.indexOf(',') < 0 && cell.indexOf('"') < 0 ? cell : Csv.cell(cell);
    }

    /** Rows written, without the header. */
    long rows() {
        return rows;
    }

    @Override
    public void close() throws IOException {
        try (out) {
            flush();
        }
    }
}
