package org.caret.drop;

import java.nio.file.Path;
import java.util.List;

/** How sets are run. */
public interface Extracts {

    /** Takes note of edits, between sets; nothing where nobody edits. */
    default void look() {
        // What cannot be edited need not be looked at.
    }

    /** What the next set is run with, as it stands now. */
    Prepared now();

    /** Knowledge, settings and day of one run. */
    interface Prepared {

        /** Names all that decides what comes out of an export. */
        String hash();

        /** Writes the results of an export into a folder. The exit code, 0 or 1. Errors: a refusal. */
        int run(List<Path> files, Path out);
    }
}
