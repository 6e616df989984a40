package org.caret.mapping;

import java.time.LocalDate;
import java.util.Optional;
import org.caret.time.AcademicYear;
import org.caret.time.Dates;

/** The days on which a row or rule is in force, both ends included. */
public record Window(LocalDate from, LocalDate until) {

    public static final Window ALWAYS = new Window(Dates.EVER, Dates.OPEN);

    /**
     * Reads the cells from and until: blank (no limit), an academic year (from its 1 July, until its 30 June)
     * or a date.
     * Empty when a cell is neither.
     */
    public static Optional<Window> parse(String from, String until) {
        Optional<LocalDate> start = from.isEmpty() ? Optional.of(Dates.EVER)
                : AcademicYear.parse(from).map(AcademicYear::firstDay).or(() -> Dates.parse(from));
        Optional<LocalDate> end = until.isEmpty() ? Optional.of(Dates.OPEN)
                : AcademicYear.parse(until).map(AcademicYear::lastDay).or(() -> Dates.parse(until));
        return start.flatMap(s -> end.map(e -> new Window(s, e)));
    }

    public boolean contains(LocalDate date) {
        return !date.isBefore(from) && !date.isAfter(until);
    }

    public boolean overlaps(Window other) {
        return !from.isAfter(other.until) && !other.from.isAfter(until);
    }
}
