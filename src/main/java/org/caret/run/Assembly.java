package org.caret.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.caret.fact.Row;
import org.caret.fact.Table;
import org.caret.intake.InputFile;
import org.caret.intake.RowCheck;
import org.caret.intake.SisExport;
import org.caret.intake.TableSource;
import org.caret.mapping.CodeTables;
import org.caret.mapping.Join;
import org.caret.mapping.RecordType;
import org.caret.notice.ExitCode;
import org.caret.notice.Notice;
import org.caret.notice.Notices;
import org.caret.notice.Refusal;
import org.caret.notice.Severity;
import org.caret.notice.Words;
import org.caret.subject.Integrity;
import org.caret.subject.Keys;
import org.caret.subject.Known;
import org.caret.subject.Partitions;
import org.caret.subject.Parts;
import java.time.LocalDate;

/** Reads the tables of a record type: reference tables into memory, all others into partition files by subject. */
final class Assembly {

    private final RecordType type;
    private final List<Join> joins;
    private final SisExport export;
    private final CodeTables codes;
    private final LocalDate reportingDate;
    private final Notices findings;
    private final Consumer<InputFile> inputs;
    private final Watch watch;
    private final List<Table> ofEngine;
    private final Optional<BelievedRows> believed;
    private final List<Before> before;
    private final List<Table> tables = new ArrayList<>();
    private final Words words = Words.of("org.caret.run.messages");

    /** all: the tables of the export model. */
    Assembly(RecordType type, List<Join> joins, List<Table> all, Given given) {
        this.type = type;
        this.joins = joins;
        this.export = given.export();
        this.codes = given.codes();
        this.reportingDate = given.reportingDate();
        this.findings = given.ledger();
        this.inputs = given.ledger()::read;
        this.watch = given.watch();
        this.believed = given.believed();
        this.before = given.before();
        this.ofEngine = given.ofEngine();
        for (String name : wanted(type)) {
            tables.add(all.stream().filter(t -> t.name().equals(name)).findFirst().orElseThrow(() ->
                    new Refusal(ExitCode.KNOWLEDGE_BROKEN, "mappings/records.xlsx names the table " + name + " for "
                            + type.name() + ", which rules/facts does not declare.")));
        }
    }

    /** Names of the tables a record type reads, the required ones first. */
    static List<String> wanted(RecordType type) {
        List<String> names = new ArrayList<>(type.tables());
        names.addAll(type.optional());
        return names;
    }

    /** Refuses an export that lacks a required table or column; tells of absent optional tables. */
    void require() {
        for (Table table : tables) {
            TableSource source = export.source(table).orElse(null);
            boolean required = type.tables().contains(table.name());
            if (source == null && required) {
                throw new Refusal(ExitCode.INPUT_UNREADABLE, words.text("table.missing", table.name(), type.name(),
                        String.join(", ", type.tables())));
            }
            if (source == null) {
                findings.add(Notice.ofInput(Severity.INFORMATION, "MODEL-0-TABLE",
                        new Notice.Place(table.name() + ".csv", 0, ""), words.text("table.absent", table.name()),
                        words.text("table.absent.fix", table.name())));
            } else {
                columns(table, source);
            }
        }
    }

    private void columns(Table table, TableSource source) {
        List<String> needed = new ArrayList<>();
        Set<String> read = Set.copyOf(wanted(type));
        table.columns().stream().filter(c -> c.name().equals(table.id()) || read.contains(c.refers()))
                .forEach(c -> needed.add(c.name()));
        type.columns().stream().filter(c -> c.startsWith(table.name() + ".") && type.tables().contains(table.name()))
                .forEach(c -> needed.add(c.substring(c.indexOf('.') + 1)));
        List<String> missing = needed.stream().distinct().filter(c -> !source.columns().contains(c)).toList();
        if (!missing.isEmpty()) {
            throw new Refusal(ExitCode.INPUT_UNREADABLE, words.text("column.missing", source.label(),
                    String.join(", ", missing), String.join(", ", source.columns().stream().sorted().toList())));
        }
    }

    /** The sound rows of the reference tables. */
    Reference reference() {
        Map<Table, List<Row>> rows = new LinkedHashMap<>();
        tables.stream().filter(this::isReference).forEach(table -> {
            rows.put(table, new ArrayList<>());
            read(table, rows.get(table)::add);
        });
        Integrity integrity = new Integrity(Map.of(), row -> false, findings);
        Map<String, List<Row>> sound = new LinkedHashMap<>();
        integrity.sound(rows).forEach((table, kept) -> sound.put(table.name(), kept));
        return new Reference(sound, integrity.ids());
    }

