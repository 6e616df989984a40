package org.caret.state;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the state asks of the program records of a file together, against the rows it holds, and against the
 * enrollments it holds. Both passes look at the rows as they are before the file (K2), so a row that a file ends or
 * deletes is still in the way of its other records; the same row is not.
 *
 * <p>Readings where the domain is silent: participating rows of one program overlap (SPRG0070) at whichever schools of
 * the agency they are, Title I only when the service is the same one; one open row (SPRG-a) is asked for at each
 * school by itself; the end of an eligible row may be blank after the exit, because D4 speaks of an end; a row
 * that deletes asks for no enrollment.
 */
final class ProgramFileRules {

    private static final String TITLE_I = "122";

    private final Agency agency;
    private final Map<ProgramKey, Program> held;
    private final Ownership ownership;
    private final List<Line<ProgramKey, Program>> file;
    private final List<Rejection> found = new ArrayList<>();

    ProgramFileRules(Agency agency, Map<ProgramKey, Program> held, Ownership ownership,
            List<Line<ProgramKey, Program>> file) {
        this.agency = agency;
        this.held = held;
        this.ownership = ownership;
        this.file = file;
    }

    List<Rejection> rejections() {
        Set<ProgramKey> keys = new HashSet<>();
        for (Line<ProgramKey, Program> line : file) {
            reject("IVR0034", line, !keys.add(line.key()));
            if (line.row().deletes()) {
                reject("CARET-NOT-HELD", line, !held.containsKey(line.key()));
            } else {
                others(line);
                reject("GERR0005", line, !owned(line.key(), line.row()));
            }
        }
        return found;
    }

    private void others(Line<ProgramKey, Program> line) {
        for (Map.Entry<ProgramKey, Program> other : besides(line)) {
            Program row = other.getValue();
            boolean sameSchool = other.getKey().school().equals(line.key().school());
            boolean sameService = other.getKey().service().equals(line.key().service());
            reject("SPRG0070", line, sameService && row.participating() && line.row().participating()
                    && row.span().overlaps(line.row().span()));
            reject("SPRG-a", line, sameSchool && sameService && row.open() && line.row().open());
            reject("SPRG0249", line, sameSchool && !line.key().program().equals(TITLE_I)
                    && other.getKey().start().equals(line.key().start()));
        }
    }

    private List<Map.Entry<ProgramKey, Program>> besides(Line<ProgramKey, Program> line) {
        List<Map.Entry<ProgramKey, Program>> besides = new ArrayList<>();
        file.stream().filter(other -> !other.row().deletes() && other.key().besides(line.key()))
                .forEach(other -> besides.add(Map.entry(other.key(), other.row())));
        held.entrySet().stream().filter(other -> other.getKey().besides(line.key()))
                .filter(other -> other.getValue().get(ProgramField.LEA).equals(agency.lea()))
                .forEach(besides::add);
        return besides;
    }

    /** D1 and ruling 9 for a participating row, D4 for an eligible one. */
    private boolean owned(ProgramKey key, Program row) {
        Span span = row.span();
        List<Span> stays = ownership.stays(key.ssid(), key.school());
        if (row.participating()) {
            return stays.stream().anyMatch(stay -> stay.holds(span));
        }
        return stays.stream().anyMatch(stay -> stay.overlaps(span)
                && (row.open() || !span.last().isAfter(stay.last())));
    }

    private void reject(String rule, Line<ProgramKey, Program> line, boolean breaks) {
        Rejection rejection = new Rejection(rule, line.number());
        if (breaks && !found.contains(rejection)) {
            found.add(rejection);
        }
    }
}
