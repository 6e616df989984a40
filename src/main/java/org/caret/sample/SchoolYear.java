package org.caret.sample;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.caret.time.AcademicYear;

/**
 * The days of an academic year at every school: mid August to early June without holidays, and a July before it.
 * schoolDays: the days with school, in order, about 180.
 */
record SchoolYear(AcademicYear year, List<LocalDate> schoolDays) {

    /** The school year of an academic year. */
    static SchoolYear of(AcademicYear year) {
        LocalDate first = LocalDate.of(year.begins(), Month.AUGUST, 1)
                .with(TemporalAdjusters.dayOfWeekInMonth(2, DayOfWeek.WEDNESDAY));
        LocalDate last = LocalDate.of(year.ends(), Month.JUNE, 1)
                .with(TemporalAdjusters.firstInMonth(DayOfWeek.WEDNESDAY));
        List<Span> holidays = holidays(year);
        return new SchoolYear(year, weekdays(new Span(first, last)).stream()
                .filter(day -> holidays.stream().noneMatch(holiday -> holiday.contains(day))).toList());
    }

    private static List<Span> holidays(AcademicYear year) {
        LocalDate labor = monday(year.begins(), Month.SEPTEMBER, 1);
        LocalDate veterans = LocalDate.of(year.begins(), Month.NOVEMBER, 11);
        LocalDate thanks = LocalDate.of(year.begins(), Month.NOVEMBER, 1)
                .with(TemporalAdjusters.dayOfWeekInMonth(4, DayOfWeek.THURSDAY));
        LocalDate winter = LocalDate.of(year.begins(), Month.DECEMBER, 20)
                .with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
        LocalDate king = monday(year.ends(), Month.JANUARY, 3);
        LocalDate presidents = monday(year.ends(), Month.FEBRUARY, 3);
        LocalDate spring = LocalDate.of(year.ends(), Month.MARCH, 25)
                .with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
        LocalDate memorial = LocalDate.of(year.ends(), Month.MAY, 31)
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return List.of(new Span(labor, labor), new Span(veterans, veterans),
                new Span(thanks.minusDays(3), thanks.plusDays(1)), new Span(winter, winter.plusDays(11)),
                new Span(king, king), new Span(presidents, presidents), new Span(spring, spring.plusDays(4)),
                new Span(memorial, memorial));
    }

    private static LocalDate monday(int year, Month month, int which) {
        return LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(which, DayOfWeek.MONDAY));
    }

    /** The days of a span that are no Saturday or Sunday. */
    static List<LocalDate> weekdays(Span span) {
        List<LocalDate> days = new ArrayList<>();
        for (LocalDate day = span.first(); !day.isAfter(span.last()); day = day.plusDays(1)) {
            if (day.getDayOfWeek().getValue() <= DayOfWeek.FRIDAY.getValue()) {
                days.add(day);
            }
        }
        return days;
    }

    LocalDate firstDay() {
        return schoolDays.get(0);
    }

    LocalDate lastDay() {
        return schoolDays.get(schoolDays.size() - 1);
    }

    Span days() {
        return new Span(firstDay(), lastDay());
    }

    /** The summer term before the year, which belongs to the same academic year. */
    Span summer() {
        LocalDate first = LocalDate.of(year.begins(), Month.JULY, 5)
                .with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
        return new Span(first, first.plusDays(18));
    }

    /** The school days in so many terms of one length, each until the day before the next one begins. */
    List<Span> terms(int count) {
        List<Span> terms = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            LocalDate first = schoolDays.get(i * schoolDays.size() / count);
            LocalDate last = i == count - 1 ? lastDay() : schoolDays.get((i + 1) * schoolDays.size() / count - 1);
            terms.add(new Span(first, last));
        }
        return terms;
    }

    /** The place among the school days of a day, or of the next one. */
    int place(LocalDate day) {
        int found = Collections.binarySearch(schoolDays, day);
        return found < 0 ? -found - 1 : found;
    }
}
