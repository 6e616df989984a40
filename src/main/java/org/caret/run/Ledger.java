package org.caret.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.caret.fact.Spool;
import org.caret.fact.Spool.Entry;
import org.caret.intake.InputFile;
import org.caret.mapping.Layout;
import org.caret.mapping.RecordType;
import org.caret.notice.Notice;
import org.caret.notice.Notices;
import org.caret.notice.Severity;
import org.caret.notice.Words;
import org.caret.rules.Outcome;
import org.caret.rules.Verdict;
import org.caret.rules.decision.Candidate;

/** Collects what comes out of a run, sorted as it will be written, and counts it. Safe for several threads. */
final class Ledger implements Notices {

    private static final Words WORDS = Words.of("org.caret.run.messages");
    private static final int BATCH = 5_000;
    /** Stands where a state rule's id stands, in lines that tell of findings not listed; never written. */
    private static final String CUT = "\0cut";

    private final Spool findings;
    private final Spool left;
    private final Map<String, InputFile> inputs = new TreeMap<>();
    private final Counts counts = new Counts();
    private final Caps caps;
    private List<Entry> waiting = new ArrayList<>();
    private final LongAdder stateRows = new LongAdder();
    private final Map<String, Long> ignored = new ConcurrentSkipListMap<>();
    private long told;

    /** folder: for work files. */
    Ledger(Path folder) {
        this(folder, Caps.USUAL);
    }

    Ledger(Path folder, Caps caps) {
        this.caps = caps;
        this.findings = new Spool(folder, "findings");
        this.left = new Spool(folder, "left");
    }

    /** A file of the export was read. */
    synchronized void read(InputFile input) {
        inputs.put(input.file(), input);
    }

    /** The files read, in order of name. */
    List<InputFile> inputs() {
        return List.copyOf(inputs.values());
    }

    @Override
    public synchronized void add(Notice notice) {
        told++;
        waiting.add(entry(notice));
        if (waiting.size() >= BATCH) {
            flush();
        }
    }

    private void flush() {
        findings.add(waiting);
        waiting = new ArrayList<>();
    }

    private Entry entry(Notice n) {
        return new Entry(List.of(n.record(), n.localId(), n.candidate(), n.ruleId(), n.file(),
                String.format(Locale.ROOT, "%010d", n.row()), n.field()),
                List.of(n.severity().word(), n.stateRuleId(), caps.cut(n.message()), n.fix()));
    }

    /** Takes the verdicts of one partition; the records go to the page of their record type. */
    void take(Page page, List<Verdict> verdicts) {
        List<Entry> records = new ArrayList<>();
        List<Entry> keys = new ArrayList<>();
        List<Entry> out = new ArrayList<>();
        List<List<Outcome>> outcomes = page.outcomes(verdicts);
        page.regrouped.take(verdicts, outcomes);
        for (int i = 0; i < verdicts.size(); i++) {
            Verdict verdict = verdicts.get(i);
            int order = 0;
            for (Outcome outcome : outcomes.get(i)) {
                counts.count(page.record(), outcome);
                if (outcome instanceof Outcome.Reported reported) {
                    records.add(page.record(verdict.subject(), reported, order++));
                    page.key(verdict.localId(), reported).ifPresent(keys::add);
                } else if (outcome instanceof Outcome.Sent sent) {
                    page.key(verdict.localId(), sent).ifPresent(keys::add);
                } else if (outcome instanceof Outcome.Left gone) {
                    out.add(new Entry(List.of(page.record(), verdict.localId(), gone.of().id(), gone.ruleId()),
                            List.of(caps.cut(gone.reason()))));
                }
            }
            verdict.notices().forEach(this::add);
            stateRows.add(verdict.stateRows());
            verdict.ignored().forEach((why, rows) -> ignored.merge(page.record() + "\0" + why, (long) rows, Long::sum));
        }
        page.records.add(records);
        page.keys.add(keys);
        left.add(out);
    }

    /**
     * Counts every finding, each once though several partitions may have told it, and gives them in order: of a rule
     * with more than are listed the first, and before them how many there are.
     */
    void findings(Consumer<Entry> to) {
        synchronized (this) {
            flush();
        }
        Map<List<String>, Long> listed = told > caps.ofRule() ? cut() : Map.of();
        Map<List<String>, Long> given = new HashMap<>();
        once(entry -> {
            List<String> rule = rule(entry);
            boolean cutHere = !listed.isEmpty() && entry.values().get(1).equals(CUT);
            if (!cutHere) {
                counts.found(entry.keys().get(0), Severity.of(entry.values().get(0)).orElseThrow());
            }
            if (cutHere || !listed.containsKey(rule) || given.merge(rule, 1L, Long::sum) <= listed.get(rule)) {
                to.accept(cutHere ? new Entry(entry.keys(), List.of(entry.values().get(0), "", entry.values().get(2),
                        "")) : entry);
            }
        });
    }

