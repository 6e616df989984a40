package org.caret.cases;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.caret.fact.Bundle;
import org.caret.fact.ColumnType;
import org.caret.fact.Row;
import org.caret.fact.Table;
import org.caret.mapping.Grouping;
import org.caret.mapping.Join;
import org.caret.mapping.Parameters;
import org.caret.mapping.RecordType;
import org.caret.notice.ExitCode;
import org.caret.notice.Nearest;
import org.caret.notice.Refusal;
import org.caret.rules.Decider;
import org.caret.rules.References;
import org.caret.rules.RuleBook;
import org.caret.rules.RuleFolder;
import org.caret.rules.RunFacts;
import org.caret.rules.Verdict;
import org.caret.run.Knowledge;
import org.caret.run.Options;
import org.caret.run.RunPreparation;
import org.caret.run.Settings;
import org.caret.subject.Bundles;

/** Runs the cases of one record type: the plain student, changed as the case says, through the same rules. */
public final class CaseRunner {

    private static final String BLANK = "(blank)";
    private static final String NONE = "(none)";
    private static final String RECONCILING = "reconciling";
    private static final Set<String> NO_TABLES = Set.of("options", "parameters", "record");
    private static final LocalDate NO_TODAY = LocalDate.of(2000, 1, 1);

    private final RecordType type;
    private final Knowledge knowledge;
    private final Map<String, Map<Integer, Map<String, String>>> plain;
    private final List<Table> tables;

    /** rules: the shipped rules folder, which holds the plain student. */
    public CaseRunner(RecordType type, Knowledge knowledge, Path rules) {
        this.type = type;
        this.knowledge = knowledge;
        this.tables = RuleFolder.tables(knowledge.ruleFiles());
        this.plain = CaseFiles.plain(rules, type.folder());
    }

    /** What is wrong with the case's outcome; empty when it is as expected. */
    public List<String> failures(RuleCase one) {
        try {
            return new CaseCheck(one, knowledge).failures(outcome(one));
        } catch (Refusal refusal) {
            return List.of(refusal.getMessage());
        }
    }

    private CaseOutcome outcome(RuleCase one) {
        Map<String, Map<Integer, Map<String, String>>> cells = cells(one);
        Map<String, String> told = cells.getOrDefault("options", Map.of()).getOrDefault(1, Map.of());
        List<String> students = List.of(told.getOrDefault("students", "").split("[, ]+")).stream()
                .filter(id -> !id.isEmpty()).toList();
        RecordType type = told.containsKey("recordType") ? knowledge.recordType(told.get("recordType")) : this.type;
        Options options = new Options(told, Settings.NONE, type, NO_TODAY);
        RuleBook book = knowledge.book(type, options.academicYear());
        List<Table> tables = Stream.concat(book.tables().stream(), book.ofEngine().stream()).toList();
        Map<String, Map<Integer, Map<String, String>>> others = new LinkedHashMap<>(cells);
        others.keySet().retainAll(Grouping.others(type, knowledge.sheets()));
        cells.keySet().removeAll(others.keySet());
        Map<String, List<Row>> rows = rows(cells, tables, one);
        List<Join> joins = Join.of(type, knowledge.sheets());
        Map<String, List<Row>> reference = new HashMap<>();
        joins.stream().filter(Join::reference).map(Join::table).filter(rows::containsKey)
                .forEach(table -> reference.put(table, rows.get(table)));
        RunFacts facts = RunPreparation.of(type, options, knowledge, reference,
                new RunPreparation.Told(parameters(cells.getOrDefault("parameters", Map.of())
                        .getOrDefault(1, Map.of()), one), students, cells.getOrDefault("record", Map.of())
                        .getOrDefault(1, Map.of()), rows.containsKey(Table.BELIEVED) || told.containsKey(RECONCILING),
                        known(type, rows, told)));
        References references = book.references(facts, reference);
        List<Verdict> verdicts = new ArrayList<>();
        if (references.refusals().isEmpty()) {
            try (Decider decider = book.decider(facts, references)) {
                new Bundles(joins, rows).stream().forEach((Bundle bundle) -> verdicts.add(decider.decide(bundle)));
            }
        }
        return new CaseOutcome(facts.layout(), references, verdicts, new CaseGroups(one, facts, others)
                .heard(book, references, verdicts));
    }

