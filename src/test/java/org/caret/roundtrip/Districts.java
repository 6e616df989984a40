package org.caret.roundtrip;

import java.nio.file.Path;

/**
 * Writes the generated district of a seed to a folder, to look at what a failing round trip was about: a workspace
 * with its export, the state's extract below ods, and the right answers in answers.csv.
 */
public final class Districts {

    private Districts() {
    }

    /** words: the seed, the folder; a third word for the district at the end of its year. */
    public static void main(String[] words) {
        long seed = Long.parseLong(words[0]);
        District district = words.length > 2 ? District.atYearEnd(seed) : District.of(seed);
        new DistrictFolder(district, Path.of(words[1])).write();
    }
}
