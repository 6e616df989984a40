package org.caret.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caret.fact.Column;
import org.caret.fact.Row;
import org.caret.fact.Table;
import org.caret.intake.ColumnNames;
import org.caret.intake.SisExport;
import org.caret.rules.RuleFolder;
import org.caret.run.Knowledge;
import org.caret.run.Workspace;
import org.caret.sheet.KnowledgeWorkbooks;
import org.caret.sheet.Sheet;
import org.caret.sheet.Workbook;
import org.caret.testing.Product;

/** A written district as tests see it: its rows by table, and what a workspace of its own may change. */
final class Export {

    static final List<Table> TABLES = RuleFolder.tables(Product.knowledge().ruleFiles());
    private final Map<String, List<Row>> rows = new HashMap<>();

    private Export(Path workspace) {
        SisExport export = SisExport.open(workspace.resolve("sis"), TABLES, TABLES, ColumnNames.none());
        for (Table table : TABLES) {
            List<Row> found = rows.computeIfAbsent(table.name(), name -> new ArrayList<>());
            export.source(table).orElseThrow().read(found::add, finding -> {
                throw new AssertionError(finding.toString());
            });
        }
    }

    static Export read(Path workspace) {
        return new Export(workspace);
    }

    /** Writes a district without the words of the command line. */
    static Export write(Path workspace, SampleDistrict.Asked asked) {
        Workspace at = new Workspace(workspace);
        new SampleDistrict(at, Knowledge.load(Product.home(), at.rules(), at.mappings()), asked).write();
        return read(workspace);
    }

    static SampleDistrict.Asked asked(long students, long seed) {
        return new SampleDistrict.Asked(students, seed, Optional.empty(), Optional.empty());
    }

    List<Row> rows(String table) {
        return rows.get(table);
    }

    /** The filled cells of a column. */
    List<String> cells(String table, String column) {
        return rows(table).stream().map(row -> cell(row, column)).filter(cell -> !cell.isEmpty()).toList();
    }

    Set<String> set(String table, String column) {
        return cells(table, column).stream().collect(Collectors.toSet());
    }

    static String cell(Row row, String column) {
        int place = row.table().index(column);
        if (place < 0) {
            throw new IllegalArgumentException(row.table().name() + " has no column " + column);
        }
        return row.cell(place);
    }

    /** Rows that refer to a row which is not there, as file, line and column. */
    List<String> dangling() {
        Map<String, Set<String>> ids = TABLES.stream().filter(Table::hasId).collect(Collectors.toMap(Table::name,
                table -> set(table.name(), table.id())));
        return TABLES.stream().flatMap(table -> rows(table.name()).stream()).flatMap(row ->
                row.table().columns().stream().filter(column -> !refersWell(row, column, ids))
                        .map(column -> row.file() + ":" + row.number() + " " + column.name())).toList();
    }

    private static boolean refersWell(Row row, Column column, Map<String, Set<String>> ids) {
        String cell = cell(row, column.name());
        return column.refers().isEmpty() || cell.isEmpty() || ids.get(column.refers()).contains(cell);
    }

    /** A workspace's own row for each name in one sheet of the workbook. */
    static void own(Path workspace, String sheet, String column, Map<String, String> values) {
        try {
            Path mappings = Files.createDirectories(workspace.resolve("mappings"));
            List<List<String>> rows = values.entrySet().stream()
                    .map(value -> List.of(value.getKey(), value.getValue())).toList();
            new KnowledgeWorkbooks().write(mappings.resolve("sample.xlsx"),
                    new Workbook(List.of(new Sheet(sheet, List.of("name", column), rows))));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** A workspace whose stories all have one share. */
    static void stories(Path workspace, String perThousand) {
        own(workspace, "stories", "perThousand", Arrays.stream(Story.values()).filter(story -> story != Story.NONE)
                .collect(Collectors.toMap(Story::word, story -> perThousand)));
    }

    /** Name and bytes of every file of a workspace, as text. */
    static Map<String, String> bytes(Path workspace) throws IOException {
        Map<String, String> bytes = new HashMap<>();
        try (Stream<Path> files = Files.walk(workspace)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                bytes.put(workspace.relativize(file).toString(), Files.readString(file));
            }
        }
        return bytes;
    }
}
