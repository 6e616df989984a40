package org.caret.roundtrip;

import java.time.LocalDate;
import org.caret.state.Enrollment;

/** Students with a row at the state that the export has no more. */
final class RemovalStories {

    private RemovalStories() {
    }

    static void pastStays(Pupil pupil, Dice dice) {
        pupil.both(pupil.past());
        deleted(pupil, pupil.stay(Year.FIRST));
    }

    static void otherStays(Pupil pupil, Dice dice) {
        LocalDate day = Year.middle(dice);
        Stay first = pupil.stay(Year.FIRST).until(day, "T160");
        Stay second = pupil.stay(day.plusDays(2)).at(pupil.home.other());
        boolean later = dice.oneOf(2);
        pupil.both(later ? first : second);
        deleted(pupil, later ? second : first);
    }

    private static void deleted(Pupil pupil, Stay stay) {
        pupil.atState(stay);
        pupil.sends(Step.delete(pupil.row(stay)));
    }

    static void onlyRow(Pupil pupil, Dice dice) {
        Stay stay = pupil.stay(Year.FIRST);
        stay = dice.oneOf(3) ? stay.until(Year.middle(dice), "T160") : stay;
        pupil.atState(stay);
        pupil.sends(Step.noShow(pupil.row(stay)));
    }

    static void onlySecondary(Pupil pupil, Dice dice) {
        pupil.atState(pupil.stay(Year.early(dice)).secondary());
        pupil.told();
    }

    static void bothRows(Pupil pupil, Dice dice) {
        LocalDate day = Year.middle(dice);
        Stay first = pupil.stay(Year.FIRST).until(day, "T160");
        Stay second = pupil.stay(day.plusDays(1)).at(pupil.home.other());
        pupil.atState(first, second);
        Enrollment one = pupil.row(first);
        Enrollment other = pupil.row(second);
        pupil.sends(Step.delete(one), Step.noShow(other));
        pupil.sends(Step.delete(other), Step.noShow(one));
    }

    static void stateOnly(Pupil pupil, Dice dice) {
        pupil.inExport = false;
        onlyRow(pupil, dice);
    }

    static void stateOnlyWithPast(Pupil pupil, Dice dice) {
        pupil.inExport = false;
        pupil.atState(pupil.past());
        deleted(pupil, pupil.stay(Year.FIRST));
    }

    /** The export's row of the secondary enrollment would be refused by itself, so nothing of it may be taken away. */
    static void heldRow(Pupil pupil, Dice dice) {
        Stay stay = pupil.stay(Year.early(dice)).at(pupil.home.other()).secondary();
        pupil.both(pupil.stay(Year.FIRST));
        pupil.atState(stay);
        pupil.inExport(stay.from(Year.middle(dice)).until(Year.late(dice), "T160"));
        pupil.told();
    }
}
