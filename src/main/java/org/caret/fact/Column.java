package org.caret.fact;

import java.util.Set;

/**
 * One column of a table of the export model.
 * refers: the table whose id the cell names, or ""; oneOf: the only values allowed when filled, or empty;
 * codes: the code table its values belong to, or "".
 */
public record Column(String name, ColumnType type, String refers, Set<String> oneOf, String codes) {

    public Column {
        oneOf = Set.copyOf(oneOf);
    }
}
