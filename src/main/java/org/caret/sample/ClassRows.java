package org.caret.sample;

import java.time.LocalDate;

/** Writes the classes a student is in this year, and the marks of terms that are over. */
final class ClassRows {

    private static final int DROPPED_AFTER = 9;
    private static final int AGAIN_AFTER = 20;
    private final World world;
    private final TranscriptRows transcripts;

    ClassRows(World world) {
        this.world = world;
        this.transcripts = new TranscriptRows(world);
    }

    void write(Child child, Dice dice) {
        int row = 0;
        for (Stay stay : child.stays()) {
            if (stay.calendar().equals(world.times().calendar(stay.school())) && !stay.noShow()
                    && !stay.service().equals("N")) {
                row = classes(child, stay, row, dice);
            }
        }
        transcripts.before(child, dice);
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
            Section section = new Section(stay.school(), stay.grade(), subject, taken);
            row = roster(child, stay, section, row);
            if (child.story() != Story.DROPPED_EARLY) {
                marks(child, stay, section, dice);
            }
        }
        return row;
    }

    private int roster(Child child, Stay stay, Section section, int rows) {
        LocalDate semester = world.times().semesters().get(0).last();
        LocalDate last = section.firstSemesterOnly() ? stay.until(semester) : stay.to();
        LocalDate dropped = stay.from().plusDays(DROPPED_AFTER);
        if (child.story() == Story.DROPPED_EARLY && last.isAfter(dropped)) {
            last = dropped;
        }
        if (last.isBefore(stay.from())) {
            return rows;
        }
        one(child, section, rows + 1).put("beginDate", stay.from()).put("endDate", last).end();
        LocalDate again = stay.from().plusDays(AGAIN_AFTER);
        if (child.story() != Story.ROSTER_TWICE || again.isAfter(last)) {
            return rows + 1;
        }
        one(child, section, rows + 2).put("beginDate", again).put("endDate", last).end();
        return rows + 2;
    }

    private TableFile one(Child child, Section section, int row) {
        return world.row("enrollments").put("sourcedId", "r" + child.number() + "-" + row)
                .put("classSourcedId", section.id()).put("schoolSourcedId", section.school().id())
                .put("userSourcedId", child.id()).put("role", "student");
    }

    private void marks(Child child, Stay stay, Section section, Dice dice) {
        Times times = world.times();
        School school = section.school();
        int terms = section.firstSemesterOnly() ? 1 : times.terms(school.kind()).size();
        for (int i = 0; i < terms; i++) {
            Span term = times.terms(school.kind()).get(i);
            if (over(term, stay)) {
                String score = world.pick("score", dice);
                mark(child, section, times.term(school, i), score).put("gradingTaskId", "final")
                        .put("markDate", term.last()).end();
                transcripts.posted(child, section, new TranscriptRows.Posted(i + 1, term.last(), score), dice);
            }
        }
        int quarter = times.quarters().size() - 1;
        while (quarter >= 0 && !over(times.quarters().get(quarter), stay)) {
            quarter--;
        }
        boolean graded = !school.kind().trimesters() && quarter >= 0
                && (quarter < 2 || !section.firstSemesterOnly());
        if (graded) {
            mark(child, section, ScheduleRows.quarter(times, school, quarter), world.pick("score", dice))
                    .put("gradingTaskId", "progress").put("markDate", times.quarters().get(quarter).last()).end();
        }
    }

    private boolean over(Span term, Stay stay) {
        return !term.last().isAfter(stay.until(world.times().reportingDate())) && !term.last().isBefore(stay.from());
    }

    private TableFile mark(Child child, Section section, String term, String score) {
        return world.row("marks").put("studentSourcedId", child.id()).put("classSourcedId", section.id())
                .put("academicSessionSourcedId", term).put("score", score);
    }
}
