package org.caret.explain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.caret.explain.Explanation.Subject;
import org.caret.mapping.Layout;
import org.caret.mapping.LayoutField;
import org.caret.mapping.RecordType;
import org.caret.mapping.SheetRow;
import org.caret.notice.ExitCode;
import org.caret.notice.Nearest;
import org.caret.notice.Refusal;
import org.caret.notice.Words;
import org.caret.run.Knowledge;
import org.caret.run.Options;
import org.caret.run.Replay;
import org.caret.run.Replayed;
import org.caret.run.Sought;

/** Answers questions about subjects by doing again what a run does, and listening. */
public final class Explainer {

    private static final int VERSION = 1;
    private static final Words WORDS = Words.of("org.caret.explain.messages");

    private final Knowledge knowledge;
    private final Replay replay;

    public Explainer(Knowledge knowledge, Replay replay) {
        this.knowledge = knowledge;
        this.replay = replay;
    }

    /** Errors: the refusals of a run, and those of a field or a line that no record type has. */
    public Answer answer(Question question) {
        requireKnown(question.fields());
        List<Explanation> explained = new ArrayList<>();
        Set<Integer> known = new HashSet<>();
        for (RecordType type : replay.types()) {
            Notes notes = new Notes();
            ById byId = new ById(type, question.ids());
            Sought sought = question.line().<Sought>map(line -> byLine(type, line)).orElse(byId);
            Replayed replayed = replay.of(type, sought, notes);
            replayed.subjects().forEach(subject -> known.addAll(byId.asked(subject.row())));
            explained.add(explanation(replayed, notes, question));
        }
        return new Answer(VERSION, explained, IntStream.range(0, question.ids().size())
                .filter(id -> !known.contains(id)).map(id -> id + 1).boxed().toList());
    }

    private Layout layout(RecordType type) {
        return knowledge.layout(type, replay.options(type).academicYear());
    }

    private void requireKnown(List<String> fields) {
        Set<String> names = new HashSet<>();
        replay.types().forEach(type -> layout(type).fields().forEach(field ->
                names.addAll(List.of(field.element(), field.name()))));
        fields.stream().filter(field -> !names.contains(field)).findFirst().ifPresent(field -> {
            throw new Refusal(ExitCode.WRONG_USE, WORDS.text("field.unknown", field, Nearest.hint(field, names)));
        });
    }

    private ByLine byLine(RecordType type, FileLine line) {
        Layout layout = layout(type);
        if (line.values().size() != layout.fields().size()) {
            throw new Refusal(ExitCode.WRONG_USE, WORDS.text("line.fields", line.name(), String.valueOf(line.number()),
                    String.valueOf(line.values().size()), type.name(), String.valueOf(layout.fields().size())));
        }
        ByLine found = new ByLine(type, layout, line.values());
        if (found.nameless()) {
            throw new Refusal(ExitCode.WRONG_USE, WORDS.text("line.nothing", type.name(), type.subject()));
        }
        return found;
    }

    private Explanation explanation(Replayed replayed, Notes notes, Question question) {
        Options options = replayed.options();
        Layout layout = replayed.facts().layout();
        Map<String, SheetRow> sheet = new HashMap<>();
        Layout.rows(Layout.name(replayed.type(), knowledge.sheets()), options.academicYear(), knowledge.sheets())
                .forEach(row -> sheet.put(row.text("name"), row));
        SheetRow first = sheet.get(layout.fields().get(0).name());
        SubjectReasons reasons = new SubjectReasons(replayed, notes, sheet, question);
        List<Subject> subjects = replayed.subjects().stream().map(reasons::of).toList();
        return new Explanation(replayed.type().name(), replayed.type().title(), options.reportingDate().toString(),
                options.academicYear().full(), replayed.type().subject(),
                WORDS.text("sheet", first.workbook(), first.sheet()),
                replayed.read(), replayed.book().agrees(), subjects);
    }

    /** True when a field is among those asked for. */
    static boolean asks(Question question, LayoutField field) {
        return question.fields().isEmpty() || question.fields().contains(field.element())
                || question.fields().contains(field.name());
    }
}
