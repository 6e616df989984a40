package org.caret.check;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.caret.mapping.Grouping;
import org.caret.mapping.SheetBook;
import org.caret.mapping.SheetRow;

/** What is wrong in the sheet of groups. fields: of layouts by record type. */
record GroupSheet(SheetBook sheets, Map<String, Set<String>> fields, SheetProblems problems) {

    void check() {
        Set<String> records = new TreeSet<>();
        sheets.rows("records", "records").forEach(row -> records.add(row.text("record")));
        List<SheetRow> rows = Grouping.rows(sheets);
        problems.twice(rows, "record", "group", "of");
        for (SheetRow row : rows) {
            problems.header(row, List.of("record", "group", "of", "fields", "note"));
            if (problems.filled(row, "record")) {
                problems.known(row, "record", "record", row.text("record"), records);
            }
            problems.filled(row, "group");
            if (!row.blank("of")) {
                problems.known(row, "of", "record", row.text("of"), records);
            }
            Set<String> known = fields.getOrDefault(row.text(row.blank("of") ? "record" : "of"), Set.of());
            if (problems.filled(row, "fields") && !known.isEmpty()) {
                row.list("fields").forEach(field -> problems.known(row, "fields", "field", field, known));
            }
        }
        rows.stream().collect(Collectors.groupingBy(row -> List.of(row.text("record"), row.text("group")),
                LinkedHashMap::new, Collectors.toList())).values().forEach(this::fit);
    }

    /** A group has a row of the record type itself, and as many fields in each row. */
    private void fit(List<SheetRow> group) {
        Optional<SheetRow> own = group.stream().filter(row -> row.blank("of")).findFirst();
        if (own.isEmpty()) {
            problems.wrong(group.get(0), "of", "group.own");
            return;
        }
        group.stream().filter(row -> row.list("fields").size() != own.get().list("fields").size())
                .forEach(row -> problems.wrong(row, "fields", "group.fields"));
    }
}
