package org.caret.roundtrip;

import java.nio.file.Path;

/**
 * Writes the generated district of a seed to a folder, to look at what a failing round trip was about: a workspace
 * with its export, the state's extract below ods, and the right answers in answers.csv.
 */
public final class Districts {

    private Districts() {
    }

    /** words: the seed, the folder. */
    public static void main(String[] words) {
        new DistrictFolder(District.of(Long.parseLong(words[0])), Path.of(words[1])).write();
    }
}
