package org.caret.roundtrip;

/** Rows that are none of this run's business: of a past year, of schools outside the selection, without a number. */
final class OutsideStories {

    private OutsideStories() {
    }

    static void pastAtState(Pupil pupil, Dice dice) {
        pupil.atState(pupil.past());
        pupil.both(pupil.stay(Year.FIRST));
        pupil.told();
    }

    static void pastGone(Pupil pupil, Dice dice) {
        pupil.inExport = dice.oneOf(2);
        pupil.atState(pupil.past());
        pupil.told();
    }

    static void unselected(Pupil pupil, Dice dice) {
        pupil.atState(pupil.stay(Year.FIRST).at(School.DUNE));
        pupil.inExport(pupil.stay(Year.early(dice)).at(School.DUNE));
    }

    static void unselectedAtState(Pupil pupil, Dice dice) {
        pupil.both(pupil.stay(Year.early(dice)));
        pupil.atState(pupil.past().at(School.DUNE), pupil.stay(Year.FIRST).at(School.DUNE).noShow());
    }

    static void unknownSchool(Pupil pupil, Dice dice) {
        pupil.inExport = dice.oneOf(2);
        pupil.atState(pupil.stay(Year.FIRST).at(School.ELM));
    }

    static void noNumber(Pupil pupil, Dice dice) {
        pupil.ssid = "";
        pupil.inExport(pupil.stay(Year.FIRST));
        pupil.told();
    }
}
