package org.caret.check;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.caret.fact.Column;
import org.caret.fact.Table;
import org.caret.mapping.Format;
import org.caret.mapping.Preset;
import org.caret.mapping.SheetBook;
import org.caret.mapping.SheetRow;
import org.caret.notice.Nearest;
import org.caret.rules.FactModel;
import org.caret.rules.Rule;

/** What is wrong in the sheets of options, checks, subjects, vendors' columns, statements, formats and errors. */
record SmallSheets(SheetBook sheets, FactModel model, List<Rule> rules, SheetProblems problems) {

    private static final List<String> KINDS = List.of("", "required", "unknownCode", "unknownCodeBlank",
            "unknownCodeKept", "openCode", "cut", "tooLong", "characters", "conflict", "duplicateKey",
            "undecided");
    private static final Pattern OPTION = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    private static final Pattern PRESET = Pattern.compile("\\bPreset\\([^)]*\\)");
    private static final Pattern WORD = Pattern.compile("(\\w+)\\s*[!=]=\\s*\"([^\"]*)\"");

    private static final String AGREE = "agree";

    void check() {
        options();
        presets();
        checks();
        subjects();
        columns();
        statements();
        formats();
        errors();
    }

    private Set<String> records() {
        return sheets.rows("records", "records").stream().map(row -> row.text("record"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void errors() {
        Set<String> meanings = new TreeSet<>(Set.of("line", "rule", "severity", "message"));
        sheets.in("layouts").forEach(layout -> sheets.sheets(layout).values().forEach(rows ->
                rows.forEach(row -> meanings.add(row.text("name")))));
        List<SheetRow> rows = sheets.rows("errors", "errors");
        problems.twice(rows, "header");
        for (SheetRow row : rows) {
            problems.header(row, List.of("means", "header", "note"));
            problems.filled(row, "header");
            if (problems.filled(row, "means")) {
                problems.known(row, "means", "meaning", row.text("means"), meanings);
            }
        }
    }

    private void options() {
        List<SheetRow> rows = sheets.rows("options", "options");
        problems.twice(rows, "record", "option");
        for (SheetRow row : rows) {
            problems.header(row, List.of("record", "option", "type", "default", "bare", "help"));
            row.list("record").forEach(record -> problems.known(row, "record", "record", record, records()));
            problems.word(row, "type", List.of("text", "date", "mark", "list"));
            if (problems.filled(row, "option") && !OPTION.matcher(row.text("option")).matches()) {
                problems.wrong(row, "option", "option", row.text("option"));
            }
            ParameterSheet.value(problems, row, "default", row.text("type"));
            ParameterSheet.value(problems, row, "bare", row.text("type"));
        }
    }

    private void presets() {
        List<SheetRow> rows = Preset.rows(sheets);
        Map<String, Set<String>> words = presetWords();
        problems.twice(rows, "record", "preset");
        for (SheetRow row : rows) {
            words.forEach((column, known) -> problems.word(row, column, List.copyOf(known)));
            problems.filled(row, "preset");
            problems.word(row, "default", List.of("", "Y", "reconciling"));
            if (problems.filled(row, "record")) {
                problems.known(row, "record", "record", row.text("record"), records());
            }
        }
    }

    /** The words that rules look for in a column of presets, the blank one among them: another would never count. */
    private Map<String, Set<String>> presetWords() {
        Map<String, Set<String>> words = new TreeMap<>();
        rules.stream().map(rule -> rule.file().text()).distinct().map(PRESET::matcher).forEach(preset -> {
            while (preset.find()) {
                Matcher word = WORD.matcher(preset.group());
                while (word.find()) {
                    words.computeIfAbsent(word.group(1), column -> new TreeSet<>(Set.of(""))).add(word.group(2));
                }
            }
        });
        return words;
    }

    private void checks() {
        List<SheetRow> rows = sheets.rows("checks", "checks");
        Set<String> statements = rules.stream().map(Rule::statement).collect(Collectors.toCollection(TreeSet::new));
        for (SheetRow row : rows) {
            problems.header(row, List.of("record", "check", "kind", "stateRuleId", "severity", "hold", "on", "from",
                    "until", "fix", "note"));
            if (!row.blank("record")) {
                problems.known(row, "record", "record", row.text("record"), records());
            }
            problems.word(row, "kind", KINDS);
            problems.word(row, "severity", List.of("fatal", "warning", "information"));
            problems.word(row, "hold", List.of("", "never", "fatal", "always"));
            problems.word(row, "on", List.of("", "Y", "N"));
            if (problems.filled(row, "check") && row.blank("kind")) {
                statement(row, statements);
                holds(row);
            }
        }
        problems.windows(rows, "check", "record", "check", "kind", "on");
    }

    /** Rules of a record type may leave it out of the check's id, or the type it is like; others stand as they are. */
    private void statement(SheetRow row, Set<String> statements) {
        Set<String> known = new TreeSet<>(statements);
        sheets.rows("records", "records").stream().filter(type -> row.blank("record")
                || row.text("record").equals(type.text("record")))
                .map(type -> type.text(type.blank("like") ? "record" : "like"))
                .forEach(record -> statements.stream().filter(id -> id.startsWith(record + "-"))
                        .forEach(id -> known.add(id.substring(record.length() + 1))));
        if (!known.contains(row.text("check"))) {
            problems.warn(row, "check", "unknown.rule", row.text("check"),
                    Nearest.hint(row.text("check"), known));
        }
    }

    /** Rules over several records hold none: each of these is right by itself. */
    private void holds(SheetRow row) {
        String check = row.text("check");
        List<Rule> of = rules.stream().filter(rule -> rule.statement().equals(check)
                || rule.statement().equals(row.text("record") + "-" + check)).toList();
        if (!of.isEmpty() && of.stream().allMatch(rule -> rule.file().phase().equals(AGREE))
                && List.of("fatal", "always").contains(row.text("hold"))) {
            problems.warn(row, "hold", "hold.agree");
        }
    }

    private void subjects() {
        Map<String, Set<String>> types = new TreeMap<>();
        model.fields().forEach((type, fields) -> types.put(type, fields.keySet()));
        model.tables().forEach(table -> types.put(table.name(), table.indexes().keySet()));
        types.put(Table.BELIEVED, null);
        List<SheetRow> rows = sheets.rows("subjects", "subjects");
        problems.twice(rows, "subject", "table", "parent", "parentColumn");
        for (SheetRow row : rows) {
            problems.header(row, List.of("subject", "table", "parent", "parentColumn", "key", "kind", "note"));
            problems.filled(row, "subject");
            problems.word(row, "kind", List.of("", "reference"));
            if (problems.filled(row, "table")) {
                problems.known(row, "table", "table", row.text("table"), types.keySet());
                fields(row, "key", types.get(row.text("table")));
            }
            if (!row.blank("parent")) {
                problems.known(row, "parent", "table", row.text("parent"), types.keySet());
                fields(row, "parentColumn", types.get(row.text("parent")));
                if (row.list("key").size() != row.list("parentColumn").size()) {
                    problems.wrong(row, "key", "keys");
                }
            }
        }
    }

    private void fields(SheetRow row, String column, Set<String> known) {
        if (known != null) {
            row.list(column).forEach(field -> problems.known(row, column, "column", field, known));
        }
    }

    private void columns() {
        Map<String, Table> tables = model.tables().stream().collect(Collectors.toMap(Table::name, table -> table));
        for (String workbook : sheets.in("columns")) {
            List<SheetRow> rows = sheets.rows(workbook, "columns");
            problems.twice(rows, "table", "theirs");
            for (SheetRow row : rows) {
                problems.header(row, List.of("table", "theirs", "ours", "note"));
                problems.filled(row, "theirs");
                if (problems.filled(row, "table")) {
                    problems.known(row, "table", "table", row.text("table"), tables.keySet());
                }
                if (problems.filled(row, "ours") && tables.containsKey(row.text("table"))) {
                    problems.known(row, "ours", "column", row.text("ours"), tables.get(row.text("table")).columns()
                            .stream().map(Column::name).toList());
                }
            }
        }
    }

    private void statements() {
        List<SheetRow> rows = sheets.rows("statements", "statements");
        problems.twice(rows, "record", "statement");
        for (SheetRow row : rows) {
            problems.header(row, List.of("record", "statement", "decidedBy", "note"));
            problems.filled(row, "statement");
            if (problems.filled(row, "record")) {
                problems.known(row, "record", "record", row.text("record"), records());
            }
        }
    }

    private void formats() {
        List<SheetRow> rows = sheets.rows("formats", "formats");
        problems.twice(rows, "name");
        for (SheetRow row : rows) {
            problems.header(row, List.of("name", "keeps", "dates", "case", "number", "note"));
            problems.filled(row, "name");
            problems.word(row, "case", List.of("", "upper"));
            if (!Format.DECIMALS.matcher(row.text("number")).matches()) {
                problems.word(row, "number", List.of("", Format.YEAR_SPAN, "0.00", "0.##"));
            }
            try {
                DateTimeFormatter.ofPattern(row.text("dates"), Locale.ROOT);
            } catch (IllegalArgumentException unreadable) {
                problems.wrong(row, "dates", "dates", row.text("dates"));
            }
            try {
                Pattern.compile("[^" + row.text("keeps") + "]");
            } catch (IllegalArgumentException unreadable) {
                if (!row.blank("keeps")) {
                    problems.wrong(row, "keeps", "keeps", row.text("keeps"));
                }
            }
        }
    }
}
