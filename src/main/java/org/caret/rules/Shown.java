package org.caret.rules;

import java.util.Locale;
import org.caret.mapping.Layout;
import org.caret.mapping.LayoutField;

/** Lets rules see a value as the file will show it (global "layout"), so that they compare what is reported. */
public final class Shown {

    private final Layout layout;

    Shown(Layout layout) {
        this.layout = layout;
    }

    /** The first filled value as the field shows it: formatted, cleaned and cut; "" when all are blank. */
    public String shows(String field, Object... values) {
        LayoutField known = layout.required(field);
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
}
