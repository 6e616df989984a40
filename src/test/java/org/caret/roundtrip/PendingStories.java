package org.caret.roundtrip;

import java.time.LocalDate;

/**
 * Students whose enrollment must be sent first: until it is posted, nothing of their programs and language may be
 * sent (K14, P8).
 */
final class PendingStories {

    private PendingStories() {
    }

    private static void language(Pupil pupil, LocalDate first) {
        pupil.services.row("englishLearners", "elasCode", "EO", "identifiedDate", first, "primaryLanguage", "eng",
                "active", "true");
        pupil.services.knowsAtEnd(Services.said("EO", first));
    }

    static void newStudent(Pupil pupil, Dice dice) {
        LocalDate first = dice.oneOf(2) ? Year.FIRST : Year.middle(dice);
        Stay stay = pupil.stay(first);
        pupil.inExport(stay);
        pupil.sends(Step.update(pupil.row(stay)));
        Membership membership = Membership.participating(pupil, dice, Year.FIRST);
        pupil.services.inExport(membership);
        pupil.services.end(membership.from(first));
        language(pupil, first);
    }

    static void exit(Pupil pupil, Dice dice) {
        LocalDate day = Year.middle(dice);
        Stay stay = pupil.stay(Year.FIRST);
        pupil.atState(stay);
        pupil.inExport(stay.until(day, "T160"));
        pupil.sends(Step.exit(pupil.row(stay.until(day, "T160"))));
        Membership membership = Membership.participating(pupil, dice, Year.early(dice));
        pupil.services.inExport(membership);
        pupil.services.atState(membership);
        pupil.services.end(membership.until(day));
    }

    static void start(Pupil pupil, Dice dice) {
        LocalDate before = Year.middle(dice);
        LocalDate now = dice.oneOf(2) ? Year.early(dice) : Year.late(dice);
        pupil.atState(pupil.stay(before));
        pupil.inExport(pupil.stay(now));
        pupil.sends(Step.noShow(pupil.row(pupil.stay(before))), Step.update(pupil.row(pupil.stay(now))));
        Membership membership = Membership.participating(pupil, dice, Year.FIRST);
        pupil.services.inExport(membership);
        pupil.services.atState(membership.from(before));
        pupil.services.end(membership.from(now));
        language(pupil, now);
    }

    static void transfer(Pupil pupil, Dice dice) {
        LocalDate day = Year.middle(dice);
        Stay stay = pupil.stay(Year.FIRST);
        Stay left = stay.until(day, "T160");
        Stay next = stay.from(day.plusDays(1 + dice.below(4))).at(pupil.home.other());
        pupil.atState(stay);
        pupil.inExport(left, next);
        pupil.sends(Step.exit(pupil.row(left)), Step.update(pupil.row(next)));
        Membership membership = Membership.participating(pupil, dice, Year.early(dice));
        pupil.services.anywhere(membership);
        pupil.services.atState(membership);
        pupil.services.end(membership.until(day), membership.from(next.start()).at(next.school()));
    }

    static void grade(Pupil pupil, Dice dice) {
        Stay stay = pupil.stay(Year.FIRST);
        pupil.atState(stay);
        pupil.inExport(stay.nextGrade());
        pupil.sends(Step.update(pupil.row(stay.nextGrade())));
        Membership membership = Membership.eligible(pupil, dice, Year.early(dice));
        pupil.services.inExport(membership);
        pupil.services.end(membership);
        language(pupil, Year.FIRST);
    }
}
