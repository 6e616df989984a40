package org.caret.state;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * When an agency owns a student (GERR0005): the enrollments of its schools that the state holds. Enrollments at one
 * school that a change in mid-year (E150) parted are one stay (ruling 9), wherever the next starts the day after. A
 * student who never came was never owned.
 */
final class Ownership {

    private static final String MID_YEAR = "E150";

    private final Agency agency;
    private final Collection<Enrollment> enrollments;

    /** enrollments: the rows that the state holds, of all agencies. */
    Ownership(Agency agency, Collection<Enrollment> enrollments) {
        this.agency = agency;
        this.enrollments = enrollments;
    }

    /** The stays of a student at any school of the agency, each school by itself. */
    List<Span> stays(String ssid) {
        return enrollments.stream().filter(row -> row.get(Field.LEA).equals(agency.lea()))
                .map(row -> row.get(Field.SCHOOL)).distinct()
                .flatMap(school -> stays(ssid, school).stream()).toList();
    }

    /** The stays of a student at a school of the agency. */
    List<Span> stays(String ssid, String school) {
        List<Enrollment> rows = enrollments.stream().filter(row -> agency.key(row).ssid().equals(ssid))
                .filter(row -> row.get(Field.LEA).equals(agency.lea()) && row.get(Field.SCHOOL).equals(school))
                .filter(row -> !row.noShow()).sorted(Comparator.comparing(row -> row.get(Field.START))).toList();
        List<Span> stays = new ArrayList<>();
        LocalDate goesOnFrom = null;
        for (Enrollment row : rows) {
            Span span = row.span();
            boolean goesOn = span.first().equals(goesOnFrom);
            stays.add(goesOn ? new Span(stays.remove(stays.size() - 1).first(), span.last()) : span);
            goesOnFrom = row.get(Field.REASON).equals(MID_YEAR) ? span.last().plusDays(1) : null;
        }
        return stays;
    }
}
