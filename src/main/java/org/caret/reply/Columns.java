package org.caret.reply;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.caret.intake.HeadedRows;
import org.caret.mapping.Layout;
import org.caret.mapping.LayoutField;
import org.caret.mapping.SheetBook;
import org.caret.mapping.SheetRow;
import org.caret.notice.ExitCode;
import org.caret.notice.Refusal;

/**
 * Which column of a list of errors is what: line, rule, severity, message, or a field of the layout, each to its
 * place. Capitals, blanks and marks in headers do not count. Source: mappings/errors.xlsx; a layout's own names.
 */
record Columns(Map<String, Integer> places) {

    static final String LINE = "line";
    static final String RULE = "rule";
    static final String SEVERITY = "severity";
    static final String MESSAGE = "message";

    /** Errors: a refusal when the header tells neither which record nor what is wrong, naming what was expected. */
    static Columns of(HeadedRows list, Layout layout, SheetBook sheets) {
        Map<String, String> meanings = new LinkedHashMap<>();
        for (LayoutField field : layout.fields()) {
            meanings.put(plain(field.name()), field.name());
            meanings.put(plain(field.title()), field.name());
        }
        List<SheetRow> rows = sheets.rows("errors", "errors");
        rows.forEach(row -> meanings.put(plain(row.text("header")), row.text("means")));
        Map<String, Integer> places = new LinkedHashMap<>();
        for (int i = 0; i < list.header().size(); i++) {
            int place = i;
            Optional.ofNullable(meanings.get(plain(list.header().get(i))))
                    .ifPresent(means -> places.putIfAbsent(means, place));
        }
        Columns columns = new Columns(places);
        boolean told = places.containsKey(RULE) || places.containsKey(MESSAGE);
        if (!told || !places.containsKey(LINE) && columns.fields(layout).isEmpty()) {
            throw new Refusal(ExitCode.INPUT_UNREADABLE, Told.text("header", list.file(), headers(rows, LINE),
                    headers(rows, RULE), headers(rows, MESSAGE)));
        }
        return columns;
    }

    private static String headers(List<SheetRow> rows, String means) {
        return String.join(", ", rows.stream().filter(row -> row.text("means").equals(means))
                .map(row -> row.text("header")).toList());
    }

    private static String plain(String header) {
        return header.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
    }

    /** The layout's fields that the list gives. */
    List<LayoutField> fields(Layout layout) {
        List<LayoutField> fields = new ArrayList<>();
        layout.fields().stream().filter(field -> places.containsKey(field.name())).forEach(fields::add);
        return fields;
    }

    /** The cell of a meaning; "" when the list has no such column. */
    String cell(HeadedRows.Line row, String means) {
        return places.containsKey(means) ? row.cell(places.get(means)) : "";
    }
}
