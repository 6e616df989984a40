package org.caret.state;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** An enrollment record: 35 texts in the order of {@link Field}; dates are CCYYMMDD. */
public record Enrollment(List<String> texts) implements Row<Field> {

    /** Exit of a student who never came. */
    public static final String NO_SHOW = "N470";

    private static final int FIELDS = Field.values().length;

    public Enrollment {
        texts = List.copyOf(texts);
        if (texts.size() != FIELDS) {
            throw new IllegalArgumentException("an enrollment has " + FIELDS + " fields");
        }
    }

    /** An enrollment whose fields but the record type are blank. */
    public static Enrollment blank() {
        return new Enrollment(Collections.nCopies(FIELDS, "")).with(Field.RECORD_TYPE, "SENR");
    }

    /** The record of a line of a file, when it has the right number of fields. */
    public static Optional<Enrollment> read(String line) {
        return Row.split(line, FIELDS).map(Enrollment::new);
    }

    @Override
    public Field transaction() {
        return Field.TRANSACTION;
    }

    /** The same with another text in one field. */
    public Enrollment with(Field field, String text) {
        return new Enrollment(changed(field, text));
    }

    /** The same, ended. */
    public Enrollment ended(LocalDate day, String reason) {
        return with(Field.EXIT, day(day)).with(Field.REASON, reason);
    }

    public Key key() {
        return new Key(get(Field.SCHOOL), get(Field.SSID), get(Field.START));
    }

    public boolean open() {
        return get(Field.EXIT).isEmpty();
    }

    public boolean noShow() {
        return get(Field.REASON).equals(NO_SHOW);
    }

    /** Exit date and reason as one text. */
    public String exit() {
        return get(Field.EXIT) + get(Field.REASON);
    }

    /** The days from start to exit. Only for records whose dates can be read. */
    public Span span() {
        return new Span(date(Field.START).orElseThrow(), date(Field.EXIT).orElse(LocalDate.MAX));
    }

    /** A date as files write it. */
    public static String day(LocalDate day) {
        return day.format(DAY);
    }
}
