package org.caret.mapping;

import java.util.List;

/**
 * One line of a subject's join tree: rows of table belong to it when their keys equal the parent row's columns.
 * The root line has no parent; its key is the subject's id. reference: a small table that stays in memory.
 * Source: mappings/subjects.xlsx.
 */
public record Join(String subject, String table, String parent, List<String> parentColumns, List<String> keys,
                   boolean reference) {

    public static List<Join> of(String subject, SheetBook sheets) {
        return sheets.rows("subjects", "subjects").stream().filter(row -> row.text("subject").equals(subject))
                .map(row -> new Join(subject, row.text("table"), row.text("parent"), row.list("parentColumn"),
                        row.list("key"), row.text("kind").equals("reference"))).toList();
    }

    public boolean root() {
        return parent.isEmpty() && !reference;
    }
}
