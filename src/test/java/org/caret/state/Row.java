package org.caret.state;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A record of a file: texts in the order of its fields; dates are CCYYMMDD. */
public interface Row<F extends Enum<F>> {

    DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);

    List<String> texts();

    /** The field that holds its kind of transaction. */
    F transaction();

    /** The texts of a line of a file, when it has the right number of fields. */
    static Optional<List<String>> split(String line, int fields) {
        List<String> texts = Arrays.asList(line.split("\\^", -1));
        return texts.size() == fields ? Optional.of(texts) : Optional.empty();
    }

    /** The texts with another in one field. */
    default List<String> changed(F field, String text) {
        List<String> changed = new ArrayList<>(texts());
        changed.set(field.ordinal(), text);
        return changed;
    }

    default String get(F field) {
        return texts().get(field.ordinal());
    }

    /** The date of a field; empty when blank or no date of the calendar. */
    default Optional<LocalDate> date(F field) {
        try {
            return Optional.of(LocalDate.parse(get(field), DAY));
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }

    /** Whether a field is blank or holds a date of the calendar. */
    default boolean dated(F field) {
        return get(field).isEmpty() || date(field).isPresent();
    }

    default boolean deletes() {
        return get(transaction()).equals("D");
    }

    /** The line of a file, without its end. */
    default String line() {
        return String.join("^", texts());
    }
}
