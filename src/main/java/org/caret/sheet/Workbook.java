package org.caret.sheet;

import java.util.List;
import java.util.Optional;

/** The sheets of a knowledge workbook, in their order. */
public record Workbook(List<Sheet> sheets) {

    public Workbook {
        sheets = List.copyOf(sheets);
    }

    public Optional<Sheet> sheet(String name) {
        return sheets.stream().filter(sheet -> sheet.name().equals(name)).findFirst();
    }
}
