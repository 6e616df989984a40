package org.caret.sample;

import java.time.LocalDate;
import java.util.List;

/** Writes what attendance codes mean, and the days on which a student was absent or late. */
final class AttendanceRows {

    private final World world;

    AttendanceRows(World world) {
        this.world = world;
    }

    void codes() {
        world.lists().attendance().forEach(row -> world.row("attendanceCodes").put("attendanceCode", row.text("name"))
                .put("kind", row.text("mark")).put("excuse", row.text("excuse"))
                .put("stateCode", row.text("stateCode")).end());
    }

    void write(Child child, Dice dice) {
        // Many students miss next to nothing and some miss much, at the same average.
        double habit = dice.chance(0.2) ? 0.3 : dice.chance(0.5) ? 0.8 : 2.5;
        int widest = (int) Math.max(1, 2 * habit * world.share("attendanceEvery"));
        for (Stay stay : child.stays()) {
            if (stay.calendar().equals(world.times().calendar(stay.school())) && !stay.noShow()) {
                days(child, stay, widest, dice);
            }
        }
    }

    private void days(Child child, Stay stay, int widest, Dice dice) {
        SchoolYear year = world.times().now();
        List<LocalDate> days = year.schoolDays();
        LocalDate last = stay.until(world.times().reportingDate());
        int end = year.place(last.plusDays(1));
        for (int i = year.place(stay.from()) + dice.below(widest); i < end; i += 1 + dice.below(widest)) {
            world.row("attendance").put("studentSourcedId", child.id()).put("schoolSourcedId", stay.school().id())
                    .put("date", days.get(i)).put("attendanceCode", world.pick("attendance", dice))
                    .put("fullDay", world.chance("fullDay", dice)).end();
        }
    }
}
