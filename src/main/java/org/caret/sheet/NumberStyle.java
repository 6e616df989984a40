package org.caret.sheet;

import java.util.Locale;

/**
 * What the number format of a cell says: a date, a time of day without a date,
 * or digits to fill up with zeros (format 00000; 0 when none).
 */
record NumberStyle(boolean date, boolean time, int digits) {

    private static final NumberStyle PLAIN = new NumberStyle(false, false, 0);

    /** id: place of the format among those built in, or null; format: its text if the workbook tells it. */
    static NumberStyle of(Integer id, String format) {
        if (format == null || format.isEmpty()) {
            return id == null ? PLAIN : builtIn(id);
        }
        if (format.matches("0{2,20}")) {
            return new NumberStyle(false, false, format.length());
        }
        String letters = letters(format);
        boolean date = letters.matches(".*[yd].*") || letters.matches("[^hs]*m[^hs]*");
        return new NumberStyle(date, !date && letters.matches(".*[hs].*"), 0);
    }

    private static NumberStyle builtIn(int id) {
        boolean time = id >= 18 && id <= 21 || id >= 45 && id <= 47;
        boolean date = id >= 14 && id <= 17 || id == 22
                || id >= 27 && id <= 31 || id == 36 || id >= 50 && id <= 58;
        return new NumberStyle(date, time, 0);
    }

    /** The first part of a format without quoted text, escapes, colours, conditions and General. */
    private static String letters(String format) {
        return format.replaceAll("\"[^\"]*\"|\\\\.|_.|\\*.", "").replaceAll("\\[(?![hms]+])[^]]*]", "")
                .replaceAll(";.*", "").toLowerCase(Locale.ROOT).replace("general", "").replace("e+", "")
                .replace("am/pm", "").replace("a/p", "");
    }
}
