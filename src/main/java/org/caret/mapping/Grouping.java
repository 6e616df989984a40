package org.caret.mapping;

import java.util.List;

/**
 * Which records of a type are looked at together: those with the same text in some fields. record: the type whose
 * rules look at them; places: of the fields in a record. Source: mappings/groups.xlsx.
 */
public record Grouping(String record, String name, List<Integer> places) {

    private static final String SHEET = "groups";

    public static List<SheetRow> rows(SheetBook sheets) {
        return sheets.rows(SHEET, SHEET);
    }

    /** Names of the groupings of a record type. */
    public static List<String> names(String record, SheetBook sheets) {
        return rows(sheets).stream().filter(row -> row.text("record").equals(record)).map(row -> row.text("group"))
                .distinct().toList();
    }

    /** The groupings of a layout's record type. Errors: a refusal for a field that the layout does not have. */
    public static List<Grouping> of(Layout layout, SheetBook sheets) {
        return rows(sheets).stream().filter(row -> row.text("record").equals(layout.record())).map(row ->
                new Grouping(layout.record(), row.text("group"), row.list("fields").stream().map(layout::index)
                        .toList())).toList();
    }

    /** What the records of one group have in common. values: of a record, in the order of the layout. */
    public List<String> key(List<String> values) {
        return places.stream().map(values::get).toList();
    }
}