    /** Record types that the case has rows of the state of, or that it says are known. */
    private static List<String> known(RecordType type, Map<String, List<Row>> rows, Map<String, String> told) {
        return type.after().stream().filter(before -> rows.containsKey(Table.BELIEVED + before)
                || told.getOrDefault("known", "").contains(before)).toList();
    }

    private Map<String, Map<Integer, Map<String, String>>> cells(RuleCase one) {
        Map<String, Map<Integer, Map<String, String>>> cells = new LinkedHashMap<>();
        plain.forEach((table, rows) -> rows.forEach((number, columns) -> cells
                .computeIfAbsent(table, t -> new TreeMap<>()).put(number, new LinkedHashMap<>(columns))));
        one.given().forEach((key, value) -> {
            String[] parts = key.split("\\.");
            int number = parts.length > 2 ? Integer.parseInt(parts[1]) : 1;
            Map<Integer, Map<String, String>> rows = cells.computeIfAbsent(parts[0], t -> new TreeMap<>());
            if (value.equals(NONE)) {
                rows.remove(number);
            } else {
                rows.computeIfAbsent(number, n -> copy(parts[0], n, rows.get(1)))
                        .put(parts[parts.length - 1], value.equals(BLANK) ? "" : value);
            }
        });
        return cells;
    }

    /** A further row of a table is the first one with an id of its own. */
    private Map<String, String> copy(String table, int number, Map<String, String> first) {
        Map<String, String> row = new LinkedHashMap<>(first == null ? Map.of() : first);
        tables.stream().filter(t -> t.name().equals(table) && t.hasId()).findFirst()
                .ifPresent(t -> row.computeIfPresent(t.id(), (column, id) -> id + number));
        return row;
    }

    private Map<String, List<Row>> rows(Map<String, Map<Integer, Map<String, String>>> cells, List<Table> tables,
                                        RuleCase one) {
        Map<String, List<Row>> rows = new HashMap<>();
        cells.forEach((name, byNumber) -> {
            if (NO_TABLES.contains(name)) {
                return;
            }
            Table table = tables.stream().filter(t -> t.name().equals(name)).findFirst().orElseThrow(() ->
                    wrong(one, "there is no table " + name + Nearest.hint(name,
                            tables.stream().map(Table::name).toList())));
            List<Row> made = new ArrayList<>();
            byNumber.forEach((number, columns) -> made.add(row(table, number, columns, one)));
            rows.put(name, made);
        });
        return rows;
    }

    private static Row row(Table table, int number, Map<String, String> columns, RuleCase one) {
        String[] cells = new String[table.columns().size()];
        java.util.Arrays.fill(cells, "");
        columns.forEach((column, value) -> {
            int place = table.index(column);
            if (place < 0) {
                throw wrong(one, table.name() + " has no column " + column + Nearest.hint(column,
                        table.indexes().keySet()));
            }
            if (!value.isEmpty() && table.columns().get(place).type().value(value) == null) {
                throw wrong(one, table.name() + "." + column + " takes "
                        + table.columns().get(place).type().expected());
            }
            cells[place] = value;
        });
        return new Row(table, table.name() + ".csv", number + 1, cells);
    }

    private Map<String, Object> parameters(Map<String, String> given, RuleCase one) {
        Map<String, Object> values = new HashMap<>();
        given.forEach((name, value) -> {
            String as = Parameters.rows(knowledge.sheets()).stream().filter(row -> row.text("name").equals(name))
                    .map(row -> row.text("type")).findFirst()
                    .orElseThrow(() -> wrong(one, "there is no parameter " + name));
            values.put(name, ColumnType.valueOf(as.toUpperCase(Locale.ROOT)).value(value));
        });
        return values;
    }

    private static Refusal wrong(RuleCase one, String what) {
        return new Refusal(ExitCode.KNOWLEDGE_BROKEN, one.file() + ", line " + one.line() + ": " + what + ".");
    }
}
