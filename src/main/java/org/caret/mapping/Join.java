package org.caret.mapping;

import java.util.ArrayList;
import java.util.List;
import org.caret.fact.Table;

/**
 * One line of a subject's join tree: rows of table belong to it when their keys equal the parent row's columns.
 * The root line has no parent; its key is the subject's id. reference: a small table that stays in memory.
 * Source: mappings/subjects.xlsx.
 */
public record Join(String subject, String table, String parent, List<String> parentColumns, List<String> keys,
                   boolean reference) {

    /**
     * The join tree of a record type; rows that the state is believed to hold hang on it as its row says, those of the
     * record types it comes after too.
     */
    public static List<Join> of(RecordType type, SheetBook sheets) {
        List<Join> joins = new ArrayList<>(sheets.rows("subjects", "subjects").stream()
                .filter(row -> row.text("subject").equals(type.subject()))
                .map(row -> new Join(type.subject(), row.text("table"), row.text("parent"), row.list("parentColumn"),
                        row.list("key"), row.text("kind").equals("reference"))).toList());
        type.believed().ifPresent(by -> {
            joins.add(new Join(type.subject(), Table.BELIEVED, by.table(), List.of(by.column()),
                    List.of(by.field()), false));
            joins.add(new Join(type.subject(), Table.TWINS, by.table(), List.of(by.column()), List.of(Table.VALUE),
                    true));
        });
        type.after().stream().flatMap(name -> RecordType.named(name, sheets).stream()).forEach(before ->
                before.believed().ifPresent(by -> {
                    joins.add(new Join(type.subject(), Table.BELIEVED + before.name(), by.table(),
                            List.of(by.column()), List.of(by.field()), false));
                    joins.add(new Join(type.subject(), Table.UNPOSTED, by.table(), List.of(by.column()),
                            List.of(Table.VALUE), false));
                }));
        return joins.stream().distinct().toList();
    }

    public boolean root() {
        return parent.isEmpty() && !reference;
    }
}
