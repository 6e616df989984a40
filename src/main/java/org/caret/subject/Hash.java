package org.caret.subject;

import java.util.List;
import org.caret.fact.Row;

/** Keys of joins and their hashes. */
final class Hash {

    private Hash() {
    }

    /** The key of a row under some of its columns; "" when the only column, or every one, is blank. */
    static String key(Row row, int[] columns) {
        if (columns.length == 1) {
            return row.cell(columns[0]);
        }
        StringBuilder key = new StringBuilder();
        boolean filled = false;
        for (int column : columns) {
            filled |= !row.cell(column).isEmpty();
            key.append(row.cell(column)).append('\0');
        }
        return filled ? key.toString() : "";
    }

    static int[] places(org.caret.fact.Table table, List<String> columns) {
        return columns.stream().mapToInt(table::index).toArray();
    }

    /** A well-spread 64-bit hash of the text. */
    static long of(String key) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < key.length(); i++) {
            hash = (hash ^ key.charAt(i)) * 0x100000001b3L;
        }
        hash ^= hash >>> 32;
        hash *= 0xd6e8feb86659fd93L;
        return hash ^ hash >>> 32;
    }
}
