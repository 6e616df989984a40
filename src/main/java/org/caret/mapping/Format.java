package org.caret.mapping;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import org.caret.fact.Text;
import org.caret.time.AcademicYear;

/**
 * How a value becomes text in the file. name: as layouts name it; dates: pattern for dates; unwanted: what is taken
 * out of text; restricted: the text may hold only certain characters; upper: text goes to capitals; yearSpan:
 * a whole number is the year an academic year ends in; decimals: as in 0.00 (two, always) or 0.## (at most two,
 * rounded half up), "" for numbers as they are.
 * Source: mappings/formats.xlsx.
 */
public record Format(String name, DateTimeFormatter dates, Unwanted unwanted, boolean restricted, boolean upper,
                     boolean yearSpan, String decimals) {

    /** How the sheet writes decimals. */
    public static final Pattern DECIMALS = Pattern.compile("0\\.(0+|#+)");
    /** How the sheet says that a number is the year an academic year ends in. */
    public static final String YEAR_SPAN = "academicYear";

    private static final Pattern BLANKS = Pattern.compile(" {2,}");

    static Format of(SheetRow row) {
        String keeps = row.text("keeps");
        return new Format(row.text("name"),
                DateTimeFormatter.ofPattern(row.blank("dates") ? "uuuuMMdd" : row.text("dates"), Locale.ROOT),
                Unwanted.of(keeps.isEmpty() ? "[\\^\\r\\n\\t]" : "[^" + keeps + "]"),
                !keeps.isEmpty(), row.text("case").equals("upper"), row.text("number").equals(YEAR_SPAN),
                DECIMALS.matcher(row.text("number")).matches() ? row.text("number") : "");
    }

    /** The value as text, nothing taken out yet; "" for null. */
    public String text(Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof LocalDate date) {
            return dates.format(date);
        }
        if (value instanceof Boolean mark) {
            return mark ? "Y" : "N";
        }
        if (value instanceof Integer year && yearSpan) {
            return new AcademicYear(year - 1).full();
        }
        if (value instanceof BigDecimal number && !decimals.isEmpty()) {
            BigDecimal rounded = number.setScale(decimals.length() - 2, RoundingMode.HALF_UP);
            return (decimals.endsWith("#") ? rounded.stripTrailingZeros() : rounded).toPlainString();
        }
        return upper ? value.toString().toUpperCase(Locale.ROOT) : value.toString();
    }

    /** The text without unwanted characters and blanks at the ends; of a restricted text double blanks close up too. */
    public String clean(String text) {
        String kept = unwanted.takenOut(text);
        return Text.strip(restricted && kept.contains("  ") ? BLANKS.matcher(kept).replaceAll(" ") : kept);
    }

    /** True when the text holds characters that the file must not. */
    public boolean spoilt(String text) {
        return unwanted.in(text);
    }
}
