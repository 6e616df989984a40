package org.caret.extract;

import org.caret.mapping.LayoutField;

/**
 * Something the engine found while laying out a field. kind: as checks.xlsx names it; detail: what the message adds
 * (nearest codes, a width), never a student's value; origin: the input row that supplied the value, or null.
 */
public record Flaw(Kind kind, LayoutField field, String detail, org.caret.fact.SourceRow origin) {

    /** The checks of the engine itself; word is the name in checks.xlsx and in the messages. */
    public enum Kind {
        REQUIRED("required"), UNKNOWN_CODE("unknownCode"), UNKNOWN_CODE_BLANK("unknownCodeBlank"),
        UNKNOWN_CODE_KEPT("unknownCodeKept"),
        OPEN_CODE("openCode"), CUT("cut"), TOO_LONG("tooLong"),
        CHARACTERS("characters"), CONFLICT("conflict"), DUPLICATE_KEY("duplicateKey"), UNDECIDED("undecided");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }
}
