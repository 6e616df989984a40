package org.caret.run;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.caret.fact.Private;
import org.caret.notice.ExitCode;
import org.caret.notice.Refusal;

/** A folder for one run's partition files. It goes when the run ends; what a killed run left goes at the next start. */
final class WorkFolder implements AutoCloseable {

    private static final String NAME = "work-";
    private final Path folder;
    private final Thread atExit = new Thread(this::remove);

    private WorkFolder(Path folder, boolean goesAtExit) {
        this.folder = folder;
        if (goesAtExit) {
            Runtime.getRuntime().addShutdownHook(atExit);
        }
    }

    /** In the state folder of a workspace, whose lock the caller holds. goesAtExit: even in the middle of a run. */
    static WorkFolder in(Path state, boolean goesAtExit) {
        try (DirectoryStream<Path> left = Files.newDirectoryStream(state, NAME + "*")) {
            left.forEach(Private::remove);
            return new WorkFolder(Private.folder(state.resolve(NAME + ProcessHandle.current().pid())), goesAtExit);
        } catch (IOException forbidden) {
            throw new Refusal(ExitCode.DISK, "The folder " + state + " cannot be written.", forbidden);
        }
    }

    /** Among the system's temporary folders, for a run that must not write into the workspace. */
    static WorkFolder temporary() {
        try {
            return new WorkFolder(Files.createTempDirectory("caret-"), true);
        } catch (IOException forbidden) {
            throw new Refusal(ExitCode.DISK, "The system's temporary folder cannot be written.", forbidden);
        }
    }

    Path path() {
        return folder;
    }

    private void remove() {
        Private.remove(folder);
    }

    @Override
    public void close() {
        remove();
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException alreadyEnding) {
            return;
        }
    }
}
