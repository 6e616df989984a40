package org.caret.state;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A model of the state's side for student information, of its keys and its ownership only: a record may begin only
 * on a day when the agency has the student enrolled, and may not end after that stay (GERR0005).
 */
public final class InformationSide extends Holding<Key, InformationSide.Information> {

    private final Agency agency;
    private final StateSide enrollments;

    public InformationSide(Agency agency, StateSide enrollments) {
        this.agency = agency;
        this.enrollments = enrollments;
    }

    /** The fields that count here, by their places in the file. Source: layouts/SINF.csv. */
    public enum Place {
        RECORD_TYPE, TRANSACTION, LOCAL_RECORD, START, END, LEA, SCHOOL, YEAR, SSID, LOCAL_ID, FIRST_NAME
    }

    /** A record: 50 texts of which the first are those of {@link Place}. */
    public record Information(List<String> texts) implements Row<Place> {

        private static final int FIELDS = 50;

        public Information {
            texts = List.copyOf(texts);
        }

        /** A record whose fields but the record type are blank. */
        public static Information blank() {
            return new Information(Collections.nCopies(FIELDS, "")).with(Place.RECORD_TYPE, "SINF");
        }

        @Override
        public Place transaction() {
            return Place.TRANSACTION;
        }

        /** The same with another text in one field. */
        public Information with(Place field, String text) {
            List<String> changed = new ArrayList<>(texts);
            changed.set(field.ordinal(), text);
            return new Information(changed);
        }
    }

    @Override
    Optional<Information> read(String line) {
        return Row.split(line, Information.FIELDS).map(Information::new);
    }

    /** The agency stands where an enrollment's key has the school. */
    @Override
    Key key(Information row) {
        return new Key(row.get(Place.LEA), agency.number(row.get(Place.SSID)), row.get(Place.START));
    }

    @Override
    boolean readable(Information row) {
        return row.date(Place.START).isPresent() && row.dated(Place.END) && !row.get(Place.SSID).isEmpty();
    }

    @Override
    Set<String> brokenBy(Information row) {
        Checks checks = new Checks();
        checks.add("CARET-RECORD-TYPE", !row.get(Place.RECORD_TYPE).equals("SINF"));
        checks.add("FRMT0002", !row.dated(Place.START) || !row.dated(Place.END));
        checks.add("GERR0001", List.of(Place.START, Place.SCHOOL, Place.YEAR, Place.SSID, Place.LOCAL_ID,
                Place.FIRST_NAME).stream().anyMatch(field -> row.get(field).isBlank()));
        checks.transaction(row.get(Place.TRANSACTION));
        checks.add("SINF0001", !row.get(Place.LEA).equals(agency.lea()));
        checks.add("SINF0002", !agency.schools().contains(row.get(Place.SCHOOL)));
        checks.year("SINF0006", row.get(Place.YEAR), agency);
        checks.add("SINF0007", !agency.numbers().contains(row.get(Place.SSID)));
        return checks.broken();
    }

    @Override
    List<Rejection> brokenTogether(List<Line<Key, Information>> file) {
        List<Rejection> found = new ArrayList<>();
        Set<Key> keys = new HashSet<>();
        Ownership ownership = new Ownership(agency, enrollments.rows().values());
        for (Line<Key, Information> line : file) {
            if (!keys.add(line.key())) {
                found.add(new Rejection("IVR0034", line.number()));
            }
            Information row = line.row();
            Span span = new Span(row.date(Place.START).orElseThrow(),
                    row.date(Place.END).orElse(row.date(Place.START).orElseThrow()));
            if (!row.deletes() && ownership.stays(line.key().ssid()).stream().noneMatch(stay -> stay.holds(span))) {
                found.add(new Rejection("GERR0005", line.number()));
            }
        }
        return found;
    }

    @Override
    Information left(Information row) {
        return row.with(Place.TRANSACTION, "");
    }

    @Override
    Optional<Information> shown(Information row) {
        return Optional.of(row.with(Place.RECORD_TYPE, "SINF-R"));
    }
}
