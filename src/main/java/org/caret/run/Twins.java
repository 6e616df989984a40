package org.caret.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.caret.fact.Row;
import org.caret.mapping.LayoutField;
import org.caret.mapping.Naming;
import org.caret.notice.Notice;
import org.caret.rules.Verdict;
import org.caret.subject.Parts;

/**
 * Finds the records that share their key with a subject's, which may be those of another subject. Others are looked
 * for by the fields of the key that hold a subject's own id; a key without such a field is compared within a subject.
 */
final class Twins {

    private final Opening opening;
    private final Parts parts;
    private final Path work;

    Twins(Opening opening, Parts parts, Path work) {
        this.opening = opening;
        this.parts = parts;
        this.work = work;
    }

    /** The findings on records of the subjects and of others. own: the subject's table; decide: decides a row's. */
    List<Notice> of(List<Replayed.Subject> subjects, String own, Function<Row, List<Replayed.Decided>> decide) {
        Map<String, Verdict> verdicts = new LinkedHashMap<>();
        subjects.forEach(subject -> subject.decided().ifPresent(one ->
                verdicts.put(place(one.bundle().root()), one.verdict())));
        Map<String, Row> others = new LinkedHashMap<>();
        keys(own).forEach((column, field) -> {
            List<String> values = subjects.stream().flatMap(subject -> subject.decided().stream())
                    .map(one -> shown(one.bundle().root(), column, field)).filter(value -> !value.isEmpty()).toList();
            parts.each(row -> {
                if (row.table().name().equals(own) && values.contains(shown(row, column, field))) {
                    others.put(place(row), row);
                }
            });
        });
        others.keySet().removeAll(verdicts.keySet());
        others.values().forEach(row -> decide.apply(row).forEach(one ->
                verdicts.put(place(one.bundle().root()), one.verdict())));
        Ledger.Page page = new Ledger.Page(opening.facts().type(), opening.facts().layout(), work, Review.NONE,
                new Regrouped(opening.facts().type().name(), List.of(), List.of(), work));
        new Ledger(work).take(page, List.copyOf(verdicts.values()));
        List<Notice> found = new ArrayList<>();
        RepeatedKeys.tell(page.keys(), opening.facts().grader(), found::add);
        return found;
    }

    /** Columns of the subject's table that name a subject and go into the key, with the field they go into. */
    private Map<String, LayoutField> keys(String own) {
        Map<String, LayoutField> keys = new LinkedHashMap<>();
        for (String name : opening.facts().type().key()) {
            LayoutField field = opening.facts().layout().required(name);
            field.sources().stream().map(source -> source.substring(source.lastIndexOf('.') + 1))
                    .filter(column -> opening.facts().type().ids().contains(Naming.of(own + "." + column)))
                    .forEach(column -> keys.put(column, field));
        }
        return keys;
    }

    private static String shown(Row row, String column, LayoutField field) {
        return field.shown(row.cell(row.table().index(column)));
    }

    private static String place(Row row) {
        return row.file() + ":" + row.number();
    }
}
