package org.caret.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.caret.history.History;
import org.caret.history.UploadFile;
import org.caret.intake.Sha256;
import org.caret.notice.ExitCode;
import org.caret.notice.Refusal;
import org.caret.notice.Words;
import org.caret.run.Knowledge;
import org.caret.run.Lock;
import org.caret.run.Settings;
import org.caret.run.Unfinished;
import org.caret.run.Workspace;

/** A workspace's history, opened for one command; no other Caret works in the workspace meanwhile. */
record OpenHistory(Path folder, Lock lock, History history) implements AutoCloseable {

    static final Words WORDS = Words.of("org.caret.cli.history");

    /** Errors: a refusal when the workspace has no history, or another process works there. */
    static OpenHistory of(Path folder, Main.Surroundings around) {
        Workspace workspace = Workspace.at(folder);
        if (!History.begun(workspace.state())) {
            throw refusal("none", folder);
        }
        Lock lock = Lock.of(workspace.state(), "lock", WORDS.text("taken"));
        try {
            return new OpenHistory(folder, lock, finished(History.open(workspace.state(), url(workspace, around),
                    around.clock(), System.getProperty("user.name", ""))));
        } catch (RuntimeException failure) {
            lock.close();
            throw failure;
        }
    }

    private static History finished(History history) {
        try {
            Unfinished.finish(history);
            return history;
        } catch (RuntimeException failure) {
            history.close();
            throw failure;
        }
    }

    private static Optional<String> url(Workspace workspace, Main.Surroundings around) {
        return Settings.of(workspace, Knowledge.load(around.home(), workspace.rules(), workspace.mappings())).history();
    }

    static Refusal refusal(String key, Object... parts) {
        return new Refusal(ExitCode.WRONG_USE, WORDS.text(key, parts));
    }

    /** The stored file that a user names by number or path. Errors: a refusal that says what to do. */
    UploadFile file(String named) {
        Optional<UploadFile> byNumber = named.matches("[0-9]{1,18}") ? history.find(named) : Optional.empty();
        if (byNumber.isPresent()) {
            return byNumber.get();
        }
        Path file = Path.of(named);
        if (!Files.isRegularFile(file)) {
            throw refusal("file.none", named, folder);
        }
        return history.find(Sha256.of(file)).orElseThrow(() -> refusal("file.strange", file.getFileName(), folder));
    }

    @Override
    public void close() {
        history.close();
        lock.close();
    }
}
