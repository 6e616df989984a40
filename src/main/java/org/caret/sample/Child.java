package org.caret.sample;

import java.util.List;

/**
 * A student of a family. grade: of this year, or 13 for one who finished last year; stays: in order of time.
 * gender: the state's code.
 */
record Child(long number, int grade, Story story, String gender, Birth birth, List<Stay> stays) {

    String id() {
        return "s" + number;
    }

    long person() {
        return 20_000_000L + number;
    }

    /** Which given names fit. */
    boolean girl() {
        return gender.equals("F") || gender.equals("X") && number % 2 == 0;
    }

    boolean graduate() {
        return grade > Grade.HIGHEST;
    }

    /** The last stay of this year, or of last year for a graduate; stays besides it come later in the list. */
    Stay main() {
        Stay main = stays.get(0);
        for (Stay stay : stays) {
            main = stay.service().equals("S") ? main : stay;
        }
        return main;
    }
}
