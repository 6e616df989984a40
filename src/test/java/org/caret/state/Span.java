package org.caret.state;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Days from the first to the last, both included. One that ends the day before it starts holds no day. */
public record Span(LocalDate first, LocalDate last) {

    /** Whether both hold one same day. */
    public boolean overlaps(Span other) {
        return !first.isAfter(last) && !other.first.isAfter(other.last)
                && !first.isAfter(other.last) && !other.first.isAfter(last);
    }

    /** Whether no day of the other lies outside. */
    boolean holds(Span other) {
        return !other.first.isBefore(first) && !other.last.isAfter(last);
    }

    /** Whether it has an end, and more days than the limit. */
    boolean longerThan(int days) {
        return !last.equals(LocalDate.MAX) && ChronoUnit.DAYS.between(first, last) + 1 > days;
    }
}
