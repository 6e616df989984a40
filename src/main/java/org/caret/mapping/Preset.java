package org.caret.mapping;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A ready-made selection of a record type, as rules see it: column to text, "" for a blank cell. otherwise: Y when it
 * is taken where none is named, reconciling when it is so for comparing with the state.
 * Source: mappings/presets.xlsx.
 */
public record Preset(String name, String otherwise, Map<String, String> values) {

    private static final String NAME = "preset";
    private static final Set<String> UNTOLD = Set.of("record", "default", "note", "source", "from", "until");

    /** The presets that a record type knows, in order of the sheet. */
    public static List<Preset> of(SheetBook sheets, RecordType type) {
        Set<String> columns = columns(sheets);
        return rows(sheets).stream().filter(row -> row.text("record").equals(type.like())).map(row -> {
            Map<String, String> values = new LinkedHashMap<>();
            columns.forEach(column -> values.put(column, row.text(column)));
            return new Preset(row.text(NAME), row.text("default"), values);
        }).toList();
    }

    /** The preset of that name, or for no name the default one; empty when there is none. */
    public static Optional<Preset> chosen(List<Preset> presets, String name, boolean reconciling) {
        String otherwise = reconciling ? "reconciling" : "Y";
        return presets.stream().filter(one -> name.isEmpty() ? one.otherwise().equals(otherwise)
                : one.name().equals(name)).findFirst();
    }

    /** The columns that rules see; in order of name. */
    public static Set<String> columns(SheetBook sheets) {
        Set<String> columns = new LinkedHashSet<>();
        rows(sheets).forEach(row -> row.cells().keySet().stream().filter(name -> !UNTOLD.contains(name)).sorted()
                .forEach(columns::add));
        return columns;
    }

    /** Every row of the sheet. */
    public static List<SheetRow> rows(SheetBook sheets) {
        return sheets.rows("presets", "presets");
    }
}
