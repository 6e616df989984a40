package org.caret.sheet;

import java.util.List;

/**
 * One sheet of a knowledge workbook: the header and the rows below it, all text, every row as long as the header.
 * rows.get(0) stands in row 2 of the sheet.
 */
public record Sheet(String name, List<String> header, List<List<String>> rows) {

    public Sheet {
        header = List.copyOf(header);
        rows = rows.stream().map(List::copyOf).toList();
    }
}
