package org.caret.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.caret.time.AcademicYear;

/**
 * When an export speaks: this school year, the one before, and the reporting date, on which it is written.
 * quarters, semesters, trimesters: the terms of this year.
 */
record Times(SchoolYear now, SchoolYear before, LocalDate reportingDate, List<Span> quarters, List<Span> semesters,
             List<Span> trimesters) {

    /** Of the academic year of a reporting date. */
    static Times of(LocalDate reportingDate) {
        AcademicYear year = AcademicYear.of(reportingDate);
        SchoolYear now = SchoolYear.of(year);
        return new Times(now, SchoolYear.of(new AcademicYear(year.begins() - 1)), reportingDate, now.terms(4),
                now.terms(2), now.terms(3));
    }

    /** A day of the school year after the one given, when the dice choose one that an export can know of yet. */
    Optional<LocalDate> event(double yearly, LocalDate after, Dice dice) {
        boolean happens = dice.chance(yearly);
        LocalDate day = now.schoolDays().get(dice.below(now.schoolDays().size()));
        return happens && day.isAfter(after) && !day.isAfter(reportingDate) ? Optional.of(day)
                : Optional.empty();
    }

    /** The id of a school's calendar of this year. */
    String calendar(School school) {
        return school.id() + "-" + now.year().ends();
    }

    /** The id of a school's calendar of last year. */
    String calendarBefore(School school) {
        return school.id() + "-" + before.year().ends();
    }

    /** The id of a school's calendar for the summer term. */
    String calendarOfSummer(School school) {
        return calendar(school) + "s";
    }

    /** The id of the one structure of a calendar. */
    static String structure(String calendar) {
        return calendar + "-main";
    }

    /** The terms of this year at a kind of school. */
    List<Span> terms(Kind kind) {
        return kind.trimesters() ? trimesters : semesters;
    }

    /** The id of a term of a school, counted from 0. */
    String term(School school, int term) {
        return calendar(school) + (school.kind().trimesters() ? "-T" : "-S") + (term + 1);
    }
}
