package org.caret.notice;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words for users of one package, from its resource bundle. */
public record Words(ResourceBundle bundle) {

    /** The bundle of that base name ("org.caret.intake.rows"). */
    public static Words of(String name) {
        return new Words(ResourceBundle.getBundle(name, Locale.ROOT));
    }

    /** The sentence of a key with its gaps filled. Errors: MissingResourceException for an unknown key. */
    public String text(String key, Object... parts) {
        return new MessageFormat(bundle.getString(key), Locale.ROOT).format(parts);
    }
}
