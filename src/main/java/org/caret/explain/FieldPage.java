package org.caret.explain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.caret.explain.Explanation.Entry;
import org.caret.explain.Explanation.Field;
import org.caret.explain.Explanation.Found;
import org.caret.explain.Explanation.Kind;
import org.caret.explain.Explanation.Place;
import org.caret.explain.Explanation.Source;
import org.caret.explain.Explanation.State;

/** The fields of a record as text: the filled ones each, the blank ones by what they have in common. */
final class FieldPage {

    private static final int TITLE = 62;
    private final Paper paper;
    private final boolean closely;

    /** closely: somebody asked for these fields only. */
    FieldPage(Paper paper, boolean closely) {
        this.paper = paper;
        this.closely = closely;
    }

    /** findings: those of the subject; each field shows its own. */
    void print(Entry entry, List<Found> findings) {
        Map<List<String>, List<Field>> blanks = new LinkedHashMap<>();
        for (Field field : entry.fields()) {
            if (field.value().isEmpty()) {
                blanks.computeIfAbsent(blank(field), reason -> new ArrayList<>()).add(field);
                continue;
            }
            String title = field.element() + " " + field.title();
            paper.line(4, title + " ".repeat(Math.max(2, TITLE - title.length())) + field.value());
            why(field);
            findings.stream().filter(found -> found.candidate().equals(entry.candidate())
                    && found.field().equals(field.element())).forEach(found ->
                    paper.say(8, "note", found.message(), found.ruleId()));
        }
        if (!blanks.isEmpty()) {
            paper.say(2, "blanks");
        }
        blanks.forEach((reason, fields) -> {
            paper.say(4, "blank", names(fields, entry), reason.get(0));
            reason.subList(1, reason.size()).forEach(more -> paper.line(8, more));
        });
    }

    private void why(Field field) {
        String row = row(field);
        String source = field.sources().stream().filter(one -> one.state() == State.SUPPLIED).map(Source::source)
                .findFirst().orElse("");
        switch (field.kind()) {
            case RULE -> paper.say(8, field.rows().isEmpty() ? "by.rule" : "by.rule.rows", paper.rule(field.rule()),
                    places(field.rows()));
            case SOURCE -> source(field, source, row);
            case OPTION -> paper.say(8, "by.option", source, row);
            case DEFAULT -> paper.say(8, "by.default", row);
            case LIST -> paper.say(8, "by.list", source, places(field.rows()));
            case LIST_MARK -> paper.say(8, "by.mark", row, field.note());
            default -> paper.say(8, "by.continued");
        }
        passed(field, State.BLANK, "passed.source");
        passed(field, State.NO_ROW, "passed.norow");
        field.passedOver().forEach(other -> paper.say(8, "passed.value", other.value(), paper.rule(other.rule())));
        if (field.code() != null) {
            paper.say(8, "code", field.code().table(), field.code().value(), field.code().code(),
                    field.code().place());
        } else if (!field.read().isEmpty() && !field.read().equals(field.value())) {
            paper.say(8, "read", field.read());
        }
    }

    private void source(Field field, String source, String row) {
        if (field.rule() == null) {
            paper.say(8, "by.source", source, places(field.rows()), row);
        } else {
            paper.say(8, "by.source.rule", source, places(field.rows()), row,
                    closely ? paper.rule(field.rule()) : field.rule().id());
        }
    }

    private void passed(Field field, State state, String key) {
        String sources = field.sources().stream().filter(one -> one.state() == state).map(Source::source)
                .collect(Collectors.joining(", "));
        if (!sources.isEmpty()) {
            paper.say(8, key, sources);
        }
    }

    /** Why a field is blank, and which rules might have filled it. */
    private List<String> blank(Field field) {
        String sources = field.sources().stream().map(Source::source).collect(Collectors.joining(", "));
        String slots = field.sources().stream().map(source -> source.source().split("\\.")[0]).distinct()
                .collect(Collectors.joining(", "));
        List<String> reason = new ArrayList<>();
        reason.add(switch (field.kind()) {
            case BLANK_RULE -> paper.text("blank.rule", paper.rule(field.rule()));
            case BLANK_NO_RULE -> paper.text("blank.norule");
            case BLANK_SOURCE -> closely ? paper.text("blank.source", sources, places(field.rows()))
                    : paper.text("blank.source.short", places(field.rows()));
            case BLANK_OPTION -> paper.text("blank.option", sources);
            case BLANK_NO_ROW -> paper.text("blank.norow", slots);
            case BLANK_LIST -> paper.text("blank.list");
            case BLANK_CODE -> paper.text("blank.code");
            default -> field.note().isEmpty() ? paper.text("blank.layout") : paper.text("blank.layout.note",
                    field.note());
        });
        if (field.kind() == Kind.BLANK_NO_RULE || field.kind() == Kind.BLANK_NO_ROW) {
            field.couldSet().forEach(rule -> reason.add(paper.text("blank.could", paper.rule(rule))));
        }
        return reason;
    }

    /** Elements and titles; of a longer list elements only. */
    private static String names(List<Field> fields, Entry entry) {
        if (fields.size() <= 3) {
            return fields.stream().map(field -> field.element() + " " + field.title())
                    .collect(Collectors.joining(", "));
        }
        List<String> runs = new ArrayList<>();
        int begin = 0;
        for (int i = 1; i <= fields.size(); i++) {
            boolean follows = i < fields.size() && entry.fields().indexOf(fields.get(i))
                    == entry.fields().indexOf(fields.get(i - 1)) + 1;
            if (!follows) {
                String first = fields.get(begin).element();
                String last = fields.get(i - 1).element();
                runs.add(i - begin == 1 ? first : first + (i - begin == 2 ? ", " : "–") + last);
                begin = i;
            }
        }
        return String.join(", ", runs);
    }

    private static String row(Field field) {
        return field.layoutRow().substring(field.layoutRow().lastIndexOf(' ') + 1);
    }

    static String places(List<Place> places) {
        return places.stream().map(Place::toString).collect(Collectors.joining(", "));
    }
}
