package org.caret.run;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.caret.notice.ExitCode;
import org.caret.notice.Refusal;

/** Files that appear together: written under temporary names, forced to disk, then renamed. */
final class Publication implements AutoCloseable {

    private final Path folder;
    private final Map<Path, Path> files = new LinkedHashMap<>();
    private final List<Path> stale = new ArrayList<>();

    /** Errors: a refusal when the folder cannot be made or written. */
    Publication(Path folder) {
        this.folder = folder;
        try {
            Files.createDirectories(folder);
        } catch (IOException forbidden) {
            throw failed(forbidden);
        }
        if (!Files.isDirectory(folder) || !Files.isWritable(folder)) {
            throw new Refusal(ExitCode.DISK, "The folder " + folder + " cannot be written. Give yourself the right to"
                    + " write there, or name another folder with --out.");
        }
    }

    /** Where to write a file that will be called name. */
    Path file(String name) {
        Path part = folder.resolve("." + name + ".part");
        files.put(folder.resolve(name), part);
        return part;
    }

    /** A file of an earlier run that this one does not write again, and that would mislead beside the new ones. */
    void stale(String name) {
        stale.add(folder.resolve(name));
    }

    /** Forces all files to disk and gives them their names. */
    void publish() {
        try {
            for (Path part : files.values()) {
                try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
                    channel.force(true);
                }
            }
            for (Map.Entry<Path, Path> file : files.entrySet()) {
                Files.move(file.getValue(), file.getKey(), StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
            }
            for (Path old : stale) {
                if (!files.containsKey(old)) {
                    Files.deleteIfExists(old);
                }
            }
        } catch (IOException failure) {
            throw failed(failure);
        }
    }

    private Refusal failed(IOException failure) {
        return new Refusal(ExitCode.DISK, "Writing into " + folder + " failed (" + failure.getClass().getSimpleName()
                + "). Is a file there open in another program, the disk full, or the folder protected?", failure);
    }

    /** Removes what was not published. */
    @Override
    public void close() {
        for (Path part : files.values()) {
            try {
                Files.deleteIfExists(part);
            } catch (IOException inUse) {
                continue;
            }
        }
    }
}
