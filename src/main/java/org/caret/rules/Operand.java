package org.caret.rules;

/**
 * One side of a comparison. type: as declared, "" when it cannot be told; path: as the rule writes it;
 * at: its offset; nullable: it may be blank.
 */
record Operand(String type, String path, int at, boolean nullable, boolean literal) {

    static Operand unknown(Token at) {
        return new Operand("", at.text(), at.at(), false, false);
    }

    static Operand literal(String type, Token at) {
        return new Operand(type, at.text(), at.at(), false, true);
    }

    Kind kind() {
        return Kind.of(type);
    }
}
