package org.caret.roundtrip;

import java.time.LocalDate;

/** The days that the generated districts turn on. A run is well before the end of the year, or after it. */
final class Year {

    static final LocalDate PAST_FIRST = LocalDate.of(2024, 8, 14);
    static final LocalDate PAST_LAST = LocalDate.of(2025, 6, 4);
    static final LocalDate BEGINS = LocalDate.of(2025, 7, 1);
    static final LocalDate FIRST = LocalDate.of(2025, 8, 13);
    static final LocalDate LAST = LocalDate.of(2026, 6, 3);
    static final LocalDate OVER = LocalDate.of(2026, 6, 15);
    static final LocalDate RUN = LocalDate.of(2025, 11, 5);

    private Year() {
    }

    /** A day of late summer. */
    static LocalDate early(Dice dice) {
        return dice.day(LocalDate.of(2025, 8, 25), LocalDate.of(2025, 9, 12));
    }

    /** A day of autumn, at least nine days after any early one. */
    static LocalDate middle(Dice dice) {
        return dice.day(LocalDate.of(2025, 9, 22), LocalDate.of(2025, 10, 8));
    }

    /** A day shortly before the run, at least nine days after any of the middle. */
    static LocalDate late(Dice dice) {
        return dice.day(LocalDate.of(2025, 10, 18), LocalDate.of(2025, 10, 31));
    }
}
