package org.caret.roundtrip;

import java.time.LocalDate;

/** Students with an enrollment that the state does not have. */
final class NewStories {

    private NewStories() {
    }

    static void student(Pupil pupil, Dice dice) {
        updates(pupil, FieldStories.varied(pupil.stay(dice.oneOf(2) ? Year.FIRST : Year.middle(dice)), dice));
    }

    static void fromElsewhere(Pupil pupil, Dice dice) {
        pupil.elsewhere();
        updates(pupil, pupil.stay(Year.FIRST));
    }

    static void closed(Pupil pupil, Dice dice) {
        updates(pupil, pupil.stay(Year.FIRST).until(Year.middle(dice), "T200"));
    }

    static void twoSchools(Pupil pupil, Dice dice) {
        updates(pupil, pupil.stay(Year.FIRST), pupil.stay(Year.early(dice)).at(pupil.home.other()).secondary());
    }

    static void secondary(Pupil pupil, Dice dice) {
        pupil.both(pupil.stay(Year.FIRST));
        updates(pupil, pupil.stay(Year.early(dice)).at(pupil.home.other()).secondary());
    }

    static void earlier(Pupil pupil, Dice dice) {
        LocalDate day = Year.middle(dice);
        pupil.both(pupil.stay(day.plusDays(1)).at(pupil.home.other()));
        updates(pupil, pupil.stay(Year.FIRST).until(day, "T160"));
    }

    static void transfer(Pupil pupil, Dice dice) {
        LocalDate day = Year.middle(dice);
        Stay before = pupil.stay(Year.FIRST);
        Stay next = pupil.stay(day.plusDays(1 + dice.below(5))).at(pupil.home.other());
        pupil.atState(before);
        pupil.inExport(before.until(day, "T160"), next);
        pupil.sends(Step.exit(pupil.row(before.until(day, "T160"))), Step.update(pupil.row(next)));
    }

    static void twoTransfers(Pupil pupil, Dice dice) {
        LocalDate first = Year.early(dice);
        LocalDate second = Year.middle(dice);
        Stay before = pupil.stay(Year.FIRST);
        Stay left = before.until(first, "T160");
        Stay between = pupil.stay(first.plusDays(1)).at(pupil.home.other()).until(second, "T160");
        Stay now = pupil.stay(second.plusDays(1));
        pupil.atState(before);
        pupil.inExport(left, between, now);
        pupil.sends(Step.exit(pupil.row(left)), Step.exit(pupil.row(between)), Step.update(pupil.row(now)));
    }

    static void reEntry(Pupil pupil, Dice dice) {
        Stay before = pupil.stay(Year.FIRST);
        Stay left = before.until(Year.early(dice), "T180");
        Stay back = pupil.stay(Year.middle(dice));
        pupil.atState(before);
        pupil.inExport(left, back);
        pupil.sends(Step.exit(pupil.row(left)), Step.update(pupil.row(back)));
    }

    static void newReEntry(Pupil pupil, Dice dice) {
        Stay left = pupil.stay(Year.FIRST).until(Year.early(dice), "T180");
        Stay back = pupil.stay(Year.middle(dice));
        pupil.inExport(left, back);
        pupil.sends(Step.exit(pupil.row(left)), Step.update(pupil.row(back)));
    }

    private static void updates(Pupil pupil, Stay... stays) {
        pupil.inExport(stays);
        Step[] steps = new Step[stays.length];
        for (int i = 0; i < stays.length; i++) {
            steps[i] = Step.update(pupil.row(stays[i]));
        }
        pupil.sends(steps);
    }
}
