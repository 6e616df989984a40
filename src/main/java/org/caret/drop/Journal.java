package org.caret.drop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which sets have been run. An entry is open from the moment the results are complete until set and results have
 * their places; then one renaming closes it. Rejected sets have no entry once they are in their place.
 */
final class Journal {

    private final Path open;
    private final Path done;
    private final Disk disk;

    /** folder: of the journal, made when missing. */
    Journal(Path folder, Disk disk) throws IOException {
        this.open = folder.resolve("open");
        this.done = folder.resolve("done");
        this.disk = disk;
        disk.folder(open);
        disk.folder(done);
        for (Path entry : Inbox.entries(open)) {
            if (halfWritten(entry)) {
                disk.remove(entry);
            }
        }
    }

    /** Drops whose set has not yet found its place, in order of name. */
    List<Drop> open() throws IOException {
        List<Drop> drops = new ArrayList<>();
        for (Path entry : Inbox.entries(open)) {
            if (!halfWritten(entry)) {
                Drop.parse(Files.readString(entry)).ifPresent(drops::add);
            }
        }
        return drops;
    }

    /** The last accepted drop of that key. */
    Optional<Drop> of(String key) throws IOException {
        Optional<Drop> last = open().stream().filter(drop -> drop.accepted() && drop.key().equals(key)).findFirst();
        Path closed = done.resolve(key + ".json");
        return last.isEmpty() && Files.exists(closed) ? Drop.parse(Files.readString(closed)) : last;
    }

    boolean isOpen(String name) {
        return Files.exists(open.resolve(name + ".json"));
    }

    void open(Drop drop) throws IOException {
        disk.write(entry(drop), drop.json());
    }

    void close(Drop drop) throws IOException {
        Path closed = done.resolve(drop.key() + ".json");
        if (drop.accepted()) {
            disk.remove(closed);
            disk.move(entry(drop), closed);
        } else {
            disk.remove(entry(drop));
        }
    }

    private static boolean halfWritten(Path entry) {
        return entry.getFileName().toString().startsWith(".");
    }

    private Path entry(Drop drop) {
        return open.resolve(drop.name() + ".json");
    }
}
