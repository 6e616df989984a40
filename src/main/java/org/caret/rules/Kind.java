package org.caret.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** What a value in a rule is, as far as comparing goes. words: as messages name it. */
enum Kind {

    TEXT("a text"), DATE("a date"), MARK("a mark (true or false)"), NUMBER("a number"), LIST("a list"), ROW("a row"),
    NULL("null"), UNKNOWN("something");

    private final String words;

    Kind(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    /** The kind of a declared type. */
    static Kind of(String type) {
        return switch (type.substring(type.lastIndexOf('.') + 1)) {
            case "String" -> TEXT;
            case "LocalDate" -> DATE;
            case "Boolean", "boolean" -> MARK;
            case "Integer", "int", "long", "Long", "BigDecimal", "double" -> NUMBER;
            case "List" -> LIST;
            case "null" -> NULL;
            case "", "Object", "Rank" -> UNKNOWN;
            default -> ROW;
        };
    }

    /** The class whose methods values of the kind have; null when rules call none. */
    Class<?> methods() {
        return switch (this) {
            case TEXT -> String.class;
            case DATE -> LocalDate.class;
            case NUMBER -> BigDecimal.class;
            case LIST -> List.class;
            default -> null;
        };
    }

    /** True when values of both can be compared for being the same. */
    boolean meets(Kind other) {
        return this == other || this == UNKNOWN || other == UNKNOWN || this == NULL || other == NULL;
    }
}
