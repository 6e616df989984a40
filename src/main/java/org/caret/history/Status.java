package org.caret.history;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Where an upload file stands: only an available or a rejected one can be posted. */
public enum Status {
    AVAILABLE, LOCKED, POSTED, OBSOLETE, REJECTED;

    /** As command lines and lists write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** True for a file that may be posted now. */
    public boolean postable() {
        return this == AVAILABLE || this == REJECTED;
    }

    /** True for a file that was not posted and that nothing newer has overtaken. */
    boolean open() {
        return this != POSTED && this != OBSOLETE;
    }

    public static Optional<Status> of(String word) {
        return Arrays.stream(values()).filter(status -> status.word().equals(word)).findFirst();
    }

    public static List<String> words() {
        return Arrays.stream(values()).map(Status::word).toList();
    }
}
