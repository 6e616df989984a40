package org.caret.state;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** A program record: 26 texts in the order of {@link ProgramField}. */
public record Program(List<String> texts) implements Row<ProgramField> {

    private static final int FIELDS = ProgramField.values().length;
    private static final String PARTICIPATING = "3";

    public Program {
        texts = List.copyOf(texts);
        if (texts.size() != FIELDS) {
            throw new IllegalArgumentException("a program record has " + FIELDS + " fields");
        }
    }

    /** A record whose fields but the record type are blank. */
    public static Program blank() {
        return new Program(Collections.nCopies(FIELDS, "")).with(ProgramField.RECORD_TYPE, "SPRG");
    }

    /** The record of a line of a file, when it has the right number of fields. */
    public static Optional<Program> read(String line) {
        return Row.split(line, FIELDS).map(Program::new);
    }

    @Override
    public ProgramField transaction() {
        return ProgramField.TRANSACTION;
    }

    /** The same with another text in one field. */
    public Program with(ProgramField field, String text) {
        return new Program(changed(field, text));
    }

    public ProgramKey key() {
        return new ProgramKey(get(ProgramField.SCHOOL), get(ProgramField.SSID), get(ProgramField.PROGRAM),
                get(ProgramField.START), get(ProgramField.SERVICE_YEAR), get(ProgramField.SERVICE));
    }

    public boolean open() {
        return get(ProgramField.END).isEmpty();
    }

    public boolean participating() {
        return get(ProgramField.MEMBERSHIP).equals(PARTICIPATING);
    }

    /** The days from start to end. Only for records whose dates can be read. */
    public Span span() {
        return new Span(date(ProgramField.START).orElseThrow(), date(ProgramField.END).orElse(LocalDate.MAX));
    }
}
