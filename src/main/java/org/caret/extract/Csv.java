package org.caret.extract;

import java.util.List;
import java.util.stream.Collectors;

/** Comma-separated text by RFC 4180. */
public final class Csv {

    private Csv() {
    }

    /** One cell, quoted when it must be. */
    public static String cell(String value) {
        boolean plain = value.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? value : '"' + value.replace("\"", "\"\"") + '"';
    }

    /** One row without its line end. */
    public static String row(List<String> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(","));
    }
}
