package org.caret.fact;

/** Text as the exports mean it: by code point, without Unicode white space at either end. */
public final class Text {

    private Text() {
    }

    /** Compares by code point (String.compareTo goes by UTF-16 unit, which differs beyond U+FFFF). */
    public static int compare(String one, String other) {
        int shared = Math.min(one.length(), other.length());
        for (int i = 0; i < shared; i++) {
            char a = one.charAt(i);
            char b = other.charAt(i);
            if (a != b) {
                boolean surrogates = Character.isSurrogate(a) != Character.isSurrogate(b);
                return surrogates ? (Character.isSurrogate(a) ? 1 : -1) : Character.compare(a, b);
            }
        }
        return Integer.compare(one.length(), other.length());
    }

    /** The text without white space at both ends, U+00A0 and its kind included. */
    public static String strip(String text) {
        int begin = 0;
        int end = text.length();
        while (begin < end && blank(text.charAt(begin))) {
            begin++;
        }
        while (end > begin && blank(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(begin, end);
    }

    private static boolean blank(char c) {
        return c == ' ' || (c < ' ' || c > '~') && blankBeyond(c);
    }

    private static boolean blankBeyond(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u0085';
    }
}
