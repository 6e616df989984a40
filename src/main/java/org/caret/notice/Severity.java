package org.caret.notice;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How bad a finding is, as the state grades its own. */
public enum Severity {
    INFORMATION, WARNING, FATAL;

    /** As reports and sheets write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Severity> of(String word) {
        return Arrays.stream(values()).filter(s -> s.word().equals(word)).findFirst();
    }
}
