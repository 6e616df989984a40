package org.caret.roundtrip;

import java.time.LocalDate;
import org.caret.state.Enrollment;

/** Students with a row whose start or school was wrong. */
final class StartStories {

    private StartStories() {
    }

    static void onlyRow(Pupil pupil, Dice dice) {
        replaced(pupil, pupil.stay(Year.middle(dice)), pupil.stay(dice.oneOf(2) ? Year.early(dice) : Year.late(dice)));
    }

    static void onlyRowHere(Pupil pupil, Dice dice) {
        pupil.elsewhere();
        replaced(pupil, pupil.stay(Year.FIRST), pupil.stay(Year.early(dice)));
    }

    static void onlyRowClosed(Pupil pupil, Dice dice) {
        LocalDate day = Year.late(dice);
        replaced(pupil, pupil.stay(Year.FIRST).until(day, "T160"), pupil.stay(Year.early(dice)).until(day, "T160"));
    }

    static void wrongSchool(Pupil pupil, Dice dice) {
        replaced(pupil, pupil.stay(Year.FIRST), pupil.stay(Year.FIRST).at(pupil.home.other()));
    }

    private static void replaced(Pupil pupil, Stay before, Stay now) {
        pupil.atState(before);
        pupil.inExport(now);
        pupil.sends(Step.noShow(pupil.row(before)), Step.update(pupil.row(now)));
    }

    static void several(Pupil pupil, Dice dice) {
        pupil.both(pupil.past());
        moved(pupil, pupil.stay(Year.FIRST), pupil.stay(Year.early(dice)));
    }

    static void secondary(Pupil pupil, Dice dice) {
        Stay stay = pupil.stay(Year.early(dice)).at(pupil.home.other()).secondary();
        pupil.both(pupil.stay(Year.FIRST));
        moved(pupil, stay, stay.from(Year.middle(dice)));
    }

    private static void moved(Pupil pupil, Stay before, Stay now) {
        pupil.atState(before);
        pupil.inExport(now);
        pupil.sends(Step.delete(pupil.row(before)), Step.update(pupil.row(now)));
    }

    static void secondaryOnly(Pupil pupil, Dice dice) {
        pupil.atState(pupil.stay(Year.early(dice)).secondary());
        pupil.inExport(pupil.stay(Year.middle(dice)).secondary());
        pupil.told();
    }

    static void transferDay(Pupil pupil, Dice dice) {
        boolean later = dice.oneOf(2);
        LocalDate before = later ? Year.early(dice) : Year.late(dice);
        LocalDate now = Year.middle(dice);
        Stay first = pupil.stay(Year.FIRST);
        Stay second = first.at(pupil.home.other());
        pupil.atState(first.until(before, "T160"), second.from(before.plusDays(1)));
        pupil.inExport(first.until(now, "T160"), second.from(now.plusDays(1)));
        pupil.sends(Step.delete(pupil.row(second.from(before.plusDays(1)))),
                Step.exit(pupil.row(first.until(now, "T160"))), Step.update(pupil.row(second.from(now.plusDays(1)))));
    }

    static void bothRows(Pupil pupil, Dice dice) {
        LocalDate day = Year.middle(dice);
        Stay first = pupil.stay(Year.FIRST).until(day, "T160");
        Stay second = pupil.stay(day.plusDays(1)).at(pupil.home.other());
        Stay firstNow = first.from(Year.early(dice));
        Stay secondNow = second.from(Year.late(dice));
        pupil.atState(first, second);
        pupil.inExport(firstNow, secondNow);
        Step added = Step.exit(pupil.row(firstNow));
        Step open = Step.update(pupil.row(secondNow));
        Enrollment one = pupil.row(first);
        Enrollment other = pupil.row(second);
        pupil.sends(Step.delete(one), Step.noShow(other), added, open);
        pupil.sends(Step.delete(other), Step.noShow(one), added, open);
    }
}
