package org.caret.mapping;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The code tables by name. Source: every workbook of mappings/codes, its sheet "tables" naming kind and title. */
public record CodeTables(Map<String, CodeTable> byName) {

    private static final String INDEX = "tables";

    public static CodeTables of(SheetBook sheets) {
        Map<String, CodeTable> tables = new TreeMap<>();
        for (String workbook : sheets.in("codes")) {
            for (SheetRow index : sheets.rows(workbook, INDEX)) {
                String name = index.text("table");
                tables.put(name, CodeTable.of(name, complete(index), sheets.rows(workbook, name)));
            }
        }
        return new CodeTables(tables);
    }

    private static boolean complete(SheetRow index) {
        return switch (index.text("kind")) {
            case "complete" -> true;
            case "open" -> false;
            default -> throw index.wrong("kind", "write complete or open");
        };
    }

    public Optional<CodeTable> table(String name) {
        return Optional.ofNullable(byName.get(name));
    }
}
