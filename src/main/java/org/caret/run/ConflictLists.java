package org.caret.run;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.caret.mapping.Layout;
import org.caret.mapping.LayoutField;
import org.caret.notice.Words;
import org.caret.sheet.ReviewWorkbook;

/**
 * Lists of records that say something else than a row of the state and do not go all the same: conflicts.csv, and a
 * workbook of the same. Of every compared field, and of the key, what the export says and what the state says.
 */
final class ConflictLists {

    private static final Words WORDS = Words.of("org.caret.run.messages");
    private static final String TEXT = "conflicts.csv";
    private static final String WORKBOOK = "conflicts.xlsx";

    private final Sents sents;
    private final Layout layout;
    private final List<LayoutField> fields;

    ConflictLists(Sents sents) {
        this.sents = sents;
        this.layout = sents.layout();
        this.fields = layout.fields().stream().filter(field -> field.compared()
                || sents.type().key().contains(field.name())).toList();
    }

    /** Without conflicts there are no lists, and old ones go. */
    void write(Publication publication) {
        if (!sents.anyConflicts()) {
            publication.stale(TEXT);
            publication.stale(WORKBOOK);
            return;
        }
        Files.table(publication.file(TEXT), header(), this::rows);
        try (ReviewWorkbook workbook = new ReviewWorkbook(publication.file(WORKBOOK))) {
            workbook.sheet(WORDS.text("conflicts.sheet"), header(), this::rows);
        }
    }

    private List<String> header() {
        List<String> header = new ArrayList<>(List.of("localId", "ruleId", "reason"));
        fields.forEach(field -> header.addAll(List.of(field.name(), WORDS.text("conflicts.state", field.name()))));
        header.addAll(List.of("exportFile", "exportRow", "stateFile", "stateRow"));
        return header;
    }

    private void rows(Consumer<List<String>> to) {
        sents.conflicts(record -> {
            List<String> cells = new ArrayList<>(List.of(record.localId(), record.how().rule(),
                    record.how().reason()));
            fields.forEach(field -> {
                int place = layout.index(field.name());
                cells.add(record.values().get(place));
                cells.add(record.how().prior().values().get(place));
            });
            cells.addAll(List.of(record.file(), String.valueOf(record.row()), record.how().prior().file(),
                    String.valueOf(record.how().prior().row())));
            to.accept(cells);
        });
    }
}
