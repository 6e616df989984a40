package org.caret.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.caret.fact.Table;
import org.caret.intake.SisExport;
import org.caret.mapping.Join;
import org.caret.mapping.LayoutField;
import org.caret.mapping.RecordType;
import org.caret.rules.RuleFolder;
import org.caret.run.Extraction;
import org.caret.run.Knowledge;
import org.caret.run.Settings;
import org.caret.run.Workspace;

/**
 * Which values the code columns of an export hold, how often, and what the code tables make of them.
 * allSchools: false when the export is so large that some rows' schools are not told.
 */
public record Coverage(List<Line> lines, boolean allSchools) {

    private static final int SHOWN = 40;
    private static final int SCHOOLS = 10;
    private static final List<String> STATES = Arrays.stream(CodeColumn.State.values())
            .map(CodeColumn.State::word).toList();
    private static final Comparator<Line> ORDER = Comparator.comparingInt((Line line) -> STATES.indexOf(line.state()))
            .thenComparing(Line::rows, Comparator.reverseOrder()).thenComparing(Line::value)
            .thenComparing(Line::table).thenComparing(Line::column);

    public Coverage {
        lines = List.copyOf(lines);
    }

    /**
     * One value of one code column. field: the state's id of the field it goes to, "" when only rules read it; name:
     * the field as rules write it; value: at most 40 characters, "" for all values too many to tell apart;
     * target: what is written; state: unmapped, retired, passes unchanged, mapped or other values; schools: ids, at
     * most ten; moreSchools: how many there are besides; nearest: codes that an unmapped value may stand for;
     * workbook: where its row belongs.
     */
    public record Line(String record, String field, String name, String table, String column, String codeTable,
                       String value, int rows, String target, String state, List<String> schools, int moreSchools,
                       List<String> nearest, String workbook) {
    }

    /**
     * Reads the code columns of the settings' record types, of all when there are none; a type like another one comes
     * with it. Errors: a refusal for an export that cannot be read.
     */
    public static Coverage of(Workspace workspace, Knowledge knowledge, Settings settings, LocalDate today) {
        List<Line> lines = new ArrayList<>();
        boolean all = true;
        for (RecordType type : types(knowledge, settings)) {
            Reading reading = new Reading(knowledge, type, CodeColumns.of(knowledge, type, settings, today));
            reading.read(Extraction.export(workspace, List.of(type), reading.model, knowledge));
            lines.addAll(reading.lines());
            all &= reading.schools.complete();
        }
        return new Coverage(lines, all);
    }

    private static List<RecordType> types(Knowledge knowledge, Settings settings) {
        String named = settings.all().getOrDefault("records", "").strip();
        List<String> records = named.isEmpty() ? knowledge.recordTypes() : settings.records();
        Map<String, RecordType> types = new TreeMap<>();
        records.stream().map(knowledge::recordType).forEach(type -> types.putIfAbsent(type.like(), type));
        return types.values().stream().sorted(Comparator.comparing(RecordType::name)).toList();
    }

    /** An aligned table for people, then what to do about values without a code in force. */
    public String text() {
        return CoverageText.of(this);
    }

    /** The reading of one record type's columns. */
    private static final class Reading {

        private final List<CodeColumn> columns;
        private final List<Table> model;
        private final Schools schools;
        private final Map<Table, Map<Integer, Seen>> seen = new LinkedHashMap<>();

        Reading(Knowledge knowledge, RecordType type, List<CodeColumn> columns) {
            this.columns = columns;
            this.model = RuleFolder.tables(knowledge.ruleFiles());
            columns.forEach(column -> seen.computeIfAbsent(column.table(), table -> new LinkedHashMap<>())
                    .put(column.column(), new Seen()));
            this.schools = new Schools(type, Join.of(type, knowledge.sheets()), seen.keySet(), model);
        }

        void read(SisExport export) {
            for (Table table : schools.order()) {
                Map<Integer, Seen> wanted = seen.getOrDefault(table, Map.of());
                export.source(table).ifPresent(source -> source.read(row -> {
                    BitSet of = schools.of(row);
                    wanted.forEach((column, values) -> values.add(row.cell(column), of));
                }, leftOut -> { }));
            }
        }

        List<Line> lines() {
            List<Line> lines = new ArrayList<>();
            Map<Integer, List<CodeColumn>> byField = columns.stream().collect(Collectors.groupingBy(
                    column -> column.field().map(LayoutField::position).orElse(Integer.MAX_VALUE), TreeMap::new,
                    Collectors.toList()));
            byField.values().forEach(of -> lines.addAll(of.stream().flatMap(column -> lines(column).stream())
                    .sorted(ORDER).toList()));
            return lines;
        }

        private List<Line> lines(CodeColumn column) {
            List<Line> lines = new ArrayList<>();
            Seen of = seen.get(column.table()).get(column.column());
            of.values().forEach((cell, value) -> lines.add(line(column, cell, column.state(cell), value)));
            if (of.others().rows() > 0) {
                lines.add(line(column, "", CodeColumn.State.OTHER, of.others()));
            }
            return lines;
        }

        private Line line(CodeColumn column, String cell, CodeColumn.State state, Seen.Value value) {
            List<String> ids = schools.ids(value.schools());
            boolean unmapped = state == CodeColumn.State.UNMAPPED;
            return new Line(column.record(), column.field().map(LayoutField::element).orElse(""),
                    column.field().map(LayoutField::name).orElse(""), column.table().name(),
                    column.table().columns().get(column.column()).name(), column.codes().name(), cut(cell),
                    value.rows(), state == CodeColumn.State.OTHER ? "" : cut(column.target(cell)), state.word(),
                    ids.stream().limit(SCHOOLS).toList(), Math.max(0, ids.size() - SCHOOLS),
                    unmapped ? column.nearest(cell) : List.of(), column.workbook());
        }

        private static String cut(String text) {
            return text.codePointCount(0, text.length()) <= SHOWN ? text
                    : text.substring(0, text.offsetByCodePoints(0, SHOWN - 1)) + "…";
        }
    }
}
