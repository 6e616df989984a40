package org.caret.time;

import java.time.LocalDate;
import java.time.Month;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A school's year, 1 July to 30 June, named by the calendar year it begins in. */
public record AcademicYear(int begins) implements Comparable<AcademicYear> {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{4})-(\\d{2}|\\d{4})");

    /** The year a date falls in. */
    public static AcademicYear of(LocalDate date) {
        return new AcademicYear(date.getMonth().compareTo(Month.JULY) >= 0 ? date.getYear() : date.getYear() - 1);
    }

    /** Reads "2025-26" or "2025-2026"; empty when the text is neither, or the two years do not follow. */
    public static Optional<AcademicYear> parse(String text) {
        Matcher written = WRITTEN.matcher(text.strip());
        if (!written.matches()) {
            return Optional.empty();
        }
        AcademicYear year = new AcademicYear(Integer.parseInt(written.group(1)));
        String next = String.format(Locale.ROOT, "%04d", year.begins + 1);
        return next.endsWith(written.group(2)) ? Optional.of(year) : Optional.empty();
    }

    public LocalDate firstDay() {
        return LocalDate.of(begins, Month.JULY, 1);
    }

    public LocalDate lastDay() {
        return LocalDate.of(begins + 1, Month.JUNE, 30);
    }

    /** The calendar year it ends in. */
    public int ends() {
        return begins + 1;
    }

    public boolean contains(LocalDate date) {
        return !date.isBefore(firstDay()) && !date.isAfter(lastDay());
    }

    /** As files and command lines write it: 2025-2026. */
    public String full() {
        return begins + "-" + (begins + 1);
    }

    @Override
    public int compareTo(AcademicYear other) {
        return Integer.compare(begins, other.begins);
    }

    /** As rules and sheets write it: 2025-26. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%04d-%02d", begins, (begins + 1) % 100);
    }
}
