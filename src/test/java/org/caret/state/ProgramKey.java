package org.caret.state;

import java.util.List;

/**
 * What the state knows a program membership by. Source: D10 and layouts/SPRG.csv: school, student number, program,
 * start, and for Title I the year and the code of the service, so that 122 may repeat.
 */
public record ProgramKey(String school, String ssid, String program, String start, String serviceYear,
        String service) implements Comparable<ProgramKey> {

    @Override
    public int compareTo(ProgramKey other) {
        return text().compareTo(other.text());
    }

    private String text() {
        return String.join("^", List.of(ssid, program, start, school, serviceYear, service));
    }

    /** Whether both are of one student and program, but not the same. */
    boolean besides(ProgramKey other) {
        return ssid.equals(other.ssid) && program.equals(other.program) && !equals(other);
    }
}
