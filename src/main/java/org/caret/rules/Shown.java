package org.caret.rules;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caret.mapping.LayoutField;

/** Lets rules see a value as the file will show it (global "layout"), so that they compare what is reported. */
public final class Shown {

    private final RunFacts run;

    Shown(RunFacts run) {
        this.run = run;
    }

    /** The first filled value as the field shows it: formatted, cleaned and cut; "" when all are blank. */
    public String shows(String field, Object... values) {
        LayoutField known = run.layout().required(field);
        for (Object value : values) {
            String text = known.format().text(value);
            if (!text.isEmpty()) {
                return known.shown(text);
            }
        }
        return "";
    }

    /** As shows, in small letters: for comparing without case. */
    public String folds(String field, Object... values) {
        return shows(field, values).toLowerCase(Locale.ROOT);
    }

    /** The code that the field's code table has for a value on the reporting date; "" when it knows none. */
    public String code(String field, String value) {
        return value.isEmpty() ? "" : run.layOut().code(run.layout().required(field), value, run.reportingDate());
    }

    /** The code that a code table has for a value on the reporting date; "" when it knows none. */
    public String translated(String table, String value) {
        return value.isEmpty() ? "" : run.layOut().code(table, value, run.reportingDate());
    }

    /** The filled values with a blank between them. */
    public String joined(String... values) {
        return Arrays.stream(values).filter(value -> !value.isEmpty()).collect(Collectors.joining(" "));
    }

    /** Both texts with a sign between them; "" when the second is blank. */
    public String joinedBy(String sign, String front, String text) {
        return text.isEmpty() ? "" : front + sign + text;
    }

    /** The text, with a sign and more behind it when both are filled. */
    public String extended(String text, String sign, String more) {
        return text.isEmpty() || more.isEmpty() ? text : text + sign + more;
    }

    /** The first characters of a text, the whole of a shorter one. Characters are code points. */
    public String head(int count, String text) {
        return text.codePointCount(0, text.length()) <= count ? text
                : text.substring(0, text.offsetByCodePoints(0, count));
    }

    /** The last characters of a text, the whole of a shorter one. */
    public String tail(int count, String text) {
        return text.codePointCount(0, text.length()) <= count ? text
                : text.substring(text.offsetByCodePoints(text.length(), -count));
    }

    /** How many characters the texts have together. */
    public int characters(String... texts) {
        return Arrays.stream(texts).mapToInt(text -> text.codePointCount(0, text.length())).sum();
    }

    /** The last digits of the first filled value, with zeros in front; "" when it has no digit. */
    public String digits(int count, String... values) {
        String digits = first(values).replaceAll("[^0-9]", "");
        return digits.isEmpty() ? "" : "0".repeat(Math.max(0, count - digits.length())) + tail(count, digits);
    }

    /** The first filled value; "" when all are blank. */
    public String first(String... values) {
        return Arrays.stream(values).filter(value -> !value.isEmpty()).findFirst().orElse("");
    }

    /** What stands in the first list, then what the second has besides; each once, in their order. */
    public List<String> merged(List<String> first, List<String> second) {
        return Stream.concat(first.stream(), second.stream()).distinct().toList();
    }
}
