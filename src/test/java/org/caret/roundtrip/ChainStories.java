package org.caret.roundtrip;

import java.time.LocalDate;

/** Students whose grade or transfer changed in the middle of the year at one school: an exit E150 and a new row. */
final class ChainStories {

    private static final String UPDATED = "E150";

    private ChainStories() {
    }

    static void grade(Pupil pupil, Dice dice) {
        LocalDate day = Year.middle(dice);
        split(pupil, day, pupil.stay(day.plusDays(1)).nextGrade());
    }

    static void transferCode(Pupil pupil, Dice dice) {
        LocalDate day = Year.middle(dice);
        split(pupil, day, pupil.stay(day.plusDays(1)).with("schoolTransferCode", "1")
                .with("districtOfResidence", "1999999"));
    }

    private static void split(Pupil pupil, LocalDate day, Stay next) {
        Stay before = pupil.stay(Year.FIRST);
        pupil.atState(before);
        pupil.inExport(before.until(day, UPDATED), next);
        pupil.sends(Step.exit(pupil.row(before.until(day, UPDATED))), Step.update(pupil.row(next)));
    }

    static void newTwo(Pupil pupil, Dice dice) {
        LocalDate day = Year.middle(dice);
        Stay first = pupil.stay(Year.FIRST).until(day, UPDATED);
        Stay second = pupil.stay(day.plusDays(1)).nextGrade();
        pupil.inExport(first, second);
        pupil.sends(Step.exit(pupil.row(first)), Step.update(pupil.row(second)));
    }

    static void newThree(Pupil pupil, Dice dice) {
        LocalDate day = Year.early(dice);
        LocalDate later = Year.middle(dice);
        Stay first = pupil.stay(Year.FIRST).until(day, UPDATED);
        Stay second = pupil.stay(day.plusDays(1)).nextGrade().until(later, UPDATED);
        Stay third = pupil.stay(later.plusDays(1)).nextGrade().with("schoolTransferCode", "1");
        pupil.inExport(first, second, third);
        pupil.sends(Step.exit(pupil.row(first)), Step.exit(pupil.row(second)), Step.update(pupil.row(third)));
    }

    static void dayChanged(Pupil pupil, Dice dice) {
        LocalDate before = dice.oneOf(2) ? Year.early(dice) : Year.late(dice);
        LocalDate now = Year.middle(dice);
        Stay first = pupil.stay(Year.FIRST);
        Stay second = first.nextGrade();
        pupil.atState(first.until(before, UPDATED), second.from(before.plusDays(1)));
        pupil.inExport(first.until(now, UPDATED), second.from(now.plusDays(1)));
        pupil.sends(Step.delete(pupil.row(second.from(before.plusDays(1)))),
                Step.exit(pupil.row(first.until(now, UPDATED))), Step.update(pupil.row(second.from(now.plusDays(1)))));
    }

    static void undone(Pupil pupil, Dice dice) {
        LocalDate day = Year.middle(dice);
        Stay first = pupil.stay(Year.FIRST);
        Stay second = pupil.stay(day.plusDays(1)).nextGrade();
        pupil.atState(first.until(day, UPDATED), second);
        pupil.inExport(first);
        pupil.sends(Step.delete(pupil.row(second)), Step.update(pupil.row(first)));
    }
}
