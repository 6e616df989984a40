package org.caret.explain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.caret.explain.Explanation.Differing;
import org.caret.explain.Explanation.Entry;
import org.caret.explain.Explanation.Field;
import org.caret.explain.Explanation.Found;
import org.caret.explain.Explanation.Id;
import org.caret.explain.Explanation.Place;
import org.caret.explain.Explanation.SourceRows;
import org.caret.explain.Explanation.Subject;
import org.caret.fact.Bundle;
import org.caret.fact.Row;
import org.caret.mapping.Join;
import org.caret.mapping.Layout;
import org.caret.mapping.Naming;
import org.caret.mapping.SheetRow;
import org.caret.notice.Notice;
import org.caret.run.Replayed;

/** Puts together what there is to say about one subject. */
final class SubjectReasons {

    private final Replayed replayed;
    private final Notes notes;
    private final Map<String, SheetRow> sheet;
    private final Question question;
    private final Layout layout;
    private final RuleRefs rules;

    /** sheet: the rows of the layout by field. */
    SubjectReasons(Replayed replayed, Notes notes, Map<String, SheetRow> sheet, Question question) {
        this.replayed = replayed;
        this.notes = notes;
        this.sheet = sheet;
        this.question = question;
        this.layout = replayed.facts().layout();
        this.rules = new RuleRefs(replayed.book(), layout);
    }

    Subject of(Replayed.Subject subject) {
        List<Entry> entries = new ArrayList<>();
        List<SourceRows> rows = new ArrayList<>();
        subject.decided().ifPresent(decided -> {
            Notes.Page page = notes.page(decided.bundle());
            Origins origins = new Origins(notes.reference(), page.decisions());
            RecordReasons records = new RecordReasons(rules, page, origins,
                    new FieldReasons(layout, sheet, rules, page, origins));
            decided.verdict().outcomes().forEach(outcome -> entries.add(asked(records.of(outcome))));
            RowReasons ofRows = new RowReasons(rules, page);
            own(decided.bundle()).forEach(row -> rows.add(ofRows.of(row)));
        });
        return new Subject(ids(subject), place(subject.row()), subject.decided().isPresent(), entries, rows,
                subject.leftOut().stream().map(SubjectReasons::place).toList(),
                subject.findings().stream().map(SubjectReasons::found).toList());
    }

    /** The entry with the fields that were asked for, compared with the line that was. */
    private Entry asked(Entry entry) {
        List<Differing> differing = new ArrayList<>();
        if (question.line().isPresent()) {
            List<String> line = question.line().get().values();
            for (int i = 0; i < entry.fields().size(); i++) {
                Field field = entry.fields().get(i);
                if (!field.value().equals(line.get(i))) {
                    differing.add(new Differing(field.element(), field.title(), line.get(i), field.value()));
                }
            }
        }
        List<Field> wanted = entry.fields().stream()
                .filter(field -> Explainer.asks(question, layout.required(field.name()))).toList();
        return new Entry(entry.candidate(), entry.outcome(), entry.ruleId(), entry.reason(), entry.rule(),
                entry.because(), entry.proposedBy(), entry.about(), question.line().isEmpty() ? null
                : !entry.fields().isEmpty() && differing.isEmpty(), differing, entry.alsoExcluded(), entry.slots(),
                wanted);
    }

    /** The rows that are the subject's own: not those of reference tables. */
    private List<Row> own(Bundle bundle) {
        Set<String> shared = new HashSet<>();
        replayed.facts().joins().stream().filter(Join::reference).forEach(join -> shared.add(join.table()));
        return bundle.rows().entrySet().stream().filter(table -> !shared.contains(table.getKey()))
                .flatMap(table -> table.getValue().stream()
                        .sorted(java.util.Comparator.comparingInt(Row::number))).toList();
    }

    private List<Id> ids(Replayed.Subject subject) {
        List<Id> ids = new ArrayList<>();
        for (Naming name : replayed.type().ids()) {
            List<String> values = name.parts().stream().flatMap(part -> row(subject, part.table())
                    .map(row -> row.cell(row.table().index(part.column()))).stream()).toList();
            if (values.size() == name.parts().size()) {
                ids.add(new Id(name.title(), title(name.title()), String.join("-", values)));
            }
        }
        Row row = subject.row();
        if (row.table().hasId() && ids.stream().noneMatch(id -> id.column().equals(row.table().id()))) {
            ids.add(new Id(row.table().id(), row.table().id(), row.cell(row.table().index(row.table().id()))));
        }
        return ids;
    }

    private static Optional<Row> row(Replayed.Subject subject, String table) {
        return subject.row().table().name().equals(table) ? Optional.of(subject.row())
                : subject.decided().flatMap(one -> one.bundle().rows().getOrDefault(table, List.of()).stream()
                        .findFirst());
    }

    private String title(String column) {
        return layout.fields().stream().filter(field -> field.sources().stream()
                .anyMatch(source -> source.endsWith("." + column))).findFirst()
                .map(field -> field.title()).orElse(column);
    }

    private static Place place(Row row) {
        return new Place(row.file(), row.number());
    }

    private static Found found(Notice notice) {
        return new Found(notice.severity().word(), notice.ruleId(), notice.stateRuleId(), notice.candidate(),
                notice.field(), notice.message(), notice.fix(), new Place(notice.file(), notice.row()));
    }
}
