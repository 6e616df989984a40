package org.caret.sample;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import org.caret.time.Dates;

/** Writes the courses and sections of each school, when they meet, and who teaches them. */
final class SectionRows {

    private final World world;
    private final long seed;

    SectionRows(World world, long seed) {
        this.world = world;
        this.seed = seed;
    }

    void write() {
        SupportRows support = new SupportRows(world);
        for (School school : world.district().schools()) {
            world.courses().all().stream().filter(course -> course(school, course)
                    && course.subject() == Courses.SUPPORT).forEach(course -> support.write(school, course));
            school.sections().forEach(this::section);
        }
        task("progress", "Progress", false);
        task("final", "Final", true);
    }

    private void task(String id, String name, boolean transcript) {
        world.row("gradingTasks").put("gradingTaskId", id).put("name", name).put("postToTranscript", transcript).end();
    }

    /** True when the school teaches a grade that has the course. */
    private boolean course(School school, Courses.Course course) {
        int grade = course.lowest();
        while (grade <= course.highest() && school.blocks(grade) == 0) {
            grade++;
        }
        if (grade > course.highest()) {
            return false;
        }
        Dice dice = new Dice(seed, Dice.Stream.COURSE, world.courses().number(school, course));
        String calendar = world.times().calendar(school);
        long number = world.courses().number(school, course);
        world.row("courses").put("sourcedId", "crs" + number).put("schoolYearSourcedId", calendar + "-Y")
                .put("title", course.title()).put("courseCode", course.code()).put("grades", Grade.code(grade))
                .put("orgSourcedId", school.id()).put("courseId", number).put("calendarId", calendar)
                .put("active", true).put("stateCode", course.stateCode()).put("uccsuCode", course.uccsu())
                .put("cteFundingProvider", course.career() ? "2" : "")
                .put("highQualityCte", course.career() ? "true" : "")
                .put("postsecondaryArticulated", course.career() && world.chance("articulated", dice))
                .put("contentAreaSubcategory", course.subcategory())
                .put("distanceLearning", world.chance("hybridCourse", dice) ? "H" : "")
                .put("middleSchoolCore", course.subject() > 0 && grade < 9 && world.chance("middleSchoolCore", dice))
                .put("gradeLevelRange", course.subject() == 0 ? "" : grade < 6 ? "ELM" : grade < 9 ? "MID" : "SEC")
                .end();
        return true;
    }

    private void section(Section section) {
        Dice dice = new Dice(seed, Dice.Stream.SECTION, section.number());
        School school = section.school();
        Courses.Course course = world.courses().of(section);
        boolean together = world.chance("coTeacher", dice) && school.staffCount() > School.OFFICE + 1;
        int terms = section.firstSemesterOnly() ? 1 : world.times().terms(school.kind()).size();
        TableFile row = world.row("classes").put("sourcedId", section.id()).put("title", course.title())
                .put("grades", Grade.code(section.grade()))
                .put("courseSourcedId", "crs" + world.courses().number(school, course))
                .put("classCode", course.code() + "-" + (section.block() + 1))
                .put("classType", section.subject() == 0 ? "homeroom" : "scheduled")
                .put("schoolSourcedId", school.id()).put("termSourcedIds", terms(school, terms))
                .put("periods", periods(section)).put("sectionId", section.number())
                .put("roomId", ScheduleRows.room(school, section.teacher()))
                .put("location", ScheduleRows.room(school, section.teacher()))
                .put("multipleTeacherCode", together ? "1" : "");
        instruction(row, section, dice);
        row.end();
        placements(section, terms);
        teachers(section, together, dice);
    }

    /** How it is taught: in another language, one student at a time, at a distance, for students with plans. */
    private void instruction(TableFile row, Section section, Dice dice) {
        if (world.chance("primaryLanguageClass", dice)) {
            row.put("elInstructionalType", "1").put("languageOfInstruction", world.pick("language", dice));
        }
        row.put("instructionalStrategy", world.chance("specialClass", dice) ? "700" : "");
        row.put("independentStudy", section.subject() > 0 && world.chance("independentStudy", dice));
        row.put("distanceLearning", world.chance("distanceClass", dice) ? "Y" : "");
    }

    private static String periods(Section section) {
        return section.periods().stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    private String terms(School school, int count) {
        StringBuilder ids = new StringBuilder();
        for (int term = 0; term < count; term++) {
            ids.append(term == 0 ? "" : ",").append(world.times().term(school, term));
        }
        return ids.toString();
    }

    private void placements(Section section, int terms) {
        School school = section.school();
        for (int term = 0; term < terms; term++) {
            for (String schedule : ScheduleRows.schedules(school)) {
                for (int period : section.periods()) {
                    world.row("sectionPlacements").put("sectionSourcedId", section.id())
                            .put("academicSessionSourcedId", world.times().term(school, term))
                            .put("periodId", ScheduleRows.period(school, schedule, period)).end();
                }
            }
        }
    }

    private void teachers(Section section, boolean together, Dice dice) {
        int colleagues = section.school().staffCount() - School.OFFICE;
        int other = School.OFFICE + (section.teacher() - School.OFFICE + 1) % colleagues;
        LocalDate first = world.times().now().firstDay();
        Optional<LocalDate> change = colleagues == 1 ? Optional.empty()
                : world.times().event(world.share("teacherChange"), first, dice);
        history(section, 1, "P", section.teacher()).put("startDate", first)
                .put("endDate", change.map(day -> day.minusDays(1)).orElse(Dates.OPEN)).end();
        change.ifPresent(day -> history(section, 2, "P", other).put("startDate", day).end());
        if (together) {
            history(section, 3, "T", School.OFFICE + (other - School.OFFICE + 1) % colleagues).end();
        }
        if (world.chance("aide", dice)) {
            history(section, 4, "S", 1).put("startDate", first).end();
        }
    }

    private TableFile history(Section section, int place, String type, int member) {
        return world.row("sectionStaffHistory").put("historyId", section.number() + "-" + place)
                .put("sectionSourcedId", section.id())
                .put("staffSourcedId", Worker.id(section.school().staffNumber(member))).put("staffType", type);
    }
}
