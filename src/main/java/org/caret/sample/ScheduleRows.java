package org.caret.sample;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Writes the days, terms, periods and rooms of each school for this year. */
final class ScheduleRows {

    private final World world;
    private final Set<LocalDate> withSchool;
    private final List<LocalDate> weekdays;

    ScheduleRows(World world) {
        this.world = world;
        this.withSchool = new HashSet<>(world.times().now().schoolDays());
        this.weekdays = SchoolYear.weekdays(world.times().now().days());
    }

    void write() {
        for (School school : world.district().schools()) {
            days(school);
            sessions(school);
            schedules(school).forEach(schedule -> schedule(school, schedule));
            for (int room = School.OFFICE; room < school.staffCount(); room++) {
                world.row("rooms").put("roomId", room(school, room)).put("schoolSourcedId", school.id())
                        .put("name", (char) ('A' + room % 6) + String.valueOf(100 + room)).end();
            }
        }
    }

    /** High schools have the days A and B by turns, the others one kind of day. */
    static List<String> schedules(School school) {
        return school.kind() == Kind.HIGH ? List.of("A", "B") : List.of("D");
    }

    /** The periods of a day with lessons: before and after noon where classes stay together, else one a subject. */
    static int periods(School school) {
        return school.kind() == Kind.ELEMENTARY ? 2 : School.SUBJECTS;
    }

    /** The id of the period beside the lessons in which single students are helped. */
    static String support(School school, String schedule) {
        return school.id() + "-" + schedule + "H";
    }

    /** The id of a period, which is counted from 1. */
    static String period(School school, String schedule, int period) {
        return school.id() + "-" + schedule + period;
    }

    /** The id of the room of a member of staff. */
    static String room(School school, int member) {
        return "rm" + school.staffNumber(member);
    }

    private void days(School school) {
        String calendar = world.times().calendar(school);
        List<String> schedules = schedules(school);
        int turn = 0;
        for (LocalDate day : weekdays) {
            boolean open = withSchool.contains(day);
            TableFile row = world.row("calendarDays").put("calendarId", calendar).put("date", day)
                    .put("schoolDay", open).put("instructionDay", open).put("attendanceDay", open);
            if (open) {
                row.put("periodScheduleId", school.id() + "-" + schedules.get(turn++ % schedules.size()));
            }
            row.end();
        }
    }

    private void sessions(School school) {
        Times times = world.times();
        String year = times.calendar(school) + "-Y";
        session(school, year, "schoolYear", times.now().days()).put("title", times.now().year().toString()).end();
        List<Span> terms = times.terms(school.kind());
        for (int i = 0; i < terms.size(); i++) {
            session(school, times.term(school, i), school.kind().trimesters() ? "term" : "semester", terms.get(i))
                    .put("title", (school.kind().trimesters() ? "Trimester " : "Semester ") + (i + 1))
                    .put("parentSourcedId", year).put("termScheduleId", times.calendar(school) + "-terms")
                    .put("sequence", i + 1).end();
        }
        for (int i = 0; !school.kind().trimesters() && i < times.quarters().size(); i++) {
            session(school, quarter(times, school, i), "gradingPeriod", times.quarters().get(i))
                    .put("title", "Quarter " + (i + 1)).put("parentSourcedId", times.term(school, i / 2))
                    .put("sequence", i + 1).end();
        }
    }

    /** The id of a quarter of a school, counted from 0. */
    static String quarter(Times times, School school, int quarter) {
        return times.calendar(school) + "-Q" + (quarter + 1);
    }

    private TableFile session(School school, String id, String type, Span days) {
        return world.row("academicSessions").put("sourcedId", id).put("type", type).put("startDate", days.first())
                .put("endDate", days.last()).put("schoolYear", world.times().now().year().ends())
                .put("structureId", Times.structure(world.times().calendar(school)));
    }

    private void schedule(School school, String schedule) {
        String id = school.id() + "-" + schedule;
        world.row("periodSchedules").put("periodScheduleId", id)
                .put("structureId", Times.structure(world.times().calendar(school)))
                .put("name", schedule.equals("D") ? "Daily" : schedule + " Day")
                .put("sequence", schedules(school).indexOf(schedule) + 1).end();
        boolean whole = school.kind() == Kind.ELEMENTARY;
        for (int i = 1; i <= periods(school); i++) {
            int begins = whole ? 490 + 260 * (i - 1) : 490 + 52 * (i - 1);
            period(id, period(school, schedule, i), whole ? i == 1 ? "AM" : "PM" : String.valueOf(i), i)
                    .put("startTime", time(begins)).put("endTime", time(begins + (whole ? 200 : 47)))
                    .put("nonInstructional", false).end();
        }
        period(id, id + "L", "Lunch", School.SUBJECTS + 1).put("startTime", time(720)).put("endTime", time(750))
                .put("nonInstructional", true).end();
        period(id, support(school, schedule), "Help", School.SUBJECTS + 2).put("startTime", time(870))
                .put("endTime", time(900)).put("nonInstructional", true).end();
    }

    private TableFile period(String schedule, String id, String name, int sequence) {
        return world.row("periods").put("periodId", id).put("periodScheduleId", schedule).put("name", name)
                .put("sequence", sequence);
    }

    private static String time(int minutes) {
        return String.format(Locale.ROOT, "%02d:%02d", minutes / 60, minutes % 60);
    }
}
