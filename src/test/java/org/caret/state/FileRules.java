package org.caret.state;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the state asks of the records of a file together, and against the rows it holds. Both passes look at the rows
 * as they are before the file (K2), so a row that a file ends or deletes is still in the way of its other records.
 *
 * <p>Readings where the domain is silent: an exit that the state does not have yet and another row that it does not
 * have yet, of one student, may not stand in one file, whatever their status and however they lie (K3), no-shows
 * excepted (N4); a short-term enrollment without exit is not primary; a day of exit that is the other's day of start
 * is an overlap; a no-show that ends the day before its start holds no day, one that ends on it holds that day at its
 * school; a student's last row is looked for before the file's own additions count.
 */
final class FileRules {

    private static final int SHORT_TERM = 30;
    private static final Set<String> GRADUATED = Set.of("100", "106", "250");

    private final Agency agency;
    private final Map<Key, Enrollment> held;
    private final List<Line<Key, Enrollment>> file;
    private final List<Rejection> found = new ArrayList<>();

    /** held: the rows of all agencies before the file; file: its readable records. */
    FileRules(Agency agency, Map<Key, Enrollment> held, List<Line<Key, Enrollment>> file) {
        this.agency = agency;
        this.held = held;
        this.file = file;
    }

    List<Rejection> rejections() {
        Set<Key> keys = new HashSet<>();
        for (Line<Key, Enrollment> line : file) {
            reject("IVR0034", line, !keys.add(line.key()));
            if (line.row().deletes()) {
                deletion(line);
            } else {
                overlaps(line);
                exitBesideNew(line);
                graduates(line);
            }
        }
        return found;
    }

    private void deletion(Line<Key, Enrollment> line) {
        reject("SENR0181", line, !held.containsKey(line.key()));
        Set<Key> left = new HashSet<>();
        held.keySet().stream().filter(key -> key.ssid().equals(line.key().ssid())).forEach(left::add);
        file.stream().filter(other -> other.row().deletes()).forEach(other -> left.remove(other.key()));
        reject("SENR0180", line, held.containsKey(line.key()) && left.isEmpty());
    }

    private void overlaps(Line<Key, Enrollment> line) {
        List<Enrollment> others = others(line);
        reject("SENR0027", line, others.stream().anyMatch(other -> primary(other) && primary(line.row())
                && other.span().overlaps(line.row().span())));
        reject("SENR0178", line, others.stream().anyMatch(other -> other.span().overlaps(line.row().span())
                && other.get(Field.SCHOOL).equals(line.key().school())));
    }

    private List<Enrollment> others(Line<Key, Enrollment> line) {
        List<Enrollment> others = new ArrayList<>();
        file.stream().filter(other -> !other.row().deletes() && ofOne(other.key(), line.key()))
                .map(Line::row).forEach(others::add);
        held.forEach((key, row) -> {
            if (ofOne(key, line.key()) && row.get(Field.LEA).equals(agency.lea())) {
                others.add(row);
            }
        });
        return others;
    }

    private static boolean ofOne(Key one, Key other) {
        return one.ssid().equals(other.ssid()) && !one.equals(other);
    }

    private static boolean primary(Enrollment row) {
        String status = row.get(Field.STATUS);
        return !row.noShow() && (status.equals("10") || status.equals("30") && row.span().longerThan(SHORT_TERM));
    }

    private void exitBesideNew(Line<Key, Enrollment> line) {
        reject("SENR0027", line, isNew(line) && file.stream().anyMatch(other -> ofOne(other.key(), line.key())
                && endsNow(other)));
    }

    private boolean isNew(Line<Key, Enrollment> line) {
        return !line.row().deletes() && !line.row().noShow() && !held.containsKey(line.key());
    }

    private boolean endsNow(Line<Key, Enrollment> line) {
        Enrollment row = line.row();
        return !row.deletes() && !row.noShow() && !row.open()
                && (!held.containsKey(line.key()) || !held.get(line.key()).exit().equals(row.exit()));
    }

    private void graduates(Line<Key, Enrollment> line) {
        Enrollment row = line.row();
        for (Map.Entry<Key, Enrollment> entry : held.entrySet()) {
            Enrollment past = entry.getValue();
            if (row.noShow() || !ofOne(entry.getKey(), line.key()) || !past.get(Field.REASON).equals("E230")
                    || !past.span().last().isBefore(row.span().first())) {
                continue;
            }
            boolean diploma = past.get(Field.COMPLETION).equals("100");
            reject("SENR0025", line, GRADUATED.contains(past.get(Field.COMPLETION)));
            reject("SENR0586", line, diploma && !row.open() && !row.get(Field.STATUS).equals("20"));
            reject("SENR0587", line, diploma && row.open());
        }
    }

    private void reject(String rule, Line<Key, Enrollment> line, boolean breaks) {
        Rejection rejection = new Rejection(rule, line.number());
        if (breaks && !found.contains(rejection)) {
            found.add(rejection);
        }
    }
}
