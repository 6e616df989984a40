package org.caret.run;

import java.nio.file.Path;
import org.caret.history.History;

/** Opens the history that lies in a workspace's folder with state, or where its settings say. */
@FunctionalInterface
public interface HistoryDoor {

    /** Errors: a refusal when it cannot be opened. */
    History open(Path state);
}
