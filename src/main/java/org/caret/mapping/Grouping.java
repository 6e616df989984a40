package org.caret.mapping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Which records are looked at together: those with the same texts in some fields. record: the type whose rules look at
 * them; places: by record type, its own first, the fields in a record, as many of each. Source: mappings/groups.xlsx.
 */
public record Grouping(String record, String name, Map<String, List<Integer>> places) {

    private static final String SHEET = "groups";
    private static final String RECORD = "record";
    private static final String GROUP = "group";
    private static final String OF = "of";
    private static final String FIELDS = "fields";

    public static List<SheetRow> rows(SheetBook sheets) {
        return sheets.rows(SHEET, SHEET);
    }

    /** Names of the groupings of a record type. */
    public static List<String> names(String record, SheetBook sheets) {
        return rows(sheets).stream().filter(row -> row.text(RECORD).equals(record)).map(row -> row.text(GROUP))
                .distinct().toList();
    }

    /** The other record types whose records rules of this type look at beside its own. */
    public static List<String> others(RecordType type, SheetBook sheets) {
        return List.copyOf(new TreeSet<>(rows(type, sheets).filter(row -> !row.blank(OF)).map(row -> row.text(OF))
                .toList()));
    }

    /** A variant's own rows of a group, else those of the type it is like. */
    private static Stream<SheetRow> rows(RecordType type, SheetBook sheets) {
        List<String> own = names(type.name(), sheets);
        return rows(sheets).stream().filter(row -> row.text(RECORD).equals(type.name())
                || row.text(RECORD).equals(type.like()) && !own.contains(row.text(GROUP)));
    }

    /**
     * The groupings of a record type. layouts: of record types by name. Errors: a refusal for a field that a layout
     * does not have, for fields that do not match one another, and for a group without fields of its own type.
     */
    public static List<Grouping> of(RecordType type, Function<String, Layout> layouts, SheetBook sheets) {
        Map<String, List<SheetRow>> groups = new LinkedHashMap<>();
        rows(type, sheets).forEach(row -> groups.computeIfAbsent(row.text(GROUP), g -> new ArrayList<>()).add(row));
        return groups.entrySet().stream().map(group -> of(type, group.getKey(), group.getValue(), layouts)).toList();
    }

    private static Grouping of(RecordType type, String name, List<SheetRow> rows, Function<String, Layout> layouts) {
        SheetRow own = rows.stream().filter(row -> row.blank(OF)).findFirst().orElseThrow(() -> rows.get(0).wrong(OF,
                "the group has no row of the record type itself, with a blank cell here"));
        Map<String, List<Integer>> places = new LinkedHashMap<>();
        Stream.concat(Stream.of(own), rows.stream().filter(row -> row != own)).forEach(row -> {
            String record = row.blank(OF) ? type.name() : row.text(OF);
            if (row.list(FIELDS).size() != own.list(FIELDS).size()) {
                throw row.wrong(FIELDS, "write as many fields as the row of the record type itself has");
            }
            places.put(record, row.list(FIELDS).stream().map(layouts.apply(record)::index).toList());
        });
        return new Grouping(type.name(), name, places);
    }

    /** True when records of other types belong to it. */
    public boolean joint() {
        return places.size() > 1;
    }

    /** What the records of one group have in common. values: of a record, in the order of its layout. */
    public List<String> key(String record, List<String> values) {
        return places.get(record).stream().map(values::get).toList();
    }
}
