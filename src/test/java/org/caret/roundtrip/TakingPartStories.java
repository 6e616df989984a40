package org.caret.roundtrip;

import java.time.LocalDate;

/** Students who take part in a program: the time lies within one stay at the school (D1, D2, ruling 9). */
final class TakingPartStories {

    private static final LocalDate LAST_AUTUMN = LocalDate.of(2024, 10, 1);

    private TakingPartStories() {
    }

    private static Membership now(Pupil pupil, Dice dice) {
        return Membership.participating(pupil, dice, dice.oneOf(2) ? Year.FIRST : Year.early(dice));
    }

    static void agrees(Pupil pupil, Dice dice) {
        pupil.both(pupil.stay(Year.FIRST));
        Membership membership = now(pupil, dice);
        pupil.services.both(dice.oneOf(2) ? membership : membership.until(Year.middle(dice)));
    }

    static void agreesAnywhere(Pupil pupil, Dice dice) {
        pupil.both(pupil.stay(Year.FIRST));
        Membership membership = now(pupil, dice);
        pupil.services.anywhere(membership);
        pupil.services.atState(membership);
        pupil.services.end(membership);
    }

    static void agreesNumberRetired(Pupil pupil, Dice dice) {
        ExitStories.retire(pupil);
        agrees(pupil, dice);
    }

    static void added(Pupil pupil, Dice dice) {
        pupil.both(pupil.stay(Year.FIRST));
        Membership membership = now(pupil, dice);
        membership = dice.oneOf(2) ? membership : membership.until(Year.middle(dice));
        pupil.services.inExport(membership);
        pupil.services.end(membership);
    }

    static void beforeEnrollment(Pupil pupil, Dice dice) {
        LocalDate first = Year.early(dice);
        pupil.both(pupil.stay(first));
        Membership membership = Membership.participating(pupil, dice, dice.oneOf(2) ? Year.FIRST : LAST_AUTUMN);
        pupil.services.inExport(membership);
        pupil.services.end(membership.from(first));
    }

    static void summer(Pupil pupil, Dice dice) {
        pupil.both(pupil.past(), pupil.stay(Year.FIRST));
        Membership membership = Membership.participating(pupil, dice, LocalDate.of(2025, 7, 10));
        pupil.services.inExport(membership);
        pupil.services.end(membership.from(Year.FIRST));
    }

    /** Whether the past year's part is sent too is not said: the run is about this year (P2). */
    static void sinceLastYear(Pupil pupil, Dice dice) {
        pupil.both(pupil.past(), pupil.stay(Year.FIRST));
        Membership membership = Membership.participating(pupil, dice, LAST_AUTUMN);
        pupil.services.inExport(membership);
        pupil.services.end(membership.from(Year.FIRST));
        pupil.services.end(membership.from(Year.FIRST), membership.until(Year.PAST_LAST));
    }

    static void sinceLastYearClosed(Pupil pupil, Dice dice) {
        sinceLastYearHeld(pupil, Membership.participating(pupil, dice, LAST_AUTUMN), Year.PAST_LAST);
    }

    static void sinceLastYearOpen(Pupil pupil, Dice dice) {
        sinceLastYearHeld(pupil, Membership.participating(pupil, dice, LAST_AUTUMN), null);
    }

    private static void sinceLastYearHeld(Pupil pupil, Membership membership, LocalDate end) {
        pupil.both(pupil.past(), pupil.stay(Year.FIRST));
        pupil.services.inExport(membership);
        pupil.services.atState(membership.until(end));
        pupil.services.end(membership.until(Year.PAST_LAST), membership.from(Year.FIRST));
    }

    static void left(Pupil pupil, Dice dice) {
        LocalDate day = Year.middle(dice);
        pupil.both(pupil.stay(Year.FIRST).until(day, "T160"));
        Membership membership = now(pupil, dice);
        pupil.services.inExport(dice.oneOf(2) ? membership : membership.until(day.plusDays(4)));
        pupil.services.atState(membership);
        pupil.services.end(membership.until(day));
    }

    static void overBefore(Pupil pupil, Dice dice) {
        pupil.both(pupil.stay(Year.FIRST));
        pupil.services.inExport(Membership.participating(pupil, dice, LAST_AUTUMN).until(LocalDate.of(2024, 12, 1)));
        pupil.services.end();
    }

    static void moved(Pupil pupil, Dice dice) {
        LocalDate day = Year.middle(dice);
        Stay before = pupil.stay(Year.FIRST).until(day, "T160");
        Stay next = pupil.stay(day.plusDays(1 + dice.below(4))).at(pupil.home.other());
        pupil.both(before, next);
        Membership membership = now(pupil, dice);
        pupil.services.anywhere(membership);
        pupil.services.atState(membership);
        pupil.services.end(membership.until(day), membership.from(next.start()).at(next.school()));
    }

