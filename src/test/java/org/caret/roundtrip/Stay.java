package org.caret.roundtrip;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** A school enrollment as an export writes it: its school and its cells by column; grade is the state's code. */
record Stay(School school, Map<String, String> cells) {

    Stay {
        cells = Collections.unmodifiableMap(new TreeMap<>(cells));
    }

    /** An open primary enrollment. */
    static Stay of(School school, LocalDate start, String grade) {
        return new Stay(school, Map.of("startDate", start.toString(), "grade", grade, "serviceType", "P",
                "enrollmentStatusCode", "10"));
    }

    Stay with(String column, String text) {
        Map<String, String> changed = new TreeMap<>(cells);
        changed.put(column, text);
        return new Stay(school, changed);
    }

    Stay at(School other) {
        return new Stay(other, cells);
    }

    Stay from(LocalDate start) {
        return with("startDate", start.toString());
    }

    Stay until(LocalDate end, String reason) {
        return with("endDate", end.toString()).with("endStatus", reason);
    }

    Stay open() {
        return with("endDate", "").with("endStatus", "");
    }

    /** The same as a secondary enrollment. */
    Stay secondary() {
        return with("serviceType", "S").with("enrollmentStatusCode", "20");
    }

    /** The same for a student who never came: it ends on the day it starts. */
    Stay noShow() {
        return until(start(), "N470").with("noShow", "true");
    }

    /** The same in the next grade of its school. */
    Stay nextGrade() {
        int next = school.grades().indexOf(cell("grade")) + 1;
        return with("grade", school.grades().get(next));
    }

    String cell(String column) {
        return cells.getOrDefault(column, "");
    }

    LocalDate start() {
        return LocalDate.parse(cell("startDate"));
    }

    /** The year its calendar ends in. */
    int endYear() {
        return start().isBefore(Year.BEGINS) ? 2025 : 2026;
    }
}
