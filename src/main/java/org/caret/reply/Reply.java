package org.caret.reply;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caret.history.History;
import org.caret.history.SentRecord;
import org.caret.history.StateError;
import org.caret.history.UploadFile;
import org.caret.intake.HeadedRows;
import org.caret.intake.OdsShapes;
import org.caret.mapping.Layout;
import org.caret.mapping.LayoutField;
import org.caret.mapping.SheetBook;
import org.caret.notice.ExitCode;
import org.caret.notice.Refusal;

/** A list of errors read against one file of ours. errors: all of the list, those that fit no record with record 0. */
public record Reply(String list, List<StateError> errors) {

    public Reply {
        errors = List.copyOf(errors);
    }

    /**
     * Reads a list of errors of the state. A record is meant by its line when what else the list says agrees, else by
     * the fields given, when they are those of one student. Errors: a refusal for a list that cannot be understood.
     */
    public static Reply read(Path list, UploadFile file, History history, SheetBook sheets) {
        HeadedRows rows = HeadedRows.open(list);
        List<SentRecord> records = new ArrayList<>();
        history.records(file.id(), records::add);
        Layout layout = layout(file.process(), records, sheets);
        Columns columns = Columns.of(rows, layout, sheets);
        Matching matching = new Matching(columns, layout, records);
        List<StateError> errors = new ArrayList<>();
        for (HeadedRows.Line row : rows.rows()) {
            List<SentRecord> meant = matching.meant(row);
            meant.forEach(record -> errors.add(error(columns, row, Optional.of(record))));
            if (meant.isEmpty()) {
                errors.add(error(columns, row, Optional.empty()));
            }
        }
        return new Reply(rows.file(), errors);
    }

    private static Layout layout(String process, List<SentRecord> records, SheetBook sheets) {
        int width = records.isEmpty() ? 0 : records.get(0).sent().values().size();
        List<Layout> layouts = OdsShapes.of(sheets).type(process).orElseThrow(() -> new Refusal(
                ExitCode.KNOWLEDGE_BROKEN, Told.text("layout", process))).layouts();
        return layouts.stream().filter(layout -> layout.fields().size() == width)
                .reduce((older, newer) -> newer).orElse(layouts.get(layouts.size() - 1));
    }

    private static StateError error(Columns columns, HeadedRows.Line row, Optional<SentRecord> record) {
        String message = columns.cell(row, Columns.MESSAGE);
        return new StateError(record.map(SentRecord::id).orElse(0L), row.number(),
                cut(columns.cell(row, Columns.RULE), 200), cut(columns.cell(row, Columns.SEVERITY), 200),
                cut(record.map(one -> Private.hidden(message, values(one))).orElse(""), 4000));
    }

    private static List<String> values(SentRecord record) {
        return Stream.concat(record.sent().values().stream(), record.sent().prior().stream().flatMap(List::stream))
                .toList();
    }

    private static String cut(String text, int width) {
        return text.substring(0, Math.min(width, text.length()));
    }

    /** Lines of the list that fit no record. */
    public List<Integer> strange() {
        return errors.stream().filter(error -> error.record() == 0).map(StateError::line).toList();
    }

    /** Records that something is said against. */
    public long records() {
        return errors.stream().map(StateError::record).filter(record -> record > 0).distinct().count();
    }

    /** Finds the records that a line of the list means. */
    private static final class Matching {

        private final Columns columns;
        private final List<LayoutField> given;
        private final Layout layout;
        private final Map<Integer, SentRecord> byLine;
        private final Map<List<String>, Map<List<String>, List<SentRecord>>> byValues = new HashMap<>();

        Matching(Columns columns, Layout layout, List<SentRecord> records) {
            this.columns = columns;
            this.layout = layout;
            this.given = columns.fields(layout);
            this.byLine = records.stream().collect(Collectors.toMap(one -> one.sent().line(), one -> one));
        }

        List<SentRecord> meant(HeadedRows.Line row) {
            List<LayoutField> filled = given.stream()
                    .filter(field -> !columns.cell(row, field.name()).isBlank()).toList();
            List<String> wanted = filled.stream().map(field -> alike(columns.cell(row, field.name()), field)).toList();
            String line = columns.cell(row, Columns.LINE).strip();
            SentRecord there = line.matches("[0-9]{1,9}") ? byLine.get(Integer.parseInt(line)) : null;
            if (there != null && values(there, filled).equals(wanted)) {
                return List.of(there);
            }
            List<SentRecord> same = filled.isEmpty() ? List.of() : index(filled).getOrDefault(wanted, List.of());
            long students = same.stream().map(one -> one.sent().why().localId()).distinct().count();
            boolean known = same.size() == 1 || students == 1 && !same.get(0).sent().why().localId().isEmpty();
            return known ? same : List.of();
        }

        /** Records by their values of those fields. */
        private Map<List<String>, List<SentRecord>> index(List<LayoutField> fields) {
            return byValues.computeIfAbsent(fields.stream().map(LayoutField::name).toList(), names ->
                    byLine.values().stream().collect(Collectors.groupingBy(record -> values(record, fields))));
        }

        private List<String> values(SentRecord record, List<LayoutField> fields) {
            return fields.stream().map(field -> {
                int place = layout.index(field.name());
                List<String> values = record.sent().values();
                return place < values.size() ? alike(values.get(place), field) : "";
            }).toList();
        }

        private static String alike(String text, LayoutField field) {
            return Value.alike(text, field.format().name().equals("date"));
        }
    }
}
