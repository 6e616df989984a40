package org.caret.sample;

/** Writes the district, its schools, their calendars, structures and grades. */
final class OrganisationRows {

    /** The id of the district among organisations. */
    static final String DISTRICT = "district";
    private final World world;

    OrganisationRows(World world) {
        this.world = world;
    }

    void write() {
        String number = world.districtNumber();
        world.row("orgs").put("sourcedId", DISTRICT)
                .put("name", world.lists().places("town").get(0).name() + " Unified").put("type", "district")
                .put("identifier", number).put("stateDistrictNumber", number).put("stateSchoolNumber", number).end();
        for (School school : world.district().schools()) {
            org(school);
            Times times = world.times();
            calendar(school, times.calendar(school), times.now(), times.now().days());
            calendar(school, times.calendarBefore(school), times.before(), times.before().days());
            if (school.kind() == Kind.HIGH || school.kind() == Kind.CHARTER) {
                calendar(school, times.calendarOfSummer(school), times.now(), times.now().summer());
            }
        }
    }

    private void org(School school) {
        boolean charter = school.kind() == Kind.CHARTER;
        String number = number(school);
        world.row("orgs").put("sourcedId", school.id()).put("name", school.name()).put("type", "school")
                .put("parentSourcedId", DISTRICT).put("identifier", number).put("stateSchoolNumber", number)
                .put("cdsNumber", school.kind() == Kind.HIGH ? number : "")
                .put("schoolTypeCode", charter ? "15" : "01").end();
    }

    /** The number of a school among the state's: beyond the real ones, with a leading zero for charter schools. */
    static String number(School school) {
        return school.kind() == Kind.CHARTER ? "09" + (90_000 + school.index()) : "9" + (900_000 + school.index());
    }

    private void calendar(School school, String id, SchoolYear year, Span days) {
        boolean summer = !days.equals(year.days());
        world.row("calendars").put("calendarId", id).put("schoolSourcedId", school.id())
                .put("schoolYear", year.year().ends()).put("name", year.year() + (summer ? " Summer " : " ")
                        + school.name()).put("startDate", days.first()).put("endDate", days.last())
                .put("stateExclude", summer).put("summerSchool", summer).end();
        world.row("structures").put("structureId", Times.structure(id)).put("calendarId", id).put("name", "Main")
                .put("sequence", 1).end();
        for (int grade = Grade.LOWEST; grade <= Grade.HIGHEST; grade++) {
            if (school.blocks(grade) > 0) {
                String code = Grade.code(grade);
                world.row("gradeLevels").put("calendarId", id).put("gradeLevel", code).put("stateGradeCode", code)
                        .put("sequence", grade - Grade.LOWEST + 1).end();
            }
        }
    }
}
