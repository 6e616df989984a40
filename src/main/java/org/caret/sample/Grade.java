package org.caret.sample;

import java.util.List;

/** Grades as whole numbers: -1 is transitional kindergarten, 0 kindergarten, then 1 to 12. */
final class Grade {

    static final int LOWEST = -1;
    static final int HIGHEST = 12;

    private static final List<String> CODES = List.of("TK", "KN", "01", "02", "03", "04", "05", "06", "07", "08",
            "09", "10", "11", "12");

    private Grade() {
    }

    /** As exports write it: TK, KN, 01 to 12. */
    static String code(int grade) {
        return CODES.get(grade - LOWEST);
    }

    /** The grade of a code; one above the highest when it is none. */
    static int number(String code) {
        int place = CODES.indexOf(code);
        return place < 0 ? HIGHEST + 1 : place + LOWEST;
    }
}
