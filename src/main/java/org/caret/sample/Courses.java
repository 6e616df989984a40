package org.caret.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.caret.mapping.SheetRow;
import org.caret.notice.ExitCode;
import org.caret.notice.Refusal;
import org.caret.notice.Words;

/** What is taught, by subject and grade. Source: mappings/sample.xlsx, sheet courses. */
final class Courses {

    /** The subject, after those of all students, in which few are helped one by one. */
    static final int SUPPORT = School.SUBJECTS + 1;
    private final List<Course> all = new ArrayList<>();
    private final List<List<Course>> bySubjectAndGrade = new ArrayList<>();

    /** Errors: a refusal when a grade of the given ones has nothing in a subject. */
    Courses(Lists lists) {
        lists.courses().forEach(row -> all.add(Course.of(row, all.size())));
        for (int subject = 0; subject <= School.SUBJECTS; subject++) {
            for (int grade = Grade.LOWEST; grade <= Grade.HIGHEST; grade++) {
                bySubjectAndGrade.add(taught(subject, grade));
            }
        }
    }

    private List<Course> taught(int subject, int grade) {
        List<Course> taught = all.stream().filter(course -> course.subject() == subject
                && course.lowest() <= grade && grade <= course.highest()).toList();
        if (taught.isEmpty() && subject > 0 == grade >= Kind.SUBJECTS_FROM) {
            throw new Refusal(ExitCode.KNOWLEDGE_BROKEN, Words.of("org.caret.sample.messages")
                    .text("course", String.valueOf(subject), Grade.code(grade)));
        }
        return taught;
    }

    /** The course of a section: neighbouring blocks of a grade have different ones where there is a choice. */
    Course of(Section section) {
        return of(section.subject(), section.grade(), section.block());
    }

    /** The course a block of a grade has in a subject. */
    Course of(int subject, int grade, int block) {
        int grades = Grade.HIGHEST - Grade.LOWEST + 1;
        List<Course> taught = bySubjectAndGrade.get(subject * grades + grade - Grade.LOWEST);
        return taught.get(block % taught.size());
    }

    List<Course> all() {
        return all;
    }

    /** The number of a course at a school; each school has its own. */
    long number(School school, Course course) {
        return (long) school.index() * all.size() + course.place() + 1;
    }

    /** A row of the sheet; place: from 0. */
    record Course(int place, int subject, String title, int lowest, int highest, String stateCode, String uccsu,
                  boolean career, String subcategory) {

        private static Course of(SheetRow row, int place) {
            int lowest = Grade.number(row.text("lowest"));
            int highest = Grade.number(row.text("highest"));
            if (lowest > Grade.HIGHEST || highest > Grade.HIGHEST) {
                throw row.wrong("lowest", Words.of("org.caret.sample.messages").text("grades"));
            }
            return new Course(place, row.whole("kind", 0), row.text("name"), lowest, highest, row.text("stateCode"),
                    row.text("uccsu"), row.text("cte").equals("true"),
                    row.text("subcategory"));
        }

        /** As the local catalogue numbers it. */
        String code() {
            return title.replaceAll("[^A-Za-z0-9]", "").toUpperCase(Locale.ROOT)
                    .substring(0, Math.min(4, title.length() / 2)) + (100 + place);
        }
    }
}
