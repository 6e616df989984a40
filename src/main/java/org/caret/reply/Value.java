package org.caret.reply;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;
import org.caret.time.Dates;

/** A value as lists and files write it differently, made alike: dates, capitals, zeros at the front. */
final class Value {

    private static final DateTimeFormatter SLASHES = DateTimeFormatter.ofPattern("M/d/uuuu", Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    private Value() {
    }

    static String alike(String text, boolean date) {
        String value = text.strip().toLowerCase(Locale.ROOT);
        if (date) {
            return day(value.split("[ t]", 2)[0]).map(LocalDate::toString).orElse(value);
        }
        return value.matches("[0-9]+") ? value.replaceFirst("^0+(?=.)", "") : value;
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Dates.parse(text).or(() -> text.contains("/")
                    ? Optional.of(LocalDate.parse(text, SLASHES)) : Optional.empty());
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }
}
