package org.caret.state;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A model of the state's side for enrollments: it holds rows by key, takes a file whole or not at all, and gives the
 * extract an agency may ask for. It knows nothing of how files are made: only the statements of
 * domain/aeries-enrollment-update.md §1 and spec/validation-rules.csv. Rows of other agencies are held too; they
 * count when a student's last row is looked for and stand in no extract of this one (N4b). A record of kind R is
 * taken as a change.
 */
public final class StateSide extends Holding<Key, Enrollment> {

    private final Agency agency;
    private final RecordRules recordRules;

    public StateSide(Agency agency) {
        this.agency = agency;
        this.recordRules = new RecordRules(agency);
    }

    /** A state of its own with the same rows. */
    public StateSide copy() {
        StateSide copy = new StateSide(agency);
        copy.like(this);
        return copy;
    }

    @Override
    Optional<Enrollment> read(String line) {
        return Enrollment.read(line);
    }

    @Override
    Key key(Enrollment row) {
        return agency.key(row);
    }

    @Override
    boolean readable(Enrollment row) {
        return row.date(Field.START).isPresent() && row.dated(Field.EXIT) && !row.get(Field.SSID).isEmpty();
    }

    @Override
    Set<String> brokenBy(Enrollment row) {
        return recordRules.brokenBy(row);
    }

    @Override
    List<Rejection> brokenTogether(List<Line<Key, Enrollment>> file) {
        return new FileRules(agency, rows(), file).rejections();
    }

    @Override
    Enrollment left(Enrollment row) {
        return row.with(Field.TRANSACTION, "");
    }

    @Override
    Optional<Enrollment> shown(Enrollment row) {
        return Optional.of(row.with(Field.RECORD_TYPE, "SENR-R"))
                .filter(own -> own.get(Field.LEA).equals(agency.lea()));
    }
}
