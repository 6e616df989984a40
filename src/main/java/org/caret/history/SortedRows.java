package org.caret.history;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.caret.fact.Spool;

/** Rows in order of key, each key once, whatever order they came in; in the history's own folder until it is closed. */
final class SortedRows implements Consumer<Believed>, AutoCloseable {

    private static final int PIECE = 50_000;
    private static final String NAME = "sort";

    private final Path folder;
    private final Spool spool;
    private List<Spool.Entry> gathered = new ArrayList<>();
    private Believed last;

    /** folder: for the pieces. */
    SortedRows(Path folder) {
        this.folder = folder;
        this.spool = new Spool(folder, NAME);
        clear(folder);
    }

    @Override
    public void accept(Believed row) {
        gathered.add(new Spool.Entry(List.of(row.key()), List.of(Fields.join(row.values()), row.file(),
                String.valueOf(row.row()))));
        if (gathered.size() == PIECE) {
            write();
        }
    }

    private void write() {
        spool.add(gathered);
        gathered = new ArrayList<>();
    }

    /** Errors: a refusal when two rows have one key. */
    void give(Consumer<Believed> taker) {
        write();
        spool.merge(entry -> {
            List<String> cells = entry.values();
            Believed row = new Believed(entry.keys().get(0), Fields.split(cells.get(0)), cells.get(1),
                    Integer.parseInt(cells.get(2)));
            if (last != null && last.key().equals(row.key())) {
                throw Told.refusal("key.twice", row.file(), Math.min(last.row(), row.row()),
                        Math.max(last.row(), row.row()));
            }
            last = row;
            taker.accept(row);
        });
    }

    /** Takes away what a killed process left. */
    static void clear(Path folder) {
        try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, NAME + "-*")) {
            for (Path piece : left) {
                Files.delete(piece);
            }
        } catch (IOException inUse) {
            throw new UncheckedIOException(inUse);
        }
    }

    @Override
    public void close() {
        clear(folder);
    }
}
