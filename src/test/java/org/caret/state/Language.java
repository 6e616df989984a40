package org.caret.state;

import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** A record of a student's English language acquisition status: 16 texts in the order of {@link LanguageField}. */
public record Language(List<String> texts) implements Row<LanguageField> {

    private static final int FIELDS = LanguageField.values().length;

    public Language {
        texts = List.copyOf(texts);
        if (texts.size() != FIELDS) {
            throw new IllegalArgumentException("a language record has " + FIELDS + " fields");
        }
    }

    /** A record whose fields but the record type are blank. */
    public static Language blank() {
        return new Language(Collections.nCopies(FIELDS, "")).with(LanguageField.RECORD_TYPE, "SELA");
    }

    /** The record of a line of a file, when it has the right number of fields. */
    public static Optional<Language> read(String line) {
        return Row.split(line, FIELDS).map(Language::new);
    }

    @Override
    public LanguageField transaction() {
        return LanguageField.TRANSACTION;
    }

    /** The same with another text in one field. */
    public Language with(LanguageField field, String text) {
        return new Language(changed(field, text));
    }

    public LanguageKey key() {
        return new LanguageKey(get(LanguageField.LEA), get(LanguageField.SSID), get(LanguageField.STATUS));
    }

    /** Whether the record corrects a status that was wrong. */
    boolean corrects() {
        return !get(LanguageField.CORRECTION).isEmpty();
    }
}
