package org.caret.rules;

import java.util.List;
import org.caret.fact.ColumnType;
import org.caret.fact.Table;
import org.caret.mapping.Grouping;
import org.caret.mapping.Layout;
import org.caret.mapping.LayoutField;
import org.caret.mapping.OptionRow;
import org.caret.mapping.Parameters;
import org.caret.mapping.Preset;
import org.caret.mapping.SheetBook;
import org.caret.notice.ExitCode;
import org.caret.notice.Refusal;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Declarations made from sheets: the options of the run, the parameters, the preset, and the output record.
 * folder: that of the record type's own rules, whose names of the layout are checked; record: the fact type of the
 * output record; fields, elements, slots: names that the layout has; groups: of records; others: fact types
 * of records of other types that rules of the phase agree look at beside; elsewhere: fields of these and the layout;
 * empty when not known.
 */
public record Generated(String text, String folder, String record, Set<String> fields, Set<String> elements,
                        Set<String> slots, Set<String> groups, Set<String> others, Set<String> elsewhere) {

    static final String OPTIONS = "Options";
    static final String PARAMETERS = "Parameters";
    static final String PRESET = "Preset";

    /** What the engine itself tells the rules of a run. */
    private static final Map<String, ColumnType> ENGINE = new LinkedHashMap<>();

    static {
        ENGINE.put("recordType", ColumnType.TEXT);
        ENGINE.put("transactionCode", ColumnType.TEXT);
        ENGINE.put("reportingDate", ColumnType.DATE);
        ENGINE.put("academicYear", ColumnType.TEXT);
        ENGINE.put("yearStart", ColumnType.DATE);
        ENGINE.put("yearEnd", ColumnType.DATE);
        ENGINE.put("yearEnds", ColumnType.WHOLE);
        ENGINE.put("lea", ColumnType.TEXT);
        ENGINE.put("schools", ColumnType.LIST);
        ENGINE.put("calendars", ColumnType.LIST);
        ENGINE.put("reconciling", ColumnType.MARK);
        ENGINE.put("known", ColumnType.LIST);
    }

    /** Tables of one column, or of few, that the engine fills for every record type. */
    private static final String ENGINE_TABLES = "declare Twin extends SourceRow @table(\"" + Table.TWINS + "\")\n  "
            + Table.VALUE + " : String\nend\ndeclare Unposted extends SourceRow @table(\"" + Table.UNPOSTED
            + "\")\n  " + Table.VALUE + " : String\n  recordType : String\n  uploadFile : String\nend\n";

    /** Declarations alone: the names in rules are not checked against a layout. */
    Generated(String text) {
        this(text, "", "", Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of());
    }

    /**
     * type: of the rules; before: the record types it comes after, with their layouts; beside: layouts of record types
     * whose records rules look at beside its own.
     */
    public static Generated of(Dated type, List<Dated> before, List<Layout> beside, SheetBook sheets) {
        Layout layout = type.layout();
        Map<String, ColumnType> options = new LinkedHashMap<>(ENGINE);
        OptionRow.of(sheets).forEach(option -> options.put(option.field(), type(option.type())));
        Map<String, ColumnType> parameters = new LinkedHashMap<>();
        Parameters.rows(sheets).forEach(row -> parameters.put(row.text("name"), type(row.text("type"))));
        List<String> fields = layout.fields().stream().map(LayoutField::name).toList();
        StringBuilder text = new StringBuilder("package facts\nimport java.time.LocalDate\n"
                + "import org.caret.rules.decision.OutputRecord\nimport org.caret.fact.SourceRow\n");
        declare(text, OPTIONS, options);
        declare(text, PARAMETERS, parameters);
        Map<String, ColumnType> preset = new LinkedHashMap<>();
        Preset.columns(sheets).forEach(column -> preset.put(column, ColumnType.TEXT));
        declare(text, PRESET, preset);
        List<Layout> others = beside.stream().filter(other -> !other.record().equals(layout.record())).toList();
        Stream.concat(Stream.of(layout), others.stream()).forEach(one -> output(text, one));
        believed(text, "", type);
        before.forEach(other -> believed(text, other.layout().record(), other));
        text.append(ENGINE_TABLES);
        return new Generated(text.toString(), layout.record().toLowerCase(Locale.ROOT), layout.record(),
                names(fields.stream()), names(layout.fields().stream().map(LayoutField::element)),
                names(layout.fields().stream().flatMap(field -> field.sources().stream())
                        .map(source -> source.split("\\.")[0])),
                Set.copyOf(Grouping.names(layout.record(), sheets)), names(others.stream().map(Layout::record)),
                names(Stream.concat(Stream.of(layout), others.stream()).flatMap(one -> one.fields().stream())
                        .map(LayoutField::name)));
    }

    private static void output(StringBuilder text, Layout layout) {
        text.append("declare ").append(layout.record()).append(" extends OutputRecord\n");
        layout.fields().forEach(field -> text.append("  ").append(field.name()).append(" : String\n"));
        text.append("end\n");
    }

    private static void believed(StringBuilder text, String record, Dated type) {
        text.append("declare Believed").append(record).append(" extends SourceRow @table(\"").append(Table.BELIEVED)
                .append(record).append("\")").append(type.spell().isEmpty() ? ""
                : " @dated(\"" + String.join(", ", type.spell()) + "\")").append('\n');
        type.layout().fields().forEach(field -> text.append("  ").append(field.name()).append(" : String\n"));
        text.append("end\n");
    }

    /** A layout, and the fields that date a row of the state; none for record types that are not reconciled. */
    public record Dated(Layout layout, List<String> spell) {
    }

    private static Set<String> names(Stream<String> names) {
        return names.collect(Collectors.toCollection(TreeSet::new));
    }

    /** True for the fact types that stand in text: the engine fills them. */
    boolean declares(String type) {
        return text.contains("declare " + type + "\n") || text.contains("declare " + type + " ");
    }

    /** True for what the engine tells rules and is never blank. */
    boolean alwaysThere(String type, String field) {
        return type.equals(PARAMETERS) || type.equals(OPTIONS) && ENGINE.containsKey(field);
    }

    private static void declare(StringBuilder text, String type, Map<String, ColumnType> fields) {
        text.append("declare ").append(type).append('\n');
        fields.forEach((name, column) -> text.append("  ").append(name).append(" : ").append(column.declared())
                .append('\n'));
        text.append("end\n");
    }

    private static ColumnType type(String word) {
        try {
            return ColumnType.valueOf(word.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new Refusal(ExitCode.KNOWLEDGE_BROKEN, "A sheet names the type " + word
                    + "; write text, date, mark, whole, decimal or list.");
        }
    }
}
