package org.caret.reply;

import java.util.List;
import java.util.regex.Pattern;

/** Takes a student's values, and every date, out of what the state said. Codes of letters and digits stay. */
final class Private {

    private static final Pattern NAME_OR_NUMBER = Pattern.compile("[\\p{L} .'\\-]{2,}|[0-9]{8,}");
    private static final Pattern DATE = Pattern.compile("\\b(?:\\d{1,4}[-/.]\\d{1,2}[-/.]\\d{1,4}|\\d{8})\\b"
            + "|\\b\\p{L}{3,9}\\.? \\d{1,2},? \\d{4}\\b");
    private static final String HIDDEN = "…";

    private Private() {
    }

    static String hidden(String message, List<String> values) {
        String told = message;
        for (String value : values) {
            if (NAME_OR_NUMBER.matcher(value).matches()) {
                told = Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(value) + "(?![\\p{L}\\p{N}])",
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE).matcher(told).replaceAll(HIDDEN);
            }
        }
        return DATE.matcher(told).replaceAll(HIDDEN);
    }
}
