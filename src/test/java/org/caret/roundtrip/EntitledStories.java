package org.caret.roundtrip;

import java.time.LocalDate;
import org.caret.state.ProgramField;

/** Students who are entitled to something, whether they use it or not (D4, SPRG-2, SPRG-4, SPRG-5). */
final class EntitledStories {

    private static final LocalDate LONG_AGO = LocalDate.of(2023, 9, 5);
    private static final LocalDate MEALS = LocalDate.of(2025, 8, 20);

    private EntitledStories() {
    }

    static void agrees(Pupil pupil, Dice dice) {
        pupil.both(pupil.stay(Year.FIRST));
        pupil.services.both(Membership.eligible(pupil, dice, dice.oneOf(2) ? LONG_AGO : Year.early(dice)));
    }

    static void added(Pupil pupil, Dice dice) {
        pupil.both(pupil.stay(Year.FIRST));
        Membership membership = Membership.eligible(pupil, dice, dice.oneOf(2) ? LONG_AGO : Year.early(dice));
        membership = dice.oneOf(2) ? membership : membership.until(Year.middle(dice));
        pupil.services.inExport(membership);
        pupil.services.end(membership);
    }

    static void left(Pupil pupil, Dice dice) {
        LocalDate day = Year.middle(dice);
        pupil.both(pupil.stay(Year.FIRST).until(day, "T160"));
        Membership membership = Membership.eligible(pupil, dice, LONG_AGO);
        pupil.services.inExport(membership.until(Year.late(dice)));
        pupil.services.end(membership.until(day));
    }

    /** Whether an open end is to become the day of the exit is not said. */
    static void leftOpen(Pupil pupil, Dice dice) {
        LocalDate day = Year.middle(dice);
        pupil.both(pupil.stay(Year.FIRST).until(day, "T160"));
        Membership membership = Membership.eligible(pupil, dice, LONG_AGO);
        pupil.services.inExport(membership);
        pupil.services.atState(membership);
        pupil.services.end(membership.until(day));
        pupil.services.end(membership);
    }

    static void overBefore(Pupil pupil, Dice dice) {
        pupil.both(pupil.stay(Year.FIRST));
        pupil.services.inExport(Membership.eligible(pupil, dice, LONG_AGO).until(LocalDate.of(2024, 6, 3)));
        pupil.services.end();
    }

    /** Whether the open row of the first school is ended is not said. */
    static void moved(Pupil pupil, Dice dice) {
        LocalDate day = Year.middle(dice);
        Stay next = pupil.stay(day.plusDays(2)).at(pupil.home.other());
        pupil.both(pupil.stay(Year.FIRST).until(day, "T160"), next);
        Membership here = Membership.eligible(pupil, dice, LONG_AGO);
        Membership there = here.at(next.school());
        pupil.services.anywhere(here);
        pupil.services.atState(here);
        for (Membership before : new Membership[] {here, here.until(day)}) {
            pupil.services.end(before, there);
            pupil.services.end(before, there.from(next.start()));
        }
    }

    static void homeless(Pupil pupil, Dice dice) {
        pupil.both(pupil.stay(Year.FIRST));
        Membership membership = Membership.homeless(pupil, Year.early(dice));
        pupil.services.inExport(membership);
        if (dice.oneOf(2)) {
            mark(pupil, "200", membership.start());
            membership = membership.with(ProgramField.UNACCOMPANIED, "Y");
        }
        if (dice.oneOf(2)) {
            mark(pupil, "201", membership.start());
        }
        if (dice.oneOf(2)) {
            pupil.services.atState(membership);
        }
        pupil.services.end(membership);
    }

    static void marksOnly(Pupil pupil, Dice dice) {
        pupil.both(pupil.stay(Year.FIRST));
        mark(pupil, "200", Year.early(dice));
        pupil.services.end();
    }

    private static void mark(Pupil pupil, String code, LocalDate start) {
        pupil.services.row("studentPrograms", "programCode", code, "schoolSourcedId", pupil.home.id(), "startDate",
                start, "eligibilityStartDate", start);
    }

    static void migrantNumberChanged(Pupil pupil, Dice dice) {
        pupil.both(pupil.stay(Year.FIRST));
        Membership membership = Membership.of(pupil.home, "135", LONG_AGO).with(ProgramField.MIGRANT, "90000000012");
        Membership now = membership.with(ProgramField.MIGRANT, "90000000045");
        pupil.services.atState(membership);
        pupil.services.inExport(now);
        pupil.services.end(now);
    }

    static void dwellingChanged(Pupil pupil, Dice dice) {
        pupil.both(pupil.stay(Year.FIRST));
        Membership membership = Membership.homeless(pupil, Year.early(dice));
        Membership now = membership.with(ProgramField.DWELLING, "120");
        pupil.services.atState(membership);
        pupil.services.inExport(now);
        pupil.services.end(now);
    }

    static void meals(Pupil pupil, Dice dice) {
        pupil.both(pupil.stay(Year.FIRST));
        boolean free = dice.oneOf(2);
        Membership membership = Membership.of(pupil.home, free ? "181" : "182", MEALS);
        meal(pupil, free ? "F" : "R", MEALS, null);
        if (dice.oneOf(2)) {
            pupil.services.atState(membership);
        }
        pupil.services.end(membership);
    }

    static void mealsPaid(Pupil pupil, Dice dice) {
        pupil.both(pupil.stay(Year.FIRST));
        meal(pupil, "P", MEALS, null);
        pupil.services.end();
    }

    static void mealsOfLastYear(Pupil pupil, Dice dice) {
        pupil.both(pupil.past(), pupil.stay(Year.FIRST));
        meal(pupil, dice.oneOf(2) ? "F" : "R", LocalDate.of(2024, 8, 20), null);
        pupil.services.end();
    }

    /** From free to reduced price; whether the first time stays at the state is not said, but it may not stay open. */
    static void mealsChanged(Pupil pupil, Dice dice) {
        pupil.both(pupil.stay(Year.FIRST));
        LocalDate day = Year.middle(dice);
        meal(pupil, "F", MEALS, day);
        meal(pupil, "R", day.plusDays(1), null);
        Membership free = Membership.of(pupil.home, "181", MEALS);
        Membership reduced = Membership.of(pupil.home, "182", day.plusDays(1));
        pupil.services.atState(free);
        pupil.services.end(free.until(day), reduced);
        pupil.services.end(reduced);
    }

    /** The next time begins after the run; whether it is sent already is not said. */
    static void mealsToCome(Pupil pupil, Dice dice) {
        pupil.both(pupil.stay(Year.FIRST));
        LocalDate next = LocalDate.of(2025, 12, 1);
        meal(pupil, "F", MEALS, next.minusDays(1));
        meal(pupil, "R", next, null);
        Membership free = Membership.of(pupil.home, "181", MEALS).until(next.minusDays(1));
        pupil.services.end(free);
        pupil.services.end(free, Membership.of(pupil.home, "182", next));
    }

    /** The end lies in another school year: the state would refuse it. */
    static void mealsTooLong(Pupil pupil, Dice dice) {
        pupil.both(pupil.stay(Year.FIRST));
        meal(pupil, "F", MEALS, LocalDate.of(2026, 8, 1));
    }

    private static void meal(Pupil pupil, String kind, LocalDate start, LocalDate end) {
        pupil.services.row("mealEligibility", "eligibility", kind, "startDate", start, "endDate", end, "schoolYear",
                start.isBefore(Year.BEGINS) ? 2025 : 2026);
    }
}
