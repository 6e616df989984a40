package org.caret.drop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.caret.intake.Sha256;
import org.caret.notice.Refusal;

/** A file of a set as it was run. file: its path in the inbox, with /; modified: in milliseconds since 1970. */
public record Piece(String file, long bytes, String sha256, long modified) {

    /** Errors: UncheckedIOException when it cannot be read. */
    static Piece of(Path file, Path inbox) {
        try {
            String path = inbox.relativize(file).toString().replace('\\', '/');
            return new Piece(path, Files.size(file), Sha256.of(file), Files.getLastModifiedTime(file).toMillis());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (Refusal unreadable) {
            throw new UncheckedIOException(new IOException(unreadable));
        }
    }

    /** The name of the file without its folder. */
    String name() {
        return file.substring(file.lastIndexOf('/') + 1);
    }

    /** The file still lies in the inbox with the content it had. */
    boolean stands(Path inbox) {
        Path now = inbox.resolve(file);
        try {
            return Files.isRegularFile(now) && Files.size(now) == bytes
                    && (Files.getLastModifiedTime(now).toMillis() == modified || Sha256.of(now).equals(sha256));
        } catch (IOException | Refusal unreadable) {
            return false;
        }
    }
}
