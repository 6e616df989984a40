package org.caret.roundtrip;

/** Students who did not come. */
final class NoShowStories {

    private NoShowStories() {
    }

    static void atState(Pupil pupil, Dice dice) {
        pupil.atState(pupil.stay(Year.FIRST).noShow());
    }

    static void cameLater(Pupil pupil, Dice dice) {
        pupil.atState(pupil.stay(Year.FIRST).until(Year.FIRST.minusDays(1), "N470"));
        pupil.both(pupil.stay(Year.early(dice)));
    }

    static void isNew(Pupil pupil, Dice dice) {
        Stay stay = pupil.stay(Year.FIRST).noShow();
        pupil.inExport(stay);
        pupil.sends(Step.update(pupil.row(stay)));
    }

    static void markOnly(Pupil pupil, Dice dice) {
        Stay stay = pupil.stay(Year.FIRST);
        pupil.inExport(stay.with("noShow", "true"));
        pupil.sends(Step.update(pupil.row(stay.noShow())));
    }

    static void ofOpen(Pupil pupil, Dice dice) {
        Stay stay = pupil.stay(Year.FIRST);
        pupil.atState(stay);
        pupil.inExport(stay.noShow());
        pupil.sends(Step.exit(pupil.row(stay.noShow())));
    }

    static void cameAfterAll(Pupil pupil, Dice dice) {
        Stay stay = pupil.stay(Year.FIRST);
        pupil.atState(stay.noShow());
        pupil.inExport(stay);
        pupil.sends(Step.update(pupil.row(stay)));
    }
}
