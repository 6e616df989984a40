package org.caret.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A word, number, text in quotes or sign of a rule; at: its offset in the file. text: as written. */
record Token(String text, int at) {

    private static final Pattern PART = Pattern.compile("\\$?[A-Za-z_][\\w$]*|\\d[\\w.]*|\"[^\"\\n]*\"|'[^'\\n]*'"
            + "|===?|!==?|<>|=<|=>|[=!<>]=?|&&|\\|\\||\\S");

    static final Token END = new Token("", -1);

    /** The tokens between two offsets of a file, comments left out. */
    static List<Token> of(RuleText text, int from, int to) {
        List<Token> tokens = new ArrayList<>();
        Matcher part = PART.matcher(text.code())
                .region(from, Math.max(from, Math.min(to, text.code().length())));
        while (part.find()) {
            tokens.add(new Token(text.file().text().substring(part.start(), part.end()), part.start()));
        }
        return tokens;
    }

    boolean is(String word) {
        return text.equals(word);
    }

    boolean isName() {
        int first = text.startsWith("$") ? 1 : 0;
        return text.length() > first && (Character.isLetter(text.charAt(first)) || text.charAt(first) == '_');
    }

    /** A name that a rule gives to a row or value: $x. */
    boolean isVariable() {
        return text.startsWith("$") && text.length() > 1;
    }

    boolean isText() {
        return text.length() > 1 && text.startsWith("\"");
    }

    int end() {
        return at + text.length();
    }

    boolean isNumber() {
        return !text.isEmpty() && Character.isDigit(text.charAt(0));
    }

    boolean isType() {
        return isName() && Character.isUpperCase(text.charAt(0));
    }

    /** What stands in the quotes. */
    String quoted() {
        return text.substring(1, text.length() - 1);
    }
}
