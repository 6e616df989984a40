package org.caret.reply;

import java.util.List;
import java.util.regex.Pattern;

/** Takes a student's values out of what the state said. Codes, which have letters and digits, stay. */
final class Private {

    private static final Pattern NAME_OR_NUMBER = Pattern.compile("[\\p{L} .'\\-]{3,}|[0-9]{8,}");
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
        return told;
    }
}
