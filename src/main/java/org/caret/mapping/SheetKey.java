package org.caret.mapping;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What makes two rows of one sheet the same row: its key columns and from. */
final class SheetKey {

    /** Key columns by the first part of the workbook's path below mappings. */
    private static final Map<String, List<String>> KEYS = Map.ofEntries(
            entry("codes", List.of("value")), entry("columns", List.of("table", "theirs")),
            entry("layouts", List.of("name")), entry("records", List.of("record")),
            entry("groups", List.of("record", "group", "of")), entry("ods", List.of("record")),
            entry("parameters", List.of("name")), entry("formats", List.of("name")),
            entry("options", List.of("record", "option")), entry("presets", List.of("record", "preset")),
            entry("errors", List.of("header")), entry("checks", List.of("record", "check", "kind")),
            entry("subjects", List.of("subject", "table", "parent", "parentColumn")),
            entry("sample", List.of("kind", "name")));
    private static final List<String> TABLE = List.of("table");

    private SheetKey() {
    }

    static List<String> of(SheetRow row) {
        String path = row.workbook().substring(row.workbook().indexOf('/') + 1);
        String area = path.split("[/.]")[0];
        boolean index = area.equals("codes") && row.sheet().equals("tables");
        List<String> columns = index ? TABLE : KEYS.getOrDefault(area, List.copyOf(row.cells().keySet()));
        return Stream.concat(columns.stream(), Stream.of("from")).map(row::text).toList();
    }
}
