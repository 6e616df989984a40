package org.caret.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.caret.extract.OutputFormat;
import org.caret.mapping.Layout;
import org.caret.mapping.LayoutField;
import org.caret.notice.Words;
import org.caret.sheet.ReviewWorkbook;

/** Lists to read beside upload files: every change with its reason and both rows, and removals to mark. */
final class ChangeLists {

    private static final Words WORDS = Words.of("org.caret.run.messages");
    private static final String REMOVALS = "removals.xlsx";
    /** Columns of the list of removals that are read back: the mark, and the key. */
    static final String SEND = "send";
    static final String KEY = "key";

    private final Sents sents;
    private final List<ChangeFiles.Made> made;

    ChangeLists(Sents sents, List<ChangeFiles.Made> made) {
        this.sents = sents;
        this.made = made;
    }

    void write(Publication publication) {
        List<String> header = header();
        Files.table(publication.file("changes.csv"), header, to -> changes(to));
        try (ReviewWorkbook workbook = new ReviewWorkbook(publication.file("changes.xlsx"))) {
            workbook.sheet(WORDS.text("changes.sheet"), header, this::changes);
        }
        new ConflictLists(sents).write(publication);
        List<String> removals = new ArrayList<>(List.of(SEND, KEY));
        removals.addAll(header.subList(2, header.size()));
        if (!sents.anyRemovals()) {
            publication.stale(REMOVALS);
            return;
        }
        try (ReviewWorkbook workbook = new ReviewWorkbook(publication.file(REMOVALS))) {
            workbook.sheet(WORDS.text("removals.sheet"), removals, this::removals);
        }
    }

    private List<String> header() {
        List<String> header = new ArrayList<>(List.of("file", "line", "kind", "ruleId", "reason", "localId"));
        sents.type().key().forEach(header::add);
        header.addAll(List.of("changed", "stateFile", "stateRow", "exportFile", "exportRow", "stateRecord",
                "record"));
        return header;
    }

    private void changes(Consumer<List<String>> to) {
        Map<String, String> names = new HashMap<>();
        made.forEach(file -> names.put(file.kind() + file.step(), file.name()));
        Map<String, Integer> lines = new HashMap<>();
        sents.each(record -> {
            String name = names.get(record.how().kind() + record.how().step());
            List<String> cells = new ArrayList<>(List.of(name, String.valueOf(lines.merge(name, 1, Integer::sum))));
            cells.addAll(cells(record));
            to.accept(cells);
        });
    }

    private void removals(Consumer<List<String>> to) {
        sents.removals(record -> {
            List<String> cells = new ArrayList<>(List.of("", record.key()));
            cells.addAll(cells(record));
            to.accept(cells);
        });
    }

    private List<String> cells(SentRecord record) {
        Layout layout = sents.layout();
        List<String> cells = new ArrayList<>(List.of(record.how().kind(), record.how().rule(), record.how().reason(),
                record.localId()));
        sents.type().key().forEach(field -> cells.add(record.values().get(layout.index(field))));
        List<String> prior = record.how().prior().values();
        cells.addAll(List.of(prior.isEmpty() ? "" : changed(layout, prior, record.values()),
                record.how().prior().file(), row(record.how().prior().row()), record.file(), row(record.row()),
                String.join(OutputFormat.SEPARATOR, prior), String.join(OutputFormat.SEPARATOR, record.values())));
        return cells;
    }

    private static String row(int number) {
        return number == 0 ? "" : String.valueOf(number);
    }

    /** The compared fields that are not the same, and the transaction, each with what it was and what it becomes. */
    private String changed(Layout layout, List<String> prior, List<String> values) {
        List<String> changed = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            LayoutField field = layout.fields().get(i);
            boolean counts = field.compared() || field.name().equals(sents.type().transaction());
            if (counts && !values.get(i).equals(prior.get(i))) {
                changed.add(field.element() + " " + field.title() + ": " + shown(prior.get(i)) + " → "
                        + shown(values.get(i)));
            }
        }
        return String.join("; ", changed);
    }

    private static String shown(String value) {
        return value.isEmpty() ? WORDS.text("blank") : value;
    }
}
