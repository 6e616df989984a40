package org.caret.sample;

import java.time.LocalDate;

/** A student at a school: to is the end of time while open; service: P main, S besides, N none. */
record Stay(School school, String calendar, int grade, LocalDate from, LocalDate to, String exit, String service,
            boolean noShow) {

    Stay endedBy(LocalDate last, String reason) {
        return new Stay(school, calendar, grade, from, last, reason, service, noShow);
    }

    /** The last day, at most the one given. */
    LocalDate until(LocalDate latest) {
        return to.isAfter(latest) ? latest : to;
    }
}
