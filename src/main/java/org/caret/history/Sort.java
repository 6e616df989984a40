package org.caret.history;

import java.util.Comparator;
import java.util.Locale;

/** The order of a list of upload files; within one place they stand as they were made. */
public enum Sort {
    PROCESS(Comparator.comparing(UploadFile::process)),
    FILE(Comparator.comparing(UploadFile::name)),
    STATUS(Comparator.comparing(UploadFile::status)),
    TIME(Comparator.comparing(UploadFile::createdAt));

    private final Comparator<UploadFile> order;

    Sort(Comparator<UploadFile> order) {
        this.order = order;
    }

    /** Files that are still of use come before the archived ones. */
    Comparator<UploadFile> order() {
        return Comparator.comparing(UploadFile::archived).thenComparing(order).thenComparing(UploadFile::id);
    }

    /** As command lines write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
