package org.caret.mapping;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A record type of the state and what the engine needs to know of it. like: the record type whose rules, layout and
 * checks it shares, usually itself; cells of its own row go before that one's, and a layout of its own before that
 * one's. shared: folders of rules that it has beside its own and the common one; after: record types that the state
 * must have taken before. tables must be there, optional ones may be, and those of onlyWith are read only with an
 * option;
 * columns ("table.column"): those that must be there besides ids and references.
 * key: fields that may not repeat, of which those of mayBeBlank tell records apart by being blank too; order: fields
 * the file is sorted by; dated: the field whose date chooses codes.
 * transactions: word to code, the default first; transaction: the field that holds the code. files: the kinds of file
 * that differences are sent in, in their order, empty for types that are not reconciled; believed: how a row the state
 * is believed to hold finds its subject, "table.column = field"; spell: the fields that begin and end such a row's
 * time. students, schools, calendars, leas: the columns ("table.column")
 * that options of those names look at; ids: how people name its subjects, the first being the local id; upload: the
 * place in the order in which the state wants its files, 0 for none; written: false for records that go into no file:
 * rules of other record types look at them. Source: mappings/records.xlsx.
 */
public record RecordType(String name, String like, String title, String subject, List<String> shared,
                         List<String> after, List<String> tables,
                         List<String> optional, Map<String, String> onlyWith, List<String> columns,
                         List<String> key, List<String> mayBeBlank, List<String> order, String dated,
                         Map<String, String> transactions,
                         String transaction, List<String> files, Optional<Believed> believed,
                         List<String> spell,
                         List<String> students, List<String> schools, List<String> calendars, List<String> leas,
                         List<Naming> ids, int upload, boolean written) {

    /** Stands behind a part of the key that may be blank. */
    private static final String BLANK = "?";
    /** Stands between an optional table and the option that asks for it. */
    public static final String IF = " if ";

    /** A part of the key without its mark. */
    public static String name(String part) {
        return part.endsWith(BLANK) ? part.substring(0, part.length() - BLANK.length()) : part;
    }

    public static List<RecordType> all(SheetBook sheets) {
        List<SheetRow> rows = sheets.rows("records", "records");
        return rows.stream().map(row -> of(row, like(row, rows))).toList();
    }

    public static Optional<RecordType> named(String name, SheetBook sheets) {
        return all(sheets).stream().filter(type -> type.name.equals(name)).findFirst();
    }

    /** The row itself; of a variant with the cells of the row it is like wherever its own are blank. */
    private static SheetRow like(SheetRow row, List<SheetRow> rows) {
        if (row.blank("like")) {
            return row;
        }
        SheetRow like = rows.stream().filter(other -> other.text("record").equals(row.text("like")))
                .findFirst().orElseThrow(() -> row.wrong("like", "there is no record type of that name"));
        Map<String, String> cells = new LinkedHashMap<>(like.cells());
        row.cells().forEach((column, cell) -> cells.merge(column, cell, (theirs, own) -> own.isEmpty() ? theirs : own));
        return new SheetRow(row.workbook(), row.sheet(), row.number(), cells);
    }

    private static RecordType of(SheetRow row, SheetRow like) {
        return new RecordType(row.text("record"), row.blank("like") ? row.text("record") : row.text("like"),
                row.text("title"), like.text("subject"),
                like.list("rules"), like.list("after"), like.list("tables"), optional(like), onlyWith(like),
                like.list("columns"), like.list("key").stream().map(RecordType::name).toList(),
                like.list("key").stream().filter(part -> part.endsWith(BLANK)).map(RecordType::name).toList(),
                like.list("order"), like.text("dated"), transactions(like), like.text("transaction"),
                like.list("files"),
                Believed.of(like), like.list("spell"),
                like.list("students"), like.list("schools"), like.list("calendars"), like.list("leas"),
                like.list(like.blank("ids") ? "students" : "ids").stream().map(Naming::of).toList(),
                like.whole("upload", 0), !like.text("written").equals("N"));
    }

    private static List<String> optional(SheetRow row) {
        return row.list("optional").stream().map(table -> table.split(IF)[0].strip()).toList();
    }

    private static Map<String, String> onlyWith(SheetRow row) {
        Map<String, String> options = new LinkedHashMap<>();
        row.list("optional").stream().filter(table -> table.contains(IF)).map(table -> table.split(IF))
                .forEach(parts -> options.put(parts[0].strip(), parts[1].strip()));
        return options;
    }

    /** The same, without the optional tables whose option is not given. */
    public RecordType reading(Predicate<String> given) {
        List<String> read = optional.stream().filter(table -> !onlyWith.containsKey(table)
                || given.test(onlyWith.get(table))).toList();
        return new RecordType(name, like, title, subject, shared, after, tables, read, onlyWith, columns, key,
                mayBeBlank, order, dated, transactions, transaction, files, believed, spell, students, schools,
                calendars, leas, ids, upload, written);
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

    /** How a row of the state finds its subject: the column of the subject's own row, and the field that equals it. */
    public record Believed(String table, String column, String field) {

        private static Optional<Believed> of(SheetRow row) {
            String text = row.text("believed");
            Matcher parts = Pattern.compile("(\\w+)\\.(\\w+)\\s*=\\s*(\\w+)").matcher(text);
            if (!text.isEmpty() && !parts.matches()) {
                throw row.wrong("believed", "write table.column = field");
            }
            return text.isEmpty() ? Optional.empty()
                    : Optional.of(new Believed(parts.group(1), parts.group(2), parts.group(3)));
        }
    }

    /** True when differences from what the state holds are sent, not whole files only. */
    public boolean reconciled() {
        return !files.isEmpty();
    }

    /** True when it has rules of its own. */
    public boolean original() {
        return name.equals(like);
    }

    /** The folders its rules are made of, its own first. common: the folder that all have. */
    public List<String> folders(String common) {
        return Stream.concat(Stream.of(folder(), common), shared.stream()).toList();
    }

    /** Lower-case, as the folder of its rules is called. */
    public String folder() {
        return like.toLowerCase(java.util.Locale.ROOT);
    }
}