    /** The state has nothing yet; whether the first school's part is sent too is not said. */
    static void movedAndAdded(Pupil pupil, Dice dice) {
        LocalDate day = Year.middle(dice);
        Stay next = pupil.stay(day.plusDays(2)).at(pupil.home.other());
        pupil.both(pupil.stay(Year.FIRST).until(day, "T160"), next);
        Membership membership = now(pupil, dice);
        Membership there = membership.from(next.start()).at(next.school());
        pupil.services.anywhere(membership);
        pupil.services.end(membership.until(day), there);
        pupil.services.end(there);
    }

    static void movedWithoutIt(Pupil pupil, Dice dice) {
        LocalDate day = Year.middle(dice);
        pupil.both(pupil.stay(Year.FIRST).until(day, "T160"), pupil.stay(day.plusDays(1)).at(pupil.home.other()));
        Membership membership = now(pupil, dice);
        pupil.services.inExport(membership);
        pupil.services.atState(membership);
        pupil.services.end(membership.until(day));
    }

    static void chain(Pupil pupil, Dice dice) {
        LocalDate day = Year.middle(dice);
        pupil.both(pupil.stay(Year.FIRST).until(day, "E150"), pupil.stay(day.plusDays(1)).nextGrade());
        Membership membership = now(pupil, dice);
        pupil.services.inExport(membership);
        if (dice.oneOf(2)) {
            pupil.services.atState(membership);
        }
        pupil.services.end(membership);
    }

    /** A stay that was broken; what becomes of the program is left to the state's judgement. */
    static void cameBack(Pupil pupil, Dice dice) {
        pupil.both(pupil.stay(Year.FIRST).until(Year.early(dice), "T180"), pupil.stay(Year.middle(dice)));
        Membership membership = Membership.participating(pupil, dice, Year.FIRST);
        pupil.services.inExport(membership);
        if (dice.oneOf(2)) {
            pupil.services.atState(membership);
        }
    }

    static void noShow(Pupil pupil, Dice dice) {
        pupil.both(pupil.stay(Year.FIRST).noShow());
        pupil.services.inExport(now(pupil, dice));
        pupil.services.end();
    }

    static void plan504(Pupil pupil, Dice dice) {
        ofOwnTable(pupil, dice, "programs504", "101", Year.early(dice));
    }

    static void gate(Pupil pupil, Dice dice) {
        ofOwnTable(pupil, dice, "gate", "127", LAST_AUTUMN);
    }

    /** The table of its own comes before the rows of programs, and never both (D7). */
    private static void ofOwnTable(Pupil pupil, Dice dice, String table, String program, LocalDate start) {
        pupil.both(pupil.stay(Year.FIRST));
        Membership membership = Membership.of(pupil.home, program, start);
        pupil.services.row(table, "startDate", start, "endDate", "");
        if (dice.oneOf(2)) {
            pupil.services.inExport(membership.from(Year.middle(dice)));
        }
        if (dice.oneOf(2)) {
            pupil.services.atState(membership);
        }
        pupil.services.end(membership);
    }

    static void only101(Pupil pupil, Dice dice) {
        pupil.both(pupil.stay(Year.FIRST));
        Membership membership = Membership.of(pupil.home, "101", Year.early(dice));
        pupil.services.inExport(membership);
        pupil.services.end(membership);
    }

    static void titleOne(Pupil pupil, Dice dice) {
        pupil.both(pupil.stay(Year.FIRST));
        Membership one = Membership.titleOne(pupil, "06", Year.early(dice));
        Membership other = Membership.titleOne(pupil, "07", one.start());
        pupil.services.inExport(one);
        if (dice.oneOf(2)) {
            pupil.services.inExport(other);
            pupil.services.end(one, other);
        } else {
            pupil.services.end(one);
        }
    }

    static void titleOneWithoutService(Pupil pupil, Dice dice) {
        pupil.both(pupil.stay(Year.FIRST));
        pupil.services.inExport(Membership.of(pupil.home, "122", Year.early(dice)));
        pupil.services.end();
        pupil.services.mustTell("SPRG");
    }

    static void ofOtherYears(Pupil pupil, Dice dice) {
        pupil.both(pupil.stay(Year.FIRST));
        pupil.services.inExport(Membership.of(pupil.home, "185", Year.early(dice)));
        pupil.services.end();
        pupil.services.mustTell("SPRG");
    }
}
