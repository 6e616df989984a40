package org.caret.drop;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Changes in folders, each of which has happened or not, whenever the power goes, and lasts once it returns. */
final class Disk {

    private final Runnable before;

    /** before: is called before each change. */
    Disk(Runnable before) {
        this.before = before;
    }

    /** Makes a folder, and those above it, when they are not there. */
    void folder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            before.run();
            Files.createDirectories(folder);
            force(folder.getParent());
        }
    }

    /** Writes a file, in place of what has its name. */
    void write(Path file, String text) throws IOException {
        before.run();
        Path part = file.resolveSibling("." + file.getFileName() + ".part");
        Files.writeString(part, text, StandardCharsets.UTF_8);
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        force(file.getParent());
    }

    /** Gives a file or folder another place on the same disk. Errors: FileAlreadyExistsException when that is taken. */
    void move(Path from, Path to) throws IOException {
        if (Files.exists(to)) {
            throw new FileAlreadyExistsException(to.toString());
        }
        before.run();
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        force(to.getParent());
        force(from.getParent());
    }

    /** Removes a file or an empty folder that need not be there. */
    void remove(Path path) throws IOException {
        if (Files.exists(path)) {
            before.run();
            Files.delete(path);
            force(path.getParent());
        }
    }

    /** A folder can be forced where it can be opened, which Windows refuses and does by itself. */
    private static void force(Path folder) throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }
}
