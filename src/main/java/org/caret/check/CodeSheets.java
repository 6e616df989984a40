package org.caret.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.caret.mapping.SheetBook;
import org.caret.mapping.SheetRow;
import org.caret.mapping.Window;
import org.caret.notice.Severity;

/** What is wrong in code tables. */
record CodeSheets(SheetBook sheets, SheetProblems problems) {

    private static final String INDEX = "tables";
    private static final List<String> INDEX_COLUMNS = List.of("table", "kind", "title", "source");
    private static final List<String> COLUMNS = List.of("value", "code", "from", "until", "name", "note", "source");

    void check() {
        problems.twice(sheets.everywhere("codes", INDEX).sorted(Comparator.comparing(SheetRow::place))
                .toList(), "table");
        for (String workbook : sheets.in("codes")) {
            List<SheetRow> index = sheets.rows(workbook, INDEX);
            index.forEach(row -> problems.header(row, INDEX_COLUMNS));
            index.forEach(row -> index(workbook, row));
            Set<String> listed = index.stream().map(row -> row.text("table")).collect(Collectors.toSet());
            sheets.sheets(workbook).forEach((sheet, rows) -> {
                if (!sheet.equals(INDEX)) {
                    if (!listed.contains(sheet)) {
                        problems.sheet("mappings/" + workbook + ".xlsx", sheet, Severity.WARNING, "unlisted", sheet);
                    }
                    table(rows);
                }
            });
        }
    }

    /** Names of all tables. */
    Set<String> names() {
        return sheets.everywhere("codes", INDEX).map(row -> row.text("table"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void index(String workbook, SheetRow row) {
        problems.word(row, "kind", List.of("complete", "open"));
        if (problems.filled(row, "table")) {
            problems.known(row, "table", "sheet", row.text("table"), sheets.sheets(workbook).keySet());
        }
    }

    private void table(List<SheetRow> rows) {
        Set<String> targets = rows.stream().filter(row -> row.text("value").equals(row.text("code")))
                .map(row -> row.text("code")).collect(Collectors.toCollection(TreeSet::new));
        for (SheetRow row : rows) {
            problems.header(row, COLUMNS);
            for (String column : List.of("value", "code")) {
                if (!row.text(column).equals(row.text(column).strip())) {
                    problems.wrong(row, column, "strip");
                }
            }
            if (row.blank("code") && !row.blank("value")) {
                problems.warn(row, "code", "code.blank");
            } else if (!row.blank("code") && !targets.isEmpty() && !targets.contains(row.text("code"))) {
                problems.warn(row, "code", "code.target", row.text("code"));
            }
        }
        letters(problems.windows(rows, "value", "value"));
    }

    /** Values that differ only in capitals and have different codes on the same days. */
    private void letters(Map<List<String>, Map<SheetRow, Window>> windows) {
        Map<String, Map<SheetRow, Window>> folded = new TreeMap<>();
        List<Map.Entry<SheetRow, Window>> all = new ArrayList<>();
        windows.values().forEach(rows -> all.addAll(rows.entrySet()));
        all.sort(Comparator.comparing(entry -> entry.getKey().number()));
        for (Map.Entry<SheetRow, Window> entry : all) {
            SheetRow row = entry.getKey();
            Map<SheetRow, Window> before = folded.computeIfAbsent(row.text("value").toLowerCase(Locale.ROOT),
                    value -> new LinkedHashMap<>());
            before.entrySet().stream().filter(one -> one.getValue().overlaps(entry.getValue()))
                    .filter(one -> !one.getKey().text("value").equals(row.text("value")))
                    .filter(one -> !one.getKey().text("code").equals(row.text("code"))).findFirst()
                    .ifPresent(one -> problems.warn(row, "value", "letters", SheetProblems.number(one.getKey())));
            before.put(row, entry.getValue());
        }
    }
}
