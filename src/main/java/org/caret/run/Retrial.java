package org.caret.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.caret.fact.Bundle;
import org.caret.fact.Row;
import org.caret.mapping.Join;
import org.caret.notice.Notice;
import org.caret.rules.Decider;
import org.caret.rules.Trace;
import org.caret.rules.Verdict;
import org.caret.subject.Integrity;
import org.caret.subject.Parts;
import org.caret.subject.Repeats;

/** The deciding of the subjects that a search found. */
final class Retrial {

    private final Opening opening;
    private final Ledger ledger;
    private final Search search;
    private final Parts parts;
    private final Repeats repeats;
    private final Join root;
    private final Map<Path, Assembled> assembled = new HashMap<>();

    /** Reads the rest of the export. work: a folder for partition files. */
    Retrial(Opening opening, Ledger ledger, Search search, Path work) {
        this.opening = opening;
        this.ledger = ledger;
        this.search = search;
        this.parts = opening.assembly().parts(work, Machine.whole());
        this.repeats = Repeats.of(parts, opening.reference().ids());
        this.root = opening.facts().joins().stream().filter(Join::root).findFirst().orElseThrow();
    }

    /** Every subject found, decided. twins: a folder for the keys of their records. */
    List<Replayed.Subject> subjects(Path twins) {
        List<Replayed.Subject> found = new ArrayList<>();
        try (Decider decider = opening.book().decider(opening.facts(), opening.references())) {
            search.found().forEach(row -> found.addAll(of(row, decider)));
            List<Notice> repeated = new Twins(opening, parts, twins).of(found, root.table(),
                    twin -> decided(twin, decider, Trace.NONE));
            List<Notice> read = ledger.all();
            return found.stream().map(subject -> told(subject, read, repeated)).toList();
        }
    }

    private List<Replayed.Subject> of(Row row, Decider decider) {
        List<Replayed.Decided> decided = decided(row, decider, search.trace());
        if (!decided.isEmpty()) {
            return decided.stream().map(one -> new Replayed.Subject(row, Optional.of(one),
                    leftOut(one.bundle().root(), one.bundle().rows()), List.of())).toList();
        }
        List<Row> left = isRoot(row) ? leftOut(row, Map.of()) : List.of(row);
        return List.of(new Replayed.Subject(row, Optional.empty(), left, List.of()));
    }

    private List<Replayed.Decided> decided(Row row, Decider decider, Trace trace) {
        List<Replayed.Decided> decided = new ArrayList<>();
        for (Path file : isRoot(row) ? List.of(parts.file(row, root.keys())) : parts.files()) {
            for (Bundle bundle : assembled(file).with(row, root.table())) {
                decided.add(new Replayed.Decided(bundle, decider.decide(bundle, trace)));
            }
        }
        return decided;
    }

    private boolean isRoot(Row row) {
        return row.table().name().equals(root.table());
    }

    private List<Row> leftOut(Row own, Map<String, List<Row>> seen) {
        return assembled(parts.file(own, root.keys())).leftOut(own, seen);
    }

    private Assembled assembled(Path file) {
        return assembled.computeIfAbsent(file, f -> new Assembled(opening, parts.rows(f), search.leftOut(),
                new Integrity(opening.reference().ids(), repeats, ledger)));
    }

    private static Replayed.Subject told(Replayed.Subject subject, List<Notice> read, List<Notice> repeated) {
        Set<Notice> findings = new LinkedHashSet<>();
        Optional<Verdict> verdict = subject.decided().map(Replayed.Decided::verdict);
        List<Row> rows = Stream.concat(subject.leftOut().stream(), subject.decided().stream()
                .flatMap(one -> one.bundle().rows().values().stream()).flatMap(List::stream)).toList();
        read.stream().filter(notice -> rows.stream().anyMatch(row -> row.number() == notice.row()
                && row.file().equals(notice.file()))).forEach(findings::add);
        verdict.ifPresent(one -> findings.addAll(one.notices()));
        repeated.stream().filter(notice -> verdict.stream().flatMap(one -> one.outcomes().stream())
                .anyMatch(outcome -> outcome.of().id().equals(notice.candidate()))).forEach(findings::add);
        return new Replayed.Subject(subject.row(), subject.decided(), subject.leftOut(), List.copyOf(findings));
    }
}
