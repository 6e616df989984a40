package org.caret.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.caret.fact.Row;
import org.caret.fact.Text;
import org.caret.mapping.RecordType;
import org.caret.notice.ExitCode;
import org.caret.notice.Nearest;
import org.caret.notice.Refusal;

/** Which rows the options of a run keep: by table, the columns to look at and the values wanted. */
final class Selection implements Predicate<Row> {

    private final Map<String, Map<String, Set<String>>> wanted = new HashMap<>();

    /** students: ids to keep, empty for all. */
    static Selection of(RecordType type, Options options, List<String> students) {
        Selection selection = new Selection();
        selection.want(type.schools(), options.schools());
        selection.want(type.calendars(), options.calendars());
        selection.want(type.students(), students);
        return selection;
    }

    /** The ids of the file of students; empty without one. Errors: a refusal when it holds none, or cannot be read. */
    static List<String> students(Options options) {
        List<String> ids = options.students().map(Selection::lines).orElse(List.of());
        if (ids.isEmpty() && options.students().isPresent()) {
            throw new Refusal(ExitCode.INPUT_UNREADABLE, "The file of students holds no id. Write one id per line.");
        }
        return ids;
    }

    private static List<String> lines(Path file) {
        try {
            String text = Files.readString(file);
            return (text.startsWith("\uFEFF") ? text.substring(1) : text).lines().map(Text::strip)
                    .filter(line -> !line.isEmpty()).toList();
        } catch (IOException unreadable) {
            throw new Refusal(ExitCode.INPUT_UNREADABLE, "The file of students, " + file.getFileName()
                    + ", cannot be read as UTF-8 text with one id per line.", unreadable);
        }
    }

    private void want(List<String> columns, List<String> values) {
        if (values.isEmpty()) {
            return;
        }
        for (String column : columns) {
            int dot = column.indexOf('.');
            wanted.computeIfAbsent(column.substring(0, dot), t -> new HashMap<>())
                    .put(column.substring(dot + 1), new HashSet<>(values));
        }
    }

    @Override
    public boolean test(Row row) {
        Map<String, Set<String>> columns = wanted.get(row.table().name());
        return columns == null || columns.entrySet().stream().anyMatch(column ->
                column.getValue().contains(row.cell(row.table().index(column.getKey()))));
    }

    /** Refuses values that no row has, of an option whose columns stand in reference tables. */
    static void requireKnown(String option, List<String> columns, List<String> values, Map<String, List<Row>> rows) {
        Set<String> known = new TreeSet<>();
        for (String column : columns) {
            int dot = column.indexOf('.');
            rows.getOrDefault(column.substring(0, dot), List.of()).forEach(row ->
                    known.add(row.cell(row.table().index(column.substring(dot + 1)))));
        }
        values.stream().filter(value -> !known.contains(value)).findFirst().ifPresent(value -> {
            throw new Refusal(ExitCode.WRONG_USE, option + ": the export has no " + value
                    + Nearest.hint(value, known) + ".");
        });
    }
}
