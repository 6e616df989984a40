package org.caret.history;

import java.util.Comparator;
import java.util.Locale;

/** The order of a list of upload files; within one place the newest set comes first, its files in their order. */
public enum Sort {
    PROCESS(Comparator.comparing(UploadFile::process)),
    FILE(Comparator.comparing(UploadFile::name)),
    STATUS(Comparator.comparing(UploadFile::status)),
    TIME(Comparator.comparing(UploadFile::createdAt).reversed());

    private final Comparator<UploadFile> order;

    Sort(Comparator<UploadFile> order) {
        this.order = order;
    }

    /** Files that are still of use come before the archived ones. */
    Comparator<UploadFile> order() {
        return Comparator.comparing(UploadFile::archived).thenComparing(order)
                .thenComparing(Comparator.comparing(UploadFile::batch).reversed()).thenComparing(UploadFile::sequence);
    }

    /** As command lines write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
