package org.caret.roundtrip;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caret.state.Enrollment;
import org.caret.state.Field;

/** A record that a numbered file of a kind must hold, or holds. */
record Step(Kind kind, Enrollment row) {

    private static final List<Field> COMPARED = List.of(Field.NPS, Field.LOCAL_ID, Field.STATUS, Field.GRADE,
            Field.EXIT, Field.REASON, Field.COMPLETION, Field.RECEIVER, Field.MET_UC_CSU, Field.TRANSFER_CODE,
            Field.RESIDENCE, Field.GOLDEN_STATE, Field.BILITERACY, Field.ADULT_TRANSITION,
            Field.GRADUATION_EXEMPTION);

    /** The kinds of numbered files, in their order. */
    enum Kind { REMOVALS, EXITS, UPDATES }

    static Step exit(Enrollment row) {
        return new Step(Kind.EXITS, row);
    }

    static Step update(Enrollment row) {
        return new Step(Kind.UPDATES, row);
    }

    static Step delete(Enrollment row) {
        return new Step(Kind.REMOVALS, row.with(Field.TRANSACTION, "D"));
    }

    /** The row turned into that of a student who never came, ended the day before it starts (ruling 5). */
    static Step noShow(Enrollment row) {
        return exit(row.ended(row.span().first().minusDays(1), Enrollment.NO_SHOW).with(Field.COMPLETION, ""));
    }

    /** What must agree with another: kind, transaction, key, and for rows that stay the fields compared. */
    String text() {
        return kind + " " + (row.deletes() ? "D" : "") + " " + content(row);
    }

    /** The key and the fields that are compared, of a row that is deleted the key alone. */
    static String content(Enrollment row) {
        Stream<Field> fields = row.deletes() ? Stream.empty() : COMPARED.stream();
        return row.key() + fields.map(row::get).collect(Collectors.joining("^"));
    }
}
