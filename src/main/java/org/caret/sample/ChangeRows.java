package org.caret.sample;

import java.time.LocalDate;

/** Writes the log of changes. */
final class ChangeRows {

    private ChangeRows() {
    }

    /** A time of day within working hours, as logs write it. */
    static String at(LocalDate day, Dice dice) {
        return day + "T" + (10 + dice.below(7)) + ":" + (10 + dice.below(50)) + ":" + (10 + dice.below(50));
    }

    /** what: table and field with a period between; at: the time, whose day is when the change holds from. */
    static void write(World world, Child child, String what, String at) {
        int period = what.indexOf('.');
        world.row("changeLog").put("studentSourcedId", child.id()).put("tableName", what.substring(0, period))
                .put("fieldName", what.substring(period + 1)).put("effectiveDate", at.substring(0, 10))
                .put("changedAt", at).put("changedBy", "office").end();
    }
}
