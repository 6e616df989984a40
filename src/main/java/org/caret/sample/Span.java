package org.caret.sample;

import java.time.LocalDate;

/** Days from the first to the last, both included. */
record Span(LocalDate first, LocalDate last) {

    boolean contains(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }
}
