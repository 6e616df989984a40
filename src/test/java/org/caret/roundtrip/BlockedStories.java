package org.caret.roundtrip;

import java.time.LocalDate;

/**
 * Students with a row that the state would refuse because of another row that stays as it is. One refused record
 * keeps the whole file out (K1), so it must not be sent, but told.
 */
final class BlockedStories {

    private BlockedStories() {
    }

    /** Last year's row was never ended at the state, and the export has it no more. */
    static void pastOpen(Pupil pupil, Dice dice) {
        pupil.atState(pupil.past().open());
        pupil.inExport(pupil.stay(Year.FIRST).at(pupil.home.other()));
        pupil.told();
    }

    /** The state's open row is at a school outside the selection. */
    static void unselectedOpen(Pupil pupil, Dice dice) {
        pupil.atState(pupil.stay(Year.FIRST).at(School.DUNE));
        pupil.inExport(pupil.stay(Year.middle(dice)));
        pupil.told();
    }

    /** The state's open row may not be taken away, because the row that replaces it is held. */
    static void protectedRow(Pupil pupil, Dice dice) {
        LocalDate day = Year.middle(dice);
        pupil.atState(pupil.stay(Year.FIRST));
        pupil.inExport(pupil.stay(Year.early(dice)).secondary().until(day, "T160"),
                pupil.stay(day.plusDays(2)).at(pupil.home.other()));
        pupil.told();
    }
}
