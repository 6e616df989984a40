package org.caret.run;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.caret.fact.Private;
import org.caret.notice.ExitCode;
import org.caret.notice.Refusal;

/** Keeps two processes from writing into one workspace. The system gives it back when a process dies. */
public final class Lock implements AutoCloseable {

    private final FileChannel channel;

    private Lock(FileChannel channel) {
        this.channel = channel;
    }

    /** Errors: a refusal when another process holds it, or the folder cannot be written. */
    static Lock of(Path folder) {
        return of(folder, "lock", "Another Caret works in this workspace now. Wait until it has ended,"
                + " then run again.");
    }

    /** A lock of another name than that of runs. Errors: as above; taken: what to say when another process holds it. */
    public static Lock of(Path folder, String name, String taken) {
        try {
            Private.folder(folder);
            FileChannel channel = FileChannel.open(folder.resolve(name), StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE);
            FileLock lock = locked(channel);
            if (lock == null) {
                channel.close();
                throw new Refusal(ExitCode.LOCKED, taken);
            }
            return new Lock(channel);
        } catch (IOException forbidden) {
            throw new Refusal(ExitCode.DISK, "The folder " + folder + " cannot be written. Give yourself the right to"
                    + " write there, or copy the workspace.", forbidden);
        }
    }

    private static FileLock locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException sameProcess) {
            return null;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException gone) {
            return;
        }
    }
}
