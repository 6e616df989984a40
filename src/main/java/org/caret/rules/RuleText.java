package org.caret.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a rule file with places in it. code: the same text, as long, with comments and what stands in quotes
 * blanked; unclosed: where a quotation mark or comment begins that does not end.
 */
record RuleText(RuleFile file, String code, List<Integer> unclosed) {

    static RuleText of(RuleFile file) {
        String text = file.text();
        StringBuilder code = new StringBuilder(text);
        List<Integer> unclosed = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int end = hidden(text, at);
            if (end < 0) {
                unclosed.add(at);
                end = -end;
            }
            boolean quoted = end > at && isQuote(text.charAt(at));
            for (int i = quoted ? at + 1 : at; i < (quoted ? end - 1 : end); i++) {
                if (text.charAt(i) != '\n' && text.charAt(i) != '\r') {
                    code.setCharAt(i, ' ');
                }
            }
            at = Math.max(end, at + 1);
        }
        return new RuleText(file, code.toString(), unclosed);
    }

    /** Where the comment or text that begins here ends; here when none does, negative when it is not closed. */
    private static int hidden(String text, int at) {
        if (text.startsWith("//", at)) {
            int end = text.indexOf('\n', at);
            return end < 0 ? text.length() : end;
        }
        if (text.startsWith("/*", at)) {
            int end = text.indexOf("*/", at + 2);
            return end < 0 ? -text.length() : end + 2;
        }
        return isQuote(text.charAt(at)) ? quoted(text, at) : at;
    }

    private static int quoted(String text, int at) {
        for (int i = at + 1; i < text.length() && text.charAt(i) != '\n'; i++) {
            if (text.charAt(i) == '\\') {
                i++;
            } else if (text.charAt(i) == text.charAt(at)) {
                return i + 1;
            }
        }
        int line = text.indexOf('\n', at);
        return line < 0 ? -text.length() : -line;
    }

    private static boolean isQuote(char letter) {
        return letter == '"' || letter == '\'';
    }

    /** Line of an offset, from 1. */
    int line(int offset) {
        return 1 + (int) code.substring(0, Math.min(offset, code.length())).chars().filter(c -> c == '\n').count();
    }

    /** Column of an offset, from 1. */
    int column(int offset) {
        return Math.min(offset, code.length()) - code.lastIndexOf('\n', Math.min(offset, code.length()) - 1);
    }

    /** The offset of a line (from 1) and column (from 1). */
    int offset(int line, int column) {
        int at = 0;
        for (int i = 1; i < line && code.indexOf('\n', at) >= 0; i++) {
            at = code.indexOf('\n', at) + 1;
        }
        return Math.min(at + Math.max(0, column - 1), code.length());
    }

    /** Where a word stands in the code between two offsets; -1 when it does not. */
    int find(String word, int from, int to) {
        Matcher found = Pattern.compile("(?<![\\w$])" + Pattern.quote(word) + "(?![\\w$])").matcher(code);
        return found.find(Math.max(0, from)) && found.start() < to ? found.start() : -1;
    }

    /** The package that the file names; "" when it names none. */
    String packageName() {
        Matcher named = Pattern.compile("(?m)^\\s*package\\s+([\\w.]+)").matcher(code);
        return named.find() ? named.group(1) : "";
    }

    /** A problem at an offset. rule: its name or "". */
    Problem at(int offset, String rule, String message) {
        return new Problem(file.place(), line(offset), column(offset), rule, message.replaceAll("\\s+", " "));
    }
}
