package org.caret.mapping;

import java.util.regex.Pattern;

/** The characters that a file does not take, by their pattern; common text is judged without running it. */
record Unwanted(Pattern pattern, boolean[] ascii) {

    private static final int ASCII = 128;

    static Unwanted of(String pattern) {
        Pattern compiled = Pattern.compile(pattern);
        boolean[] ascii = new boolean[ASCII];
        for (int c = 0; c < ASCII; c++) {
            ascii[c] = compiled.matcher(String.valueOf((char) c)).matches();
        }
        return new Unwanted(compiled, ascii);
    }

    /** True when the text has such a character. */
    boolean in(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= ASCII) {
                return pattern.matcher(text).find();
            }
            if (ascii[c]) {
                return true;
            }
        }
        return false;
    }

    /** The text without them. */
    String takenOut(String text) {
        return in(text) ? pattern.matcher(text).replaceAll("") : text;
    }
}
