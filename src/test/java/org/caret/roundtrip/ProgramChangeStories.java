package org.caret.roundtrip;

import java.time.LocalDate;
import org.caret.state.ProgramField;

/** Students whose row of a program is not the state's (D9, D11, D12, rulings 6 and 7). */
final class ProgramChangeStories {

    private ProgramChangeStories() {
    }

    private static void change(Pupil pupil, Membership before, Membership now) {
        pupil.both(pupil.stay(Year.FIRST));
        pupil.services.atState(before);
        pupil.services.inExport(now);
        pupil.services.end(now);
    }

    private static Membership any(Pupil pupil, Dice dice, LocalDate start) {
        return dice.oneOf(2) ? Membership.participating(pupil, dice, start) : Membership.eligible(pupil, dice, start);
    }

    static void start(Pupil pupil, Dice dice) {
        Membership early = any(pupil, dice, Year.early(dice));
        Membership later = early.from(Year.middle(dice));
        boolean forward = dice.oneOf(2);
        change(pupil, forward ? early : later, forward ? later : early);
    }

    static void restarted(Pupil pupil, Dice dice) {
        pupil.both(pupil.stay(Year.FIRST));
        Membership first = any(pupil, dice, Year.early(dice));
        Membership ended = first.until(Year.middle(dice));
        Membership again = first.from(Year.late(dice));
        pupil.services.atState(first);
        pupil.services.inExport(ended, again);
        pupil.services.end(ended, again);
    }

    static void restartedNextDay(Pupil pupil, Dice dice) {
        pupil.both(pupil.stay(Year.FIRST));
        Membership first = any(pupil, dice, Year.early(dice));
        Membership ended = first.until(Year.middle(dice));
        Membership again = first.from(ended.end().plusDays(1));
        pupil.services.inExport(ended, again);
        pupil.services.end(ended, again);
    }

    static void ended(Pupil pupil, Dice dice) {
        Membership membership = any(pupil, dice, Year.early(dice));
        change(pupil, membership, membership.until(Year.middle(dice)));
    }

    static void endMoved(Pupil pupil, Dice dice) {
        Membership membership = any(pupil, dice, Year.early(dice)).until(Year.middle(dice));
        change(pupil, membership, membership.until(Year.late(dice)));
    }

    static void reopened(Pupil pupil, Dice dice) {
        Membership membership = any(pupil, dice, Year.early(dice));
        change(pupil, membership.until(Year.middle(dice)), membership);
    }

    static void kindCorrected(Pupil pupil, Dice dice) {
        Membership membership = Membership.participating(pupil, dice, Year.early(dice));
        pupil.both(pupil.stay(Year.FIRST));
        pupil.services.programs.add(membership.row(pupil).with(ProgramField.MEMBERSHIP, "1"));
        pupil.services.inExport(membership);
        pupil.services.end(membership);
    }

    static void serviceChanged(Pupil pupil, Dice dice) {
        Membership before = Membership.titleOne(pupil, "06", Year.early(dice));
        change(pupil, before, before.with(ProgramField.SERVICE, "07"));
    }

    static void removed(Pupil pupil, Dice dice) {
        pupil.both(pupil.stay(Year.FIRST));
        pupil.services.atState(any(pupil, dice, Year.early(dice)));
        pupil.services.end();
    }

    static void oneRemoved(Pupil pupil, Dice dice) {
        pupil.both(pupil.stay(Year.FIRST));
        pupil.services.both(Membership.eligible(pupil, dice, Year.early(dice)));
        pupil.services.atState(Membership.participating(pupil, dice, Year.early(dice)));
    }

    static void pastAtState(Pupil pupil, Dice dice) {
        pupil.both(pupil.past(), pupil.stay(Year.FIRST));
        Membership membership = any(pupil, dice, LocalDate.of(2024, 9, 2)).until(LocalDate.of(2025, 3, 3));
        pupil.services.atState(membership);
        pupil.services.end(membership);
    }

    static void unselectedAtState(Pupil pupil, Dice dice) {
        LocalDate day = Year.early(dice);
        pupil.both(pupil.stay(day.plusDays(1)));
        pupil.atState(pupil.stay(Year.FIRST).at(School.DUNE).until(day, "T160"));
        Membership there = Membership.participating(pupil, dice, Year.FIRST).at(School.DUNE).until(day);
        pupil.services.atState(there);
        pupil.services.end(there);
    }

    /** The student has left the export; what becomes of the program is left to the state's judgement. */
    static void studentGone(Pupil pupil, Dice dice) {
        pupil.inExport = false;
        pupil.atState(pupil.past());
        pupil.services.atState(any(pupil, dice, LocalDate.of(2024, 9, 2)).until(LocalDate.of(2025, 3, 3)));
    }

    static void twoOpen(Pupil pupil, Dice dice) {
        pupil.both(pupil.stay(Year.FIRST));
        Membership first = any(pupil, dice, Year.early(dice));
        pupil.services.inExport(first, first.from(Year.middle(dice)));
        if (dice.oneOf(2)) {
            pupil.services.atState(first);
        }
    }
}
