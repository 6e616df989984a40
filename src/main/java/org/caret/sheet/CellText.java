package org.caret.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;

/** The text of a cell as a user reads it: dates CCYY-MM-DD, whole numbers as digits, marks true or false. */
final class CellText {

    static final String UNREADABLE = "#N/A";

    private static final Set<String> ERRORS = Set.of("#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?",
            "#NUM!", UNREADABLE, "#GETTING_DATA", "#SPILL!", "#CALC!");
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");
    /** Digits that Excel keeps of a number. */
    private static final MathContext KEPT = new MathContext(15, RoundingMode.HALF_UP);
    private static final BigDecimal LAST_DAY = new BigDecimal("2958466");
    private static final int SECONDS_A_DAY = 86_400;

    private final boolean from1904;

    CellText(boolean from1904) {
        this.from1904 = from1904;
    }

    /** Never null; a cell that is not there is "". */
    String of(Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return "";
        }
        if (cell.getType() == CellType.ERROR) {
            return UNREADABLE;
        }
        Object value = cell.getValue();
        if (value instanceof BigDecimal number) {
            return number(number, NumberStyle.of(cell.getDataFormatId(), cell.getDataFormatString()));
        }
        String text = value == null ? "" : value.toString();
        boolean result = cell.getType() == CellType.FORMULA;
        return result && ERRORS.contains(text) ? UNREADABLE : unescaped(text);
    }

    private String number(BigDecimal number, NumberStyle style) {
        boolean datable = number.signum() >= 0 && number.compareTo(LAST_DAY) < 0;
        if (style.time() && number.signum() >= 0 && number.compareTo(BigDecimal.ONE) < 0) {
            return time(number);
        }
        if (style.date() && datable && (from1904 || number.compareTo(BigDecimal.ONE) >= 0)) {
            return day(number.intValue()).toString();
        }
        return plain(number, style.digits());
    }

    private static String plain(BigDecimal number, int digits) {
        boolean whole = number.signum() == 0 || number.stripTrailingZeros().scale() <= 0;
        BigDecimal kept = whole ? number : number.round(KEPT);
        String text = kept.signum() == 0 ? "0" : kept.stripTrailingZeros().toPlainString();
        boolean padded = whole && number.signum() >= 0 && text.length() < digits;
        return padded ? "0".repeat(digits - text.length()) + text : text;
    }

    /** Excel counts a 29 February 1900 that never was. */
    private LocalDate day(int serial) {
        if (from1904) {
            return LocalDate.of(1904, 1, 1).plusDays(serial);
        }
        return LocalDate.of(1899, 12, serial < 60 ? 31 : 30).plusDays(serial);
    }

    private static String time(BigDecimal part) {
        long seconds = Math.round(part.doubleValue() * SECONDS_A_DAY);
        return LocalTime.ofSecondOfDay(seconds % SECONDS_A_DAY).toString();
    }

    /** Workbooks write some characters as _xHHHH_. */
    private static String unescaped(String text) {
        if (!text.contains("_x")) {
            return text;
        }
        return ESCAPED.matcher(text).replaceAll(found ->
                Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))));
    }

    /** The text such that unescaped gives it back. */
    static String escaped(String text) {
        return text.contains("_x") ? ESCAPED.matcher(text).replaceAll("_x005F_x$1_") : text;
    }
}
