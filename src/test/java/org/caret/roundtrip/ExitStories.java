package org.caret.roundtrip;

import java.time.LocalDate;
import java.util.List;

/** Students whose exit is not the state's. */
final class ExitStories {

    private static final List<String> REASONS = List.of("T160", "T180", "T200", "T240", "E140", "E300");

    private ExitStories() {
    }

    /** An enrollment in the last grade of the high school. */
    static Stay senior() {
        return Stay.of(School.CEDAR, Year.FIRST, "12");
    }

    /** Lets the state's rows stand under a number that another has replaced. */
    static void retire(Pupil pupil) {
        pupil.heldUnder = Long.toString(Long.parseLong(pupil.ssid) + 5);
    }

    static void added(Pupil pupil, Dice dice) {
        send(pupil, pupil.stay(Year.FIRST), pupil.stay(Year.FIRST).until(Year.middle(dice), dice.pick(REASONS)));
    }

    static void absent(Pupil pupil, Dice dice) {
        pupil.both(pupil.past());
        send(pupil, pupil.stay(Year.FIRST), pupil.stay(Year.FIRST).until(Year.early(dice), "E140"));
    }

    static void date(Pupil pupil, Dice dice) {
        Stay stay = pupil.stay(Year.FIRST);
        String reason = dice.pick(REASONS);
        send(pupil, stay.until(Year.middle(dice), reason), stay.until(Year.late(dice), reason));
    }

    static void reason(Pupil pupil, Dice dice) {
        Stay stay = pupil.stay(Year.FIRST);
        LocalDate day = Year.middle(dice);
        send(pupil, stay.until(day, "E140"), stay.until(day, "T180"));
    }

    static void secondary(Pupil pupil, Dice dice) {
        Stay stay = pupil.stay(Year.early(dice)).at(pupil.home.other()).secondary();
        pupil.both(pupil.stay(Year.FIRST));
        send(pupil, stay, stay.until(Year.middle(dice), "E170"));
    }

    static void diploma(Pupil pupil, Dice dice) {
        send(pupil, senior(), senior().until(Year.middle(dice), "E230").with("completionStatus", "320"));
    }

    static void numberRetired(Pupil pupil, Dice dice) {
        retire(pupil);
        added(pupil, dice);
    }

    static void summer(Pupil pupil, Dice dice) {
        send(pupil, pupil.past(), pupil.past().until(Year.PAST_LAST, dice.pick(List.of("T160", "T180", "T200"))));
    }

    static void undone(Pupil pupil, Dice dice) {
        Stay stay = pupil.stay(Year.FIRST);
        pupil.atState(stay.until(Year.middle(dice), dice.pick(REASONS)));
        pupil.inExport(stay);
        pupil.sends(Step.update(pupil.row(stay)));
    }

    static void undoneBesideOpen(Pupil pupil, Dice dice) {
        Stay stay = pupil.stay(Year.FIRST);
        LocalDate day = Year.middle(dice);
        pupil.both(stay.from(day.plusDays(2)).at(pupil.home.other()));
        pupil.atState(stay.until(day, "T160"));
        pupil.inExport(stay);
        pupil.told();
    }

    private static void send(Pupil pupil, Stay before, Stay now) {
        pupil.atState(before);
        pupil.inExport(now);
        pupil.sends(Step.exit(pupil.row(now)));
    }
}
