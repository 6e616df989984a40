package org.caret.fact;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.caret.time.Dates;

/** What a cell of a column may hold, and how its text becomes a value. */
public enum ColumnType {
    TEXT("String", "text") {
        @Override
        public Object value(String cell) {
            return cell;
        }
    },
    DATE("LocalDate", "a date such as 2025-08-14") {
        @Override
        public Object value(String cell) {
            return Dates.parse(cell).orElse(null);
        }
    },
    MARK("Boolean", "true or false (1/0, Y/N)") {
        @Override
        public Object value(String cell) {
            return switch (cell.toLowerCase(Locale.ROOT)) {
                case "true", "1", "y" -> Boolean.TRUE;
                case "false", "0", "n" -> Boolean.FALSE;
                default -> null;
            };
        }
    },
    WHOLE("Integer", "a whole number") {
        @Override
        public Object value(String cell) {
            try {
                return Integer.valueOf(cell);
            } catch (NumberFormatException unreadable) {
                return null;
            }
        }
    },
    DECIMAL("java.math.BigDecimal", "a number") {
        @Override
        public Object value(String cell) {
            try {
                return cell.length() > 40 ? null : new BigDecimal(cell);
            } catch (NumberFormatException unreadable) {
                return null;
            }
        }
    },
    LIST("java.util.List", "a list") {
        @Override
        public Object value(String cell) {
            return cell.isEmpty() ? List.of() : Arrays.stream(cell.split("[,;|]")).map(String::strip)
                    .filter(part -> !part.isEmpty()).toList();
        }
    };

    private final String declaredAs;
    private final String expected;

    ColumnType(String declaredAs, String expected) {
        this.declaredAs = declaredAs;
        this.expected = expected;
    }

    /** The value of a cell; null when a filled cell cannot be read as this type. Blank text is "", the rest null. */
    public abstract Object value(String cell);

    /** The column type a declaration names. */
    public static Optional<ColumnType> declaredAs(String type) {
        return Arrays.stream(values()).filter(t -> simple(t.declaredAs).equals(simple(type))).findFirst();
    }

    private static String simple(String type) {
        return type.substring(type.lastIndexOf('.') + 1);
    }

    /** As declarations in rules/facts write the type. */
    public String declared() {
        return declaredAs;
    }

    /** What to write in such a cell, in a user's words. */
    public String expected() {
        return expected;
    }
}
