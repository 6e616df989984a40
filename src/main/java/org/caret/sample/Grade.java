package org.caret.sample;

import java.util.Locale;

/** Grades as whole numbers: -1 is transitional kindergarten, 0 kindergarten, then 1 to 12. */
final class Grade {

    static final int LOWEST = -1;
    static final int HIGHEST = 12;

    private Grade() {
    }

    /** As exports write it: TK, KN, 01 to 12. */
    static String code(int grade) {
        return grade == -1 ? "TK" : grade == 0 ? "KN" : String.format(Locale.ROOT, "%02d", grade);
    }

    /** The grade of a code; one above the highest when it is none. */
    static int number(String code) {
        for (int grade = LOWEST; grade <= HIGHEST; grade++) {
            if (code(grade).equals(code)) {
                return grade;
            }
        }
        return HIGHEST + 1;
    }
}
