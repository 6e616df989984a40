package org.caret.roundtrip;

import java.time.LocalDate;

/**
 * Students with a row that the state would refuse because of another row that stays as it is. One refused record
 * keeps the whole file out (K1), so it must not be sent, but told.
 */
final class BlockedStories {

    private BlockedStories() {
    }

    /** The exit was moved behind the start of the next row. */
    static void exitMoved(Pupil pupil, Dice dice) {
        LocalDate day = Year.early(dice);
        pupil.both(pupil.stay(day.plusDays(2)).at(pupil.home.other()));
        pupil.atState(pupil.stay(Year.FIRST).until(day, "T160"));
        pupil.inExport(pupil.stay(Year.FIRST).until(Year.middle(dice), "T160"));
        pupil.told();
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

    /** The student has a diploma already. */
    static void diploma(Pupil pupil, Dice dice) {
        Stay graduate = ExitStories.senior().until(Year.early(dice), "E230").with("completionStatus", "100")
                .with("metUcCsu", "Y").with("goldenStateSeal", "N").with("sealOfBiliteracy", "N")
                .with("graduationExemption", "false");
        pupil.both(graduate);
        pupil.inExport(ExitStories.senior().from(Year.middle(dice)));
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
