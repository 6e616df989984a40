package org.caret.run;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.caret.extract.OutputFormat;
import org.caret.notice.ExitCode;
import org.caret.notice.Refusal;

/** Files that appear together: written under temporary names, forced to disk, then renamed. */
final class Publication implements AutoCloseable {

    private final Path folder;
    private final Map<Path, Path> files = new LinkedHashMap<>();
    private final List<Path> stale = new ArrayList<>();
    private final List<String> named = new ArrayList<>();
    private boolean kept;

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

    /** True when a file lies in the folder under its name or its temporary one. */
    static boolean there(Path folder, String name) {
        return Files.exists(folder.resolve(name)) || Files.exists(folder.resolve("." + name + ".part"));
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

    /** Numbered files of an earlier batch would be taken for this one's. record: the record type they are of. */
    void staleNumbered(String record) {
        String ending = "_" + OutputFormat.STATE.fileName(record);
        try (DirectoryStream<Path> old = Files.newDirectoryStream(folder, "[0-9][0-9][0-9]_*")) {
            old.forEach(file -> {
                if (file.getFileName().toString().endsWith(ending) && !named.contains(file.getFileName().toString())) {
                    stale(file.getFileName().toString());
                }
            });
        } catch (IOException unreadable) {
            throw failed(unreadable);
        }
    }

    /** Forces all files to disk and gives them their names. */
    void publish() {
        force();
        name();
    }

    /** Forces all files to disk, still under their temporary names. */
    void force() {
        try {
            for (Path part : files.values()) {
                try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
                    channel.force(true);
                }
            }
        } catch (IOException failure) {
            throw failed(failure);
        }
    }

    /** Names of the files, in the order in which they were begun. */
    List<String> names() {
        return files.keySet().stream().map(file -> file.getFileName().toString()).toList();
    }

    /** Takes up files of an earlier process that ended between force and name: those still there get their names. */
    void resume(List<String> names) {
        named.addAll(names);
        for (String name : names) {
            Path part = folder.resolve("." + name + ".part");
            if (Files.exists(part)) {
                files.put(folder.resolve(name), part);
            }
        }
    }

    /** From now on the files wait under their temporary names, should giving them theirs fail. */
    void keep() {
        kept = true;
    }

    /** Takes away what a process left that was killed while it wrote. */
    void clear() {
        try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, ".*.part*")) {
            for (Path part : left) {
                Files.deleteIfExists(part);
            }
        } catch (IOException unreadable) {
            throw failed(unreadable);
        }
    }

    /** Gives all files their names, and takes away those that would mislead beside them. */
    void name() {
        try {
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

    /** Removes what was not published, unless it is kept. */
    @Override
    public void close() {
        for (Path part : kept ? List.<Path>of() : files.values()) {
            try {
                Files.deleteIfExists(part);
            } catch (IOException inUse) {
                continue;
            }
        }
    }
}
