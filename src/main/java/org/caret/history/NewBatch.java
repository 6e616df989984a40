package org.caret.history;

import java.util.List;

/**
 * A batch of upload files about to be stored. importId: the import it was compared with, or whose mirror was;
 * knowledge: hash of rules and sheets; folder: where the files are published; names: all files to publish there.
 */
public record NewBatch(Mode mode, long importId, String options, String knowledge, String folder, List<String> names) {

    public NewBatch {
        names = List.copyOf(names);
    }
}
