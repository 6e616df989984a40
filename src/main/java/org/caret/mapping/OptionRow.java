package org.caret.mapping;

import java.util.List;
import java.util.Locale;

/**
 * An option that record types bring along: on the command line (kebab-case), in settings and rules (camelCase).
 * records: the record types that know it, or empty for all. Types: text, date, mark, list.
 * bare: the value when the option stands without one, or "". Source: mappings/options.xlsx.
 */
public record OptionRow(List<String> records, String option, String type, String otherwise, String bare, String help) {

    public static List<OptionRow> of(SheetBook sheets) {
        return sheets.rows("options", "options").stream().map(row -> new OptionRow(row.list("record"),
                row.text("option"), row.text("type"), row.text("default"), row.text("bare"),
                        row.text("help"))).toList();
    }

    /** True for an option of all record types, of this one, or of the one it is like. */
    public boolean knownTo(RecordType type) {
        return records.isEmpty() || records.contains(type.name()) || records.contains(type.like());
    }

    /** The option's name in settings and rules: effective-start-date is effectiveStartDate. */
    public String field() {
        StringBuilder name = new StringBuilder();
        for (String word : option.split("-")) {
            name.append(name.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
        }
        return name.toString();
    }
}
