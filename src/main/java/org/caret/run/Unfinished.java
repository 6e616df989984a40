package org.caret.run;

import java.nio.file.Path;
import org.caret.history.Batch;
import org.caret.history.History;

/** What a process left that ended between remembering a batch and giving its files their names. */
public final class Unfinished {

    private Unfinished() {
    }

    /** Gives such files their names, or gives them up when they are lost. The caller holds the workspace's lock. */
    public static void finish(History history) {
        history.unpublished().ifPresent(batch -> {
            Path folder = Path.of(batch.made().folder());
            if (batch.made().names().stream().anyMatch(name -> !Publication.there(folder, name))) {
                history.abandon(batch.id());
                return;
            }
            try (Publication publication = new Publication(folder)) {
                publication.keep();
                publication.resume(batch.made().names());
                publication.staleNumbered(batch.process());
                publication.name();
            }
            history.published(batch.id());
        });
    }
}
