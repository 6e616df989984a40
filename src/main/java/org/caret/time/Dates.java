package org.caret.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** Dates as the exports and settings write them: CCYY-MM-DD or CCYYMMDD, and the ends of time. */
public final class Dates {

    /** Stands for "since ever" where a start is blank. */
    public static final LocalDate EVER = LocalDate.of(1, 1, 1);

    /** Stands for "open" where an end is blank. */
    public static final LocalDate OPEN = LocalDate.of(9999, 12, 31);

    private Dates() {
    }

    /** The date a text states; empty when it is unreadable or not in the calendar (31 February). */
    public static Optional<LocalDate> parse(String text) {
        boolean dashed = text.length() == 10 && text.charAt(4) == '-' && text.charAt(7) == '-';
        if (!dashed && text.length() != 8) {
            return Optional.empty();
        }
        int year = digits(text, 0, 4);
        int month = dashed ? digits(text, 5, 7) : digits(text, 4, 6);
        int day = dashed ? digits(text, 8, 10) : digits(text, 6, 8);
        if (year < 1 || month < 1 || day < 1) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException notInTheCalendar) {
            return Optional.empty();
        }
    }

    private static int digits(String text, int from, int to) {
        int value = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            value = value * 10 + (c - '0');
        }
        return value;
    }
}
