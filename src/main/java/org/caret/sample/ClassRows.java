package org.caret.sample;

import java.time.LocalDate;
import java.util.List;

/** Writes the classes a student is in this year, the marks of terms that are over, and last year's transcript. */
final class ClassRows {

    private final World world;

    ClassRows(World world) {
        this.world = world;
    }

    void write(Child child, Dice dice) {
        int row = 0;
        for (Stay stay : child.stays()) {
            if (stay.calendar().equals(world.times().calendar(stay.school())) && !stay.noShow()
                    && !stay.service().equals("N")) {
                row = classes(child, stay, row, dice);
            }
        }
        if (child.main().grade() >= 10 && !child.graduate() && world.chance("transcript", dice)) {
            transcript(child, dice);
        }
    }

    /** Blocks that differ by seven meet in the same periods, so that no student is in two places at once. */
    private int classes(Child child, Stay stay, int rows, Dice dice) {
        int blocks = stay.school().blocks(stay.grade());
        boolean subjects = stay.grade() >= Kind.SUBJECTS_FROM;
        int block = dice.below(blocks);
        int alike = (blocks - block % School.SUBJECTS + School.SUBJECTS - 1) / School.SUBJECTS;
        int row = rows;
        int first = !subjects ? 0 : stay.service().equals("S") ? School.SUBJECTS : 1;
        for (int subject = first; subject <= (subjects ? School.SUBJECTS : 0); subject++) {
            int taken = subjects ? block % School.SUBJECTS + School.SUBJECTS * dice.below(alike) : block;
            one(child, stay, new Section(stay.school(), stay.grade(), subject, taken), ++row);
            marks(child, stay, new Section(stay.school(), stay.grade(), subject, taken), dice);
        }
        return row;
    }

    private void one(Child child, Stay stay, Section section, int row) {
        LocalDate semester = world.times().semesters().get(0).last();
        LocalDate last = section.firstSemesterOnly() ? stay.until(semester) : stay.to();
        if (last.isBefore(stay.from())) {
            return;
        }
        world.row("enrollments").put("sourcedId", "r" + child.number() + "-" + row)
                .put("classSourcedId", section.id()).put("schoolSourcedId", section.school().id())
                .put("userSourcedId", child.id()).put("role", "student").put("beginDate", stay.from())
                .put("endDate", last).end();
    }

    private void marks(Child child, Stay stay, Section section, Dice dice) {
        Times times = world.times();
        School school = section.school();
        int terms = section.firstSemesterOnly() ? 1 : times.terms(school.kind()).size();
        for (int i = 0; i < terms; i++) {
            Span term = times.terms(school.kind()).get(i);
            if (over(term, stay)) {
                mark(child, section, times.term(school, i), dice).put("gradingTaskId", "final")
                        .put("markDate", term.last()).end();
            }
        }
        int quarter = times.quarters().size() - 1;
        while (quarter >= 0 && !over(times.quarters().get(quarter), stay)) {
            quarter--;
        }
        boolean graded = !school.kind().trimesters() && quarter >= 0
                && (quarter < 2 || !section.firstSemesterOnly());
        if (graded) {
            mark(child, section, ScheduleRows.quarter(times, school, quarter), dice).put("gradingTaskId", "progress")
                    .put("markDate", times.quarters().get(quarter).last()).end();
        }
    }

    private boolean over(Span term, Stay stay) {
        return !term.last().isAfter(stay.until(world.times().reportingDate())) && !term.last().isBefore(stay.from());
    }

    private TableFile mark(Child child, Section section, String term, Dice dice) {
        return world.row("marks").put("studentSourcedId", child.id()).put("classSourcedId", section.id())
                .put("academicSessionSourcedId", term).put("score", world.pick("score", dice));
    }

    private void transcript(Child child, Dice dice) {
        Stay stay = child.stays().get(0);
        SchoolYear before = world.times().before();
        List<Courses.Course> all = world.courses().all();
        for (int subject = 1; subject <= School.SUBJECTS && stay.grade() < child.grade(); subject++) {
            Courses.Course course = world.courses().of(subject, stay.grade(), dice.below(all.size()));
            String score = world.pick("score", dice);
            world.row("transcripts").put("studentSourcedId", child.id()).put("schoolYear", before.year().ends())
                    .put("districtNumber", world.districtNumber())
                    .put("schoolNumber", OrganisationRows.number(stay.school())).put("stateCode", course.stateCode())
                    .put("courseCode", course.code()).put("courseTitle", course.title())
                    .put("gradeLevel", Grade.code(stay.grade())).put("score", score).put("creditsAttempted", "10")
                    .put("creditsEarned", score.equals("F") ? "0" : "10").put("markingPeriod", "FY")
                    .put("uccsuCode", course.uccsu()).put("postedDate", before.lastDay()).end();
        }
    }
}
