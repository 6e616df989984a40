package org.caret.mapping;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A record type of the state and what the engine needs to know of it. tables must be there, optional ones may be;
 * columns ("table.column"): those that must be there besides ids and references.
 * key: fields that may not repeat; order: fields the file is sorted by; dated: the field whose date chooses codes.
 * transactions: word to code, the default first. students, schools, calendars, leas: the columns ("table.column")
 * that options of those names look at, the first of students being the local id. Source: mappings/records.xlsx.
 */
public record RecordType(String name, String title, String subject, List<String> tables, List<String> optional,
                         List<String> columns,
                         List<String> key, List<String> order, String dated, Map<String, String> transactions,
                         List<String> students, List<String> schools, List<String> calendars, List<String> leas) {

    public static List<RecordType> all(SheetBook sheets) {
        return sheets.rows("records", "records").stream().map(RecordType::of).toList();
    }

    public static Optional<RecordType> named(String name, SheetBook sheets) {
        return all(sheets).stream().filter(type -> type.name.equals(name)).findFirst();
    }

    private static RecordType of(SheetRow row) {
        return new RecordType(row.text("record"), row.text("title"), row.text("subject"), row.list("tables"),
                row.list("optional"), row.list("columns"), row.list("key"), row.list("order"),
                        row.text("dated"), transactions(row),
                row.list("students"), row.list("schools"), row.list("calendars"), row.list("leas"));
    }

    private static Map<String, String> transactions(SheetRow row) {
        Map<String, String> codes = new LinkedHashMap<>();
        Arrays.stream(row.text("transactions").split(",")).map(String::strip).forEach(pair -> {
            int equals = pair.indexOf('=');
            if (equals < 1) {
                throw row.wrong("transactions", "write pairs such as add=, delete=D");
            }
            codes.put(pair.substring(0, equals), pair.substring(equals + 1).strip());
        });
        return codes;
    }

    /** Lower-case, as its folder under rules is called. */
    public String folder() {
        return name.toLowerCase(java.util.Locale.ROOT);
    }
}
