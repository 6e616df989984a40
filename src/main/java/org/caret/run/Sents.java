package org.caret.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.caret.fact.Spool;
import org.caret.mapping.Layout;
import org.caret.mapping.RecordKey;
import org.caret.mapping.RecordType;
import org.caret.rules.Outcome;
import org.caret.rules.Verdict;

/** The differences that go to the state, in order of file and record, and the removals. Safe for several threads. */
final class Sents {

    private final RecordType type;
    private final Layout layout;
    private final Review review;
    private final Spool sent;
    private final Spool listed;
    private final Spool conflicts;
    private final int[] order;
    private final RecordKey key;
    private long subjects;
    private long removing;
    private long waiting;
    private boolean removals;
    private volatile boolean conflicting;

    /** folder: for work files. */
    Sents(RecordType type, Layout layout, Path folder, Review review) {
        this.type = type;
        this.layout = layout;
        this.review = review;
        this.sent = new Spool(folder, "sent-" + type.name());
        this.listed = new Spool(folder, "removals-" + type.name());
        this.conflicts = new Spool(folder, "conflicts-" + type.name());
        this.order = type.order().stream().mapToInt(layout::index).toArray();
        this.key = RecordKey.of(type, layout);
    }

    /** Takes what is sent of some subjects; gives their outcomes, with removals held that wait for review. */
    List<List<Outcome>> take(List<Verdict> verdicts) {
        List<List<Outcome>> outcomes = new ArrayList<>();
        List<Spool.Entry> going = new ArrayList<>();
        List<Spool.Entry> listed = new ArrayList<>();
        long some = 0;
        long held = 0;
        for (Verdict verdict : verdicts) {
            List<Outcome> reviewed = review.of(type.name(), verdict);
            outcomes.add(reviewed);
            reviewed.forEach(outcome -> {
                if (outcome instanceof Outcome.Sent one) {
                    going.add(entry(SentRecord.of(verdict.localId(), one)));
                }
            });
            some += reviewed.stream().anyMatch(Sents::removes) ? 1 : 0;
            verdict.outcomes().stream().filter(Sents::removes).forEach(outcome ->
                    listed.add(entry(SentRecord.of(verdict.localId(), (Outcome.Sent) outcome))));
            held += verdict.outcomes().stream().filter(Sents::removes).count()
                    - reviewed.stream().filter(Sents::removes).count();
        }
        sent.add(going);
        List<Spool.Entry> against = verdicts.stream().flatMap(verdict -> verdict.conflicts().stream()
                .map(one -> entry(SentRecord.of(verdict.localId(), one)))).toList();
        conflicts.add(against);
        if (!against.isEmpty()) {
            conflicting = true;
        }
        this.listed.add(listed);
        count(verdicts.size(), some, held, !listed.isEmpty());
        return outcomes;
    }

    private synchronized void count(long decided, long some, long held, boolean any) {
        removals |= any;
        waiting += held;
        subjects += decided;
        removing += some;
    }

    private static boolean removes(Outcome outcome) {
        return outcome instanceof Outcome.Sent sent && sent.how().removes();
    }

    private Spool.Entry entry(SentRecord record) {
        List<String> keys = new ArrayList<>();
        keys.add(String.format(Locale.ROOT, "%03d", type.files().indexOf(record.how().kind())));
        keys.add(String.format(Locale.ROOT, "%06d", record.how().step()));
        for (int place : order) {
            keys.add(record.values().get(place));
        }
        keys.add(key(record.values()));
        return record.entry(keys);
    }

    /** What tells a record from all others of its type. */
    String key(List<String> values) {
        return key.of(values);
    }

    /** Gives every record that goes, in order of file, then of record. */
    void each(Consumer<SentRecord> to) {
        sent.merge(entry -> to.accept(SentRecord.of(entry, layout.fields().size())));
    }

    /** Gives every record that stands against a row of the state and does not go, in order. */
    void conflicts(Consumer<SentRecord> to) {
        conflicts.merge(entry -> to.accept(SentRecord.of(entry, layout.fields().size())));
    }

    /** Gives every removal in the same order, those that wait too. */
    void removals(Consumer<SentRecord> to) {
        listed.merge(entry -> to.accept(SentRecord.of(entry, layout.fields().size())));
    }

    /** Subjects decided. */
    synchronized long subjects() {
        return subjects;
    }

    /** Subjects of whom something is removed in this run. */
    synchronized long removing() {
        return removing;
    }

    /** True when something is to be removed, waiting or not. */
    synchronized boolean anyRemovals() {
        return removals;
    }

    /** True when a record stands against a row of the state. */
    boolean anyConflicts() {
        return conflicting;
    }

    /** Removals that wait for review. */
    synchronized long waiting() {
        return waiting;
    }

    RecordType type() {
        return type;
    }

    Layout layout() {
        return layout;
    }
}
