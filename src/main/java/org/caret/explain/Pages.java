package org.caret.explain;

import java.io.PrintWriter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.caret.explain.Explanation.Entry;
import org.caret.explain.Explanation.Found;
import org.caret.explain.Explanation.Id;
import org.caret.explain.Explanation.Made;
import org.caret.explain.Explanation.Slot;
import org.caret.explain.Explanation.SourceRows;
import org.caret.explain.Explanation.Subject;

/** An answer as text for people who know spreadsheets. */
public final class Pages {

    private final Paper paper;
    private final Question question;

    public Pages(PrintWriter to, Question question) {
        this.paper = new Paper(to);
        this.question = question;
    }

    public void print(Answer answer) {
        answer.explained().forEach(explanation -> explanation.subjects().forEach(subject ->
                print(explanation, subject)));
        paper.where();
        List<Entry> entries = answer.explained().stream().flatMap(one -> one.subjects().stream())
                .flatMap(subject -> subject.records().stream()).toList();
        paper.say(0, "end", count(entries, "reported"), count(entries, "excluded"), count(entries, "held"));
    }

    private static long count(List<Entry> entries, String outcome) {
        return entries.stream().filter(entry -> entry.outcome().equals(outcome)).count();
    }

    private void print(Explanation explanation, Subject subject) {
        paper.say(0, "title", explanation.record(), explanation.title(), explanation.reportingDate(),
                explanation.academicYear());
        paper.say(0, "subject", subject.ids().stream().map(this::id).collect(Collectors.joining(", ")),
                subject.row());
        if (!subject.decided()) {
            paper.say(2, "undecided", explanation.about());
        } else if (subject.records().isEmpty()) {
            paper.say(2, "nothing");
        }
        line(subject);
        paper.gap();
        for (int i = 0; i < subject.records().size(); i++) {
            record(explanation, subject, i);
            paper.gap();
        }
        rows(explanation, subject);
        findings(subject);
        if (explanation.grouped()) {
            paper.say(0, "finding.grouped");
            paper.gap();
        }
    }

    private String id(Id id) {
        return id.value().isEmpty() ? paper.text("id.blank", id.title()) : paper.text("id", id.title(), id.value());
    }

    /** Says when no record is the line that was asked about, and how the nearest one differs. */
    private void line(Subject subject) {
        Optional<Entry> nearest = subject.records().stream().filter(entry -> !entry.fields().isEmpty())
                .min(Comparator.comparingInt(entry -> entry.differing().size()));
        if (question.line().isEmpty() || subject.records().stream().anyMatch(entry -> entry.line())) {
            return;
        }
        FileLine line = question.line().get();
        paper.say(2, "line.not", line.number(), line.name());
        nearest.ifPresent(entry -> {
            paper.say(2, "line.differs", entry.candidate());
            entry.differing().forEach(one -> paper.say(4, "line.difference", one.element(), one.title(),
                    shown(one.line()), shown(one.now())));
        });
    }

    private String shown(String value) {
        return value.isEmpty() ? paper.text("line.blank") : value;
    }

    private void record(Explanation explanation, Subject subject, int place) {
        Entry entry = subject.records().get(place);
        paper.say(0, "record", place + 1, subject.records().size(), entry.candidate(),
                paper.text("outcome." + entry.outcome()));
        if (Boolean.TRUE.equals(entry.line())) {
            question.line().ifPresent(line -> paper.say(2, "line.is", line.number(), line.name()));
        }
        outcome(entry);
        if (entry.proposedBy() != null) {
            paper.say(2, "proposed", paper.rule(entry.proposedBy()));
        }
        if (!entry.slots().isEmpty() && question.fields().isEmpty()) {
            paper.say(2, "slots");
            entry.slots().forEach(this::slot);
        }
        if (!entry.fields().isEmpty()) {
            paper.say(2, "fields", explanation.layout());
            new FieldPage(paper, !question.fields().isEmpty()).print(entry, subject.findings());
        }
    }

    private void outcome(Entry entry) {
        if (entry.outcome().equals("reported")) {
            return;
        }
        if (entry.rule() != null) {
            paper.say(2, "because", paper.rule(entry.rule()));
        } else {
            paper.say(2, "because.check", entry.ruleId());
        }
        paper.say(4, "because.reason", entry.reason());
        if (!entry.because().isEmpty()) {
            paper.say(4, "because.rows", FieldPage.places(entry.because()));
        }
        if (!entry.alsoExcluded().isEmpty()) {
            paper.say(2, "also");
            entry.alsoExcluded().forEach(other -> paper.say(4, "also.one", paper.rule(other.rule()),
                    FieldPage.places(other.rows()), other.reason()));
        }
    }

    private void slot(Slot slot) {
        String rows = slot.rows().isEmpty() ? paper.text("slot.none") : FieldPage.places(slot.rows());
        if (slot.madeBy() == null) {
            paper.say(4, "slot", slot.slot(), rows);
        } else {
            paper.say(4, "slot.made", slot.slot(), rows, paper.rule(slot.madeBy()));
        }
        paper.line(8, paper.rule(slot.rule()));
        if (!slot.passedOver().isEmpty()) {
            paper.say(8, "slot.over", slot.passedOver().stream().map(other -> paper.text("over",
                    FieldPage.places(other.rows()), other.rule().id())).collect(Collectors.joining(", ")));
        }
    }

    private void rows(Explanation explanation, Subject subject) {
        if (!question.fields().isEmpty()) {
            return;
        }
        if (!subject.rows().isEmpty()) {
            paper.say(0, "rows", explanation.about());
            subject.rows().forEach(this::row);
        }
        if (!subject.leftOut().isEmpty()) {
            paper.say(2, "left", FieldPage.places(subject.leftOut()));
        }
        paper.gap();
    }

    private void row(SourceRows row) {
        String key = row.from().isEmpty() ? row.till().isEmpty() ? "row" : "row.till"
                : row.till().isEmpty() ? "row.from" : "row.both";
        paper.say(2, key, row.place(), row.from().isEmpty() ? row.till() : row.from(), row.till());
        for (Made made : row.made()) {
            paper.say(6, made.reason().isEmpty() ? "row.made" : "row.stop", paper.rule(made.rule()),
                    made.reason().isEmpty() ? made.what() : made.reason());
        }
    }

    private void findings(Subject subject) {
        if (subject.findings().isEmpty()) {
            paper.say(0, "finding.none");
        } else {
            paper.say(0, "findings");
        }
        for (Found found : subject.findings()) {
            String head = found.stateRuleId().isEmpty() ? paper.text("finding", found.severity(), found.ruleId())
                    : paper.text("finding.state", found.severity(), found.ruleId(), found.stateRuleId());
            paper.line(2, head + (found.field().isEmpty() ? "" : paper.text("finding.field", found.field()))
                    + paper.text("finding.place", found.place()));
            paper.line(6, found.message());
            paper.say(6, "finding.fix", found.fix());
        }
        paper.gap();
    }
}
