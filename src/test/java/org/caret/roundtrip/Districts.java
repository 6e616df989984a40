package org.caret.roundtrip;

import java.nio.file.Path;

/**
 * Writes the generated district of a seed to a folder, to look at what a failing round trip was about: a workspace
 * with its export, the state's extract below ods, and the right answers in answers.csv.
 */
public final class Districts {

    private Districts() {
    }

    /** words: the seed, the folder; a third word: year-end, services, services-year-end. */
    public static void main(String[] words) {
        long seed = Long.parseLong(words[0]);
        District district = switch (words.length > 2 ? words[2] : "") {
            case "year-end" -> District.atYearEnd(seed);
            case "services-year-end" -> District.withServicesAtYearEnd(seed);
            case "services" -> District.withServices(seed);
            default -> District.of(seed);
        };
        new DistrictFolder(district, Path.of(words[1])).write();
    }
}
