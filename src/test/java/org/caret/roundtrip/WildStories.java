package org.caret.roundtrip;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.caret.state.Span;

/**
 * Students whose export and state differ in any way that a mind did not think of: a sound history of one to three
 * enrollments in the export, and at the state the same after a few blows, each of which leaves a sound history too.
 */
final class WildStories {

    private static final int BLOWS = 3;
    private static final List<String> REASONS = List.of("T160", "T180", "E140", "E150");

    private WildStories() {
    }

    static void wild(Pupil pupil, Dice dice) {
        List<Stay> now = history(pupil, dice);
        List<Stay> then = now;
        for (int blow = 1 + dice.below(BLOWS); blow > 0; blow--) {
            List<Stay> struck = struck(then, dice);
            then = sound(struck) ? struck : then;
        }
        pupil.inExport(now.toArray(Stay[]::new));
        pupil.atState(then.toArray(Stay[]::new));
        pupil.mayBeSentAnything();
    }

    private static List<Stay> history(Pupil pupil, Dice dice) {
        List<Stay> history = new ArrayList<>();
        Stay stay = pupil.stay(dice.oneOf(2) ? Year.FIRST : Year.FIRST.plusDays(dice.below(10)));
        for (int more = dice.below(3); more > 0; more--) {
            LocalDate end = stay.start().plusDays(4 + dice.below(20));
            boolean updated = dice.oneOf(2);
            history.add(stay.until(end, updated ? "E150" : "T160"));
            stay = updated ? stay.from(end.plusDays(1)).with("schoolTransferCode", "1")
                    : stay.from(end.plusDays(1 + dice.below(6))).at(stay.school().other());
        }
        history.add(dice.oneOf(4) ? stay.until(stay.start().plusDays(dice.below(8)), dice.pick(REASONS)) : stay);
        return history;
    }

    /** The history after one blow: a row lost, split, moved, ended or opened, corrected, or made a no-show. */
    private static List<Stay> struck(List<Stay> before, Dice dice) {
        List<Stay> after = new ArrayList<>(before);
        int at = dice.below(before.size());
        Stay row = before.get(at);
        switch (dice.below(9)) {
            case 0 -> after.remove(at);
            case 1 -> {
                LocalDate day = row.start().plusDays(1 + dice.below(8));
                after.set(at, row.until(day, dice.pick(REASONS)));
                after.add(row.from(day.plusDays(1)).at(dice.oneOf(2) ? row.school() : row.school().other()));
            }
            case 2, 3 -> after.set(at, row.from(row.start().plusDays(dice.below(13) - 6)));
            case 4 -> after.set(at, row.until(row.start().plusDays(dice.below(30)), dice.pick(REASONS)));
            case 5 -> after.set(at, row.open());
            case 6 -> after.set(at, row.at(row.school().other()));
            case 7 -> after.set(at, row.with("grade", row.school().grades().get(dice.below(5))));
            default -> after.set(at, row.until(row.start().minusDays(1), "N470"));
        }
        return after;
    }

    private static boolean sound(List<Stay> history) {
        for (Stay stay : history) {
            boolean inOrder = stay.cell("endStatus").equals("N470")
                    ? span(stay).last().equals(stay.start().minusDays(1)) : !span(stay).last().isBefore(stay.start());
            boolean alone = history.stream().allMatch(other -> other == stay || !span(other).overlaps(span(stay))
                    && !(other.start().equals(stay.start()) && other.school() == stay.school()));
            boolean inTime = !stay.start().isBefore(Year.FIRST.minusDays(8)) && !stay.start().isAfter(Year.RUN);
            if (!inOrder || !alone || !inTime) {
                return false;
            }
        }
        return !history.isEmpty();
    }

    private static Span span(Stay stay) {
        String end = stay.cell("endDate");
        return new Span(stay.start(), end.isEmpty() ? LocalDate.MAX : LocalDate.parse(end));
    }
}
