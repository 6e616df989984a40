package org.caret.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Writes the log of changes: those that other rows show, and corrections whose old value is gone. */
final class ChangeRows {

    private static final List<String> CORRECTED = List.of("identities.birthCity", "students.dateEnteredUSSchool",
            "identities.race1", "contacts.educationLevel", "identities.middleName", "students.localStudentId");
    private static final int LATE = 9;
    private final World world;

    ChangeRows(World world) {
        this.world = world;
    }

    /** Corrections since the summer, some logged days after they hold, now and then one field twice on a day. */
    void write(Child child, Dice dice) {
        LocalDate first = child.main().from();
        Optional<LocalDate> day = world.times().event(world.share("correctedInYear"), first, dice);
        String what = dice.pick(CORRECTED);
        LocalDate logged = day.orElse(first).plusDays(dice.chance(world.share("loggedLate")) ? 1 + dice.below(LATE) : 0);
        boolean twice = dice.chance(world.share("loggedTwice"));
        String at = at(logged, dice);
        String again = at(logged, dice);
        day.filter(one -> !logged.isAfter(world.times().reportingDate())).ifPresent(one -> {
            row(world, child, what, one.toString(), at);
            if (twice) {
                row(world, child, what, one.toString(), again);
            }
        });
    }

    /** A time of day within working hours, as logs write it. */
    static String at(LocalDate day, Dice dice) {
        return day + "T" + (10 + dice.below(7)) + ":" + (10 + dice.below(50)) + ":" + (10 + dice.below(50));
    }

    /** what: table and field with a period between; at: the time, whose day is when the change holds from. */
    static void write(World world, Child child, String what, String at) {
        row(world, child, what, at.substring(0, 10), at);
    }

    private static void row(World world, Child child, String what, String from, String at) {
        int period = what.indexOf('.');
        world.row("changeLog").put("studentSourcedId", child.id()).put("tableName", what.substring(0, period))
                .put("fieldName", what.substring(period + 1)).put("effectiveDate", from)
                .put("changedAt", at).put("changedBy", "office").end();
    }
}
