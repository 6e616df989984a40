package org.caret.sample;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A class: of a grade that stays together (subject 0), or in one of the subjects 1 to 7.
 * block: its place among those of the grade, from 0.
 */
record Section(School school, int grade, int subject, int block) {

    /** Place among the sections of the subject at the school, from 0. */
    private int order() {
        return school.firstBlock(grade) + block;
    }

    /** Its number in the district. */
    long number() {
        int before = subject == 0 ? 0 : school.homerooms() + (subject - 1) * school.subjectBlocks();
        return school.firstSection() + before + order();
    }

    String id() {
        return "sec" + number();
    }

    /** Its period, from 1; blocks of one grade that differ by seven meet together, whatever the subject. */
    int period() {
        return subject == 0 ? 1 : 1 + (subject + order()) % School.SUBJECTS;
    }

    /** All its periods: a class that stays together has the whole day. */
    List<Integer> periods() {
        return subject == 0 ? IntStream.rangeClosed(1, ScheduleRows.periods(school)).boxed().toList()
                : List.of(period());
    }

    /** Its teacher among the staff of the school. */
    int teacher() {
        return School.OFFICE + (subject == 0 ? order()
                : school.homerooms() + (subject - 1) * school.subjectTeachers() + order() / School.LOAD);
    }

    /** Some electives end with the first semester. */
    boolean firstSemesterOnly() {
        return subject == School.SUBJECTS && order() % 4 == 3;
    }
}