    /** Routes all other rows to partition files; with ids that repeat. */
    Parts parts(Path folder, Machine machine) {
        List<Table> ordered = subjectTables();
        List<Table> routed = new ArrayList<>(ordered);
        believed.ifPresent(rows -> routed.add(table(Table.BELIEVED)));
        before.forEach(one -> routed.add(table(Table.BELIEVED + one.type().name())));
        if (!before.isEmpty()) {
            routed.add(table(Table.UNPOSTED));
        }
        long bytes = bytes(ordered) + Stream.concat(believed.stream(), before.stream().map(Before::rows))
                .mapToLong(BelievedRows::bytes).sum();
        try (Partitions partitions = new Partitions(folder, machine.partitions(bytes), routed, joins)) {
            Keys keys = new Keys(joins);
            Optional<Known> known = believed.flatMap(rows -> type.believed())
                    .map(by -> new Known(table(by.table()), by.column(), by.field()));
            ordered.forEach(table -> read(table, row -> {
                keys.note(row);
                known.ifPresent(values -> values.note(row));
                partitions.add(row);
            }));
            known.ifPresent(values -> believed(values, partitions));
            before.forEach(one -> before(one, partitions));
            return new Parts(routed, partitions.finish(), partitions.orphans(), keys.repeated(),
                    known.map(values -> values.twins(table(Table.TWINS))).orElse(List.of()));
        }
    }

    private void believed(Known known, Partitions partitions) {
        Table table = table(Table.BELIEVED);
        believed.orElseThrow().each((values, file, number) -> {
            Row row = new Row(table, file, number, values.toArray(String[]::new));
            known.stray(row).ifPresent(partitions::add);
            partitions.add(row);
        });
    }

    private void before(Before one, Partitions partitions) {
        Table rows = table(Table.BELIEVED + one.type().name());
        one.rows().each((values, file, number) ->
                partitions.add(new Row(rows, file, number, values.toArray(String[]::new))));
        Table unposted = table(Table.UNPOSTED);
        for (Before.Waiting waiting : one.waiting()) {
            partitions.add(new Row(unposted, waiting.file(), waiting.line(),
                    new String[] {waiting.value(), one.type().name(), waiting.file()}));
        }
    }

    private Table table(String name) {
        return Stream.concat(tables.stream(), ofEngine.stream()).filter(table -> table.name().equals(name)).findFirst()
                .orElseThrow();
    }

    /** The tables that are not reference tables, parents before children as the join tree lists them. */
    private List<Table> subjectTables() {
        List<Table> ordered = new ArrayList<>();
        joins.forEach(join -> tables.stream().filter(t -> t.name().equals(join.table()) && !isReference(t))
                .filter(t -> !ordered.contains(t)).forEach(ordered::add));
        return ordered;
    }

    private boolean isReference(Table table) {
        return joins.stream().anyMatch(join -> join.table().equals(table.name()) && join.reference());
    }

    private long bytes(List<Table> ordered) {
        return ordered.stream().map(export::source).flatMap(Optional::stream).mapToLong(TableSource::bytes).sum();
    }

    /** The export was opened with the tables of one record type's rules; rows of another's are rows of its own. */
    private void read(Table table, Consumer<Row> to) {
        export.source(table).ifPresent(source -> {
            RowCheck check = new RowCheck(table, codes, reportingDate, findings);
            inputs.accept(source.read(read -> {
                Row row = read.table() == table ? read
                        : new Row(table, read.file(), read.number(), read.cells());
                boolean stays = check.stays(row);
                watch.read(row, stays);
                if (stays) {
                    to.accept(row);
                }
            }, findings));
        });
    }

    /** What an assembly works with. */
    record Given(List<Table> ofEngine, SisExport export, CodeTables codes, LocalDate reportingDate, Ledger ledger,
                 Watch watch, Optional<BelievedRows> believed, List<Before> before) {
    }

    /** Rows of the reference tables by name, and the ids they have. */
    record Reference(Map<String, List<Row>> rows, Map<String, Set<String>> ids) {

        Reference {
            rows = new HashMap<>(rows);
        }
    }
}
