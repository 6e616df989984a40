package org.caret.drop;

import java.util.Locale;
import java.util.Set;

/** What the name of a file in the inbox says about it. */
enum FileKind {

    /** Holds tables. */
    TABLES,
    /** Says that a set is complete. */
    DONE,
    /** Likely holds an export, in a form that cannot be read. */
    FOREIGN,
    /** Left by a program that is still copying, editing or displaying. */
    JUNK,
    /** None of our business. */
    OTHER;

    private static final Set<String> READ = Set.of("csv", "xlsx");
    private static final Set<String> UNREAD = Set.of("zip", "gz", "tgz", "tar", "7z", "rar", "xls", "xlsm", "xlsb",
            "ods", "tsv", "tab");
    private static final Set<String> PARTS = Set.of("tmp", "part", "crdownload");
    private static final Set<String> LEFT_BY_WINDOWS = Set.of("thumbs.db", "desktop.ini");

    static FileKind of(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        String ending = lower.substring(lower.lastIndexOf('.') + 1);
        if (lower.startsWith(".") || lower.startsWith("~$") || PARTS.contains(ending)
                || LEFT_BY_WINDOWS.contains(lower)) {
            return JUNK;
        }
        if (ending.equals("done") || lower.equals("done.txt")) {
            return DONE;
        }
        return READ.contains(ending) ? TABLES : UNREAD.contains(ending) ? FOREIGN : OTHER;
    }
}
