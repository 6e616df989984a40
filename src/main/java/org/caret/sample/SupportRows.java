package org.caret.sample;

/**
 * Writes a section of each school without a roster, beside the lessons, in which a teacher helps single students. Only
 * where that teacher is an itinerant one does the state hear of it.
 */
final class SupportRows {

    /** Of sections; those with rosters are far fewer even in the largest districts. */
    private static final long FIRST_SECTION = 900_000_000L;
    private final World world;

    SupportRows(World world) {
        this.world = world;
    }

    void write(School school, Courses.Course course) {
        long number = FIRST_SECTION + school.index();
        String id = "sec" + number;
        world.row("classes").put("sourcedId", id).put("title", course.title())
                .put("courseSourcedId", "crs" + world.courses().number(school, course))
                .put("classCode", course.code()).put("classType", "scheduled").put("schoolSourcedId", school.id())
                .put("sectionId", number).end();
        for (int term = 0; term < world.times().terms(school.kind()).size(); term++) {
            for (String schedule : ScheduleRows.schedules(school)) {
                world.row("sectionPlacements").put("sectionSourcedId", id)
                        .put("academicSessionSourcedId", world.times().term(school, term))
                        .put("periodId", ScheduleRows.support(school, schedule)).end();
            }
        }
        world.row("sectionStaffHistory").put("historyId", number + "-1").put("sectionSourcedId", id)
                .put("staffSourcedId", Worker.id(school.staffNumber(School.OFFICE))).put("staffType", "P")
                .put("startDate", world.times().now().firstDay()).end();
    }
}
