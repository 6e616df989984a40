package org.caret.state;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/**
 * What the state knows of an agency that submits: its number, its schools, the student numbers given out, those
 * replaced with their successors, the first day of the current year.
 */
public record Agency(String lea, Set<String> schools, Set<String> numbers, Map<String, String> replaced,
        LocalDate yearBegins) {

    public Agency {
        schools = Set.copyOf(schools);
        numbers = Set.copyOf(numbers);
        replaced = Map.copyOf(replaced);
    }

    /** Whether a day is not in the current academic year. */
    boolean hasLeft(LocalDate day) {
        return day.isBefore(yearBegins) || !day.isBefore(yearBegins.plusYears(1));
    }

    /** The key of a record, its student number followed to the one in force (SENR0008). */
    Key key(Enrollment row) {
        Key key = row.key();
        return new Key(key.school(), number(key.ssid()), key.start());
    }

    /** The student number in force for one that may be retired. */
    String number(String ssid) {
        return replaced.getOrDefault(ssid, ssid);
    }
}
