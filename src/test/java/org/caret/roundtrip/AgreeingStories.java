package org.caret.roundtrip;

import java.time.LocalDate;

/** Students of whom the export and the state say the same. */
final class AgreeingStories {

    private AgreeingStories() {
    }

    static void plain(Pupil pupil, Dice dice) {
        pupil.both(FieldStories.varied(pupil.stay(Year.FIRST), dice));
    }

    static void past(Pupil pupil, Dice dice) {
        pupil.both(pupil.past(), pupil.stay(Year.FIRST));
    }

    static void moved(Pupil pupil, Dice dice) {
        LocalDate day = Year.middle(dice);
        pupil.both(pupil.stay(Year.FIRST).until(day, "T160"),
                pupil.stay(day.plusDays(1 + dice.below(4))).at(pupil.home.other()));
    }

    static void chain(Pupil pupil, Dice dice) {
        LocalDate day = Year.middle(dice);
        pupil.both(pupil.stay(Year.FIRST).until(day, "E150"), pupil.stay(day.plusDays(1)).nextGrade());
    }

    static void secondary(Pupil pupil, Dice dice) {
        pupil.both(pupil.stay(Year.FIRST), pupil.stay(Year.early(dice)).at(pupil.home.other()).secondary());
    }

    static void shortTerm(Pupil pupil, Dice dice) {
        LocalDate day = Year.early(dice);
        pupil.both(pupil.stay(Year.FIRST), pupil.stay(day).at(pupil.home.other())
                .with("enrollmentStatusCode", "30").until(day.plusDays(5 + dice.below(20)), "E170"));
    }

    static void nonAda(Pupil pupil, Dice dice) {
        pupil.both(pupil.stay(Year.early(dice)).with("enrollmentStatusCode", "50"));
    }

    static void graduate(Pupil pupil, Dice dice) {
        pupil.both(ExitStories.senior().until(Year.middle(dice), "E230").with("completionStatus", "100")
                .with("metUcCsu", "Y").with("goldenStateSeal", "N").with("sealOfBiliteracy", "Y")
                .with("graduationExemption", "false"));
    }

    static void noShow(Pupil pupil, Dice dice) {
        pupil.both(pupil.stay(Year.FIRST).noShow());
    }

    static void numberRetired(Pupil pupil, Dice dice) {
        ExitStories.retire(pupil);
        pupil.both(pupil.stay(Year.FIRST));
    }
}