    /** Counts first, and puts a line before the findings of each rule that are not all listed. */
    private Map<List<String>, Long> cut() {
        Map<List<String>, Long> all = new HashMap<>();
        once(entry -> all.merge(rule(entry), 1L, Long::sum));
        Map<List<String>, Long> listed = caps.listed(all);
        findings.add(listed.entrySet().stream().map(rule -> new Entry(List.of(rule.getKey().get(0), "", "",
                rule.getKey().get(1), "", "0000000000", ""), List.of(Severity.INFORMATION.word(), CUT,
                caps.said(rule.getValue(), all.get(rule.getKey())), ""))).toList());
        return listed;
    }

    private static List<String> rule(Entry entry) {
        return List.of(entry.keys().get(0), entry.keys().get(3));
    }

    private void once(Consumer<Entry> to) {
        List<Entry> last = new ArrayList<>();
        findings.merge(entry -> {
            if (last.isEmpty() || !last.get(0).equals(entry)) {
                to.accept(entry);
                last.clear();
                last.add(entry);
            }
        });
    }

    /** Every finding in order, each once. For a ledger that holds few. */
    List<Notice> all() {
        List<Notice> all = new ArrayList<>();
        findings(entry -> all.add(notice(entry.keys(), entry.values())));
        return all;
    }

    private static Notice notice(List<String> keys, List<String> values) {
        return new Notice(keys.get(0), Severity.of(values.get(0)).orElseThrow(), keys.get(3), values.get(1),
                keys.get(1), keys.get(2), keys.get(6), values.get(2), values.get(3), keys.get(4),
                Integer.parseInt(keys.get(5)));
    }

    Spool left() {
        return left;
    }

    Counts counts() {
        return counts;
    }

    /** True when there are rows of the state, and the run was about none of them. */
    boolean ignoresAll() {
        return stateRows.sum() > 0 && ignored.values().stream().mapToLong(rows -> rows).sum() == stateRows.sum();
    }

    /** Tells, once all is decided, of the rows of the state that the run was not about: how many, and why. */
    void tellIgnored() {
        ignored.forEach((why, rows) -> {
            String[] parts = why.split("\0");
            add(new Notice(parts[0], Severity.INFORMATION, parts[1], "", "", "", "",
                    WORDS.text("ignored", rows, parts[2]), WORDS.text("ignored.fix"), "", 0));
        });
    }

    /** The records of one type. */
    static final class Page {

        private final RecordType type;
        private final Layout layout;
        private final Spool records;
        private final Spool keys;
        private final Sents sents;
        private final Regrouped regrouped;
        private final int[] order;
        private final int[] key;
        private final Set<Integer> mayBeBlank;

        /** review: of removals when differences are sent; regrouped: the records, for rules that look at groups. */
        Page(RecordType type, Layout layout, Path folder, Review review, Regrouped regrouped) {
            this.regrouped = regrouped;
            this.sents = new Sents(type, layout, folder, review);
            this.type = type;
            this.layout = layout;
            this.records = new Spool(folder, "records-" + type.name());
            this.keys = new Spool(folder, "keys-" + type.name());
            this.order = type.order().stream().mapToInt(layout::index).toArray();
            this.key = type.key().stream().mapToInt(layout::index).toArray();
            this.mayBeBlank = type.mayBeBlank().stream().map(layout::index).collect(Collectors.toSet());
        }

        String record() {
            return type.name();
        }

        String title() {
            return type.title();
        }

        /** What its records are about, in a word. */
        String subject() {
            return type.subject();
        }

        Layout layout() {
            return layout;
        }

        private Entry record(String subject, Outcome.Reported reported, int place) {
            List<String> keys = new ArrayList<>();
            for (int field : order) {
                keys.add(reported.values().get(field));
            }
            keys.add(subject);
            keys.add(String.format(Locale.ROOT, "%06d", place));
            return new Entry(keys, reported.values());
        }

        private Optional<Entry> key(String localId, Outcome.Reported reported) {
            return key(localId, reported.of(), reported.values(), new ArrayList<>());
        }

        /** Keys repeat only within one file. */
        private Optional<Entry> key(String localId, Outcome.Sent sent) {
            return key(localId, sent.of(), sent.values(),
                    new ArrayList<>(List.of(sent.how().kind(), String.valueOf(sent.how().step()))));
        }

        /** Empty without a key, or when a part is blank that may not be: such a record is no second one of another. */
        private Optional<Entry> key(String localId, Candidate of, List<String> values, List<String> keys) {
            boolean whole = key.length > 0;
            for (int field : key) {
                keys.add(values.get(field));
                whole &= !values.get(field).isEmpty() || mayBeBlank.contains(field);
            }
            return whole ? Optional.of(new Entry(keys, List.of(localId, of.id(), of.row().getFile(),
                    String.valueOf(of.row().getRow())))) : Optional.empty();
        }

        private List<List<Outcome>> outcomes(List<Verdict> verdicts) {
            return sents.take(verdicts);
        }

        Sents sents() {
            return sents;
        }

        Spool records() {
            return records;
        }

        Spool keys() {
            return keys;
        }

        Regrouped regrouped() {
            return regrouped;
        }
    }
}
