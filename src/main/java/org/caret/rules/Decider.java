package org.caret.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.caret.extract.LaidOut;
import org.caret.fact.Bundle;
import org.caret.fact.SourceRow;
import org.caret.fact.Table;
import org.caret.notice.ExitCode;
import org.caret.notice.Refusal;
import org.caret.rules.decision.Candidate;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionsPool;
import org.kie.api.runtime.rule.FactHandle;

/** Decides subjects one by one: phases in order, choices settled after each step. For one thread. */
public final class Decider implements AutoCloseable {

    private static final int MOST_FIRINGS = 100_000;

    private final RuleBook book;
    private final RunFacts run;
    private final References references;
    private final KieSessionsPool pool;
    private final Heart heart;
    private final Shown shown;
    private final boolean reads;
    private final RecordFacts records;
    private final List<Step> steps;

    Decider(RuleBook book, RunFacts run, References references) {
        this.book = book;
        this.run = run;
        this.references = references;
        this.pool = book.subjects().rules().newKieSessionsPool(1);
        this.heart = book.hearts().add(book);
        this.shown = new Shown(run);
        this.records = new RecordFacts(book, run.layout());
        this.reads = book.subjects().reads(records.type());
        this.steps = book.groups().stream().map(Step::of).toList();
    }

    /** The verdict on one subject. Errors: a refusal when rules do not come to an end. */
    public Verdict decide(Bundle bundle) {
        return decide(bundle, Trace.NONE);
    }

    /** The same, telling how it came about. */
    public Verdict decide(Bundle bundle, Trace trace) {
        KieSession session = pool.newKieSession();
        try {
            trace.begins(bundle);
            return new Hearing(session, bundle, trace).verdict();
        } finally {
            heart.rests();
            Firings.silence(session, trace);
            session.dispose();
        }
    }

    @Override
    public void close() {
        book.hearts().remove(heart);
        pool.shutdown();
    }

    /**
     * A group of rules that fire together. onRecord: they see the record as laid out; scope: they leave out; compares:
     * they see what the state is believed to hold.
     */
    private record Step(String group, boolean onRecord, boolean scope, boolean compares) {

        static Step of(String group) {
            String phase = Phases.phase(group);
            return new Step(group, Phases.ORDER.indexOf(phase) >= Phases.ORDER.indexOf(Phases.CHECK),
                    phase.equals(Phases.SCOPE), phase.equals(Phases.COMPARE));
        }
    }

    /** The deciding of one subject. */
    private final class Hearing {

        private final KieSession session;
        private final Bundle bundle;
        private final Map<Candidate, FactHandle> handles = new LinkedHashMap<>();
        private final Out out;
        private final Tally tally;
        private final Trace trace;
        private final List<SourceRow> believed = new ArrayList<>();
        private boolean compared;

        Hearing(KieSession session, Bundle bundle, Trace trace) {
            this.session = session;
            this.bundle = bundle;
            this.out = new Out(book.subjects().read(), this::insert);
            this.tally = new Tally(run, bundle, references.options(), trace);
            this.trace = trace;
            Firings.tell(session, out, trace);
            session.setGlobal("out", out);
            session.setGlobal("layout", shown);
        }

        private void insert(Object fact) {
            FactHandle handle = session.insert(fact);
            if (fact instanceof Candidate candidate) {
                handles.put(candidate, handle);
            }
        }

        Verdict verdict() {
            heart.begins(bundle.root().file() + ", row " + bundle.root().number(), out);
            references.everywhere().forEach(this::insertIfRead);
            references.derived(bundle).forEach(this::insertIfRead);
            bundle.rows().forEach((table, rows) -> book.facts(table).ifPresent(make -> {
                if (!book.subjects().reads(make.type())) {
                    return;
                }
                if (references.fact(rows.get(0)) != null) {
                    rows.forEach(row -> session.insert(references.fact(row)));
                } else {
                    List<SourceRow> made = make.of(rows, run.selected());
                    made.forEach(session::insert);
                    if (table.equals(Table.BELIEVED)) {
                        believed.addAll(made);
                    }
                }
            }));
            boolean laidOut = false;
            for (Step step : steps) {
                if (step.onRecord() && !laidOut) {
                    layOut();
                    laidOut = true;
                }
                if (step.compares() && !compare()) {
                    continue;
                }
                fire(step.group());
                if (step.scope() && !anyLeft() && believed.isEmpty()) {
                    return close();
                }
            }
            if (!laidOut) {
                layOut();
            }
            return close();
        }

        private void insertIfRead(Object fact) {
            if (book.subjects().reads(fact.getClass())) {
                session.insert(fact);
            }
        }

        private void fire(String group) {
            heart.step(group);
            session.getAgenda().getAgendaGroup(group).setFocus();
            if (fired(group) >= MOST_FIRINGS) {
                throw new Refusal(ExitCode.KNOWLEDGE_BROKEN, "The rule \"" + name(out.current()) + "\" (" + group
                        + ") does not come to an end for " + bundle.root().file() + ", row " + bundle.root().number()
                        + ": what it decides makes it, or a rule that feeds it, fire again.");
            }
            tally.take(out.made()).forEach(this::insertIfRead);
        }

        private String name(String id) {
            Rule rule = book.rules().get(id);
            return rule == null ? id : rule.name();
        }

        private int fired(String group) {
            try {
                return session.fireAllRules(MOST_FIRINGS);
            } catch (RuntimeException failed) {
                throw new Refusal(ExitCode.KNOWLEDGE_BROKEN, RuleFailure.sentence(failed, group, bundle.root().file()
                        + ", row " + bundle.root().number()), failed);
            }
        }

        private boolean anyLeft() {
            tally.excluded().forEach(candidate -> {
                FactHandle handle = handles.remove(candidate);
                if (handle != null) {
                    session.delete(handle);
                }
            });
            return !tally.open().isEmpty();
        }

        private void layOut() {
            for (Candidate candidate : tally.open()) {
                LaidOut laidOut = run.layOut().of(tally.slots(candidate), tally.assigned(candidate),
                        run.reportingDate(), trace.laysOut(candidate));
                tally.laidOut(candidate, laidOut);
                if (reads) {
                    session.insert(records.of(candidate, laidOut.values()));
                }
            }
        }

        /** Tells the rules what belongs together, once; false when nothing is compared in this run. */
        private boolean compare() {
            if (run.reconciling() && !compared) {
                compared = true;
                tally.compare(new Comparison(run, bundle.rows().getOrDefault(Table.BELIEVED, List.of()), believed))
                        .forEach(this::insertIfRead);
            }
            return run.reconciling();
        }

        private Verdict close() {
            Set<String> fired = new LinkedHashSet<>();
            out.made().forEach(made -> fired.add(made.rule()));
            return tally.verdict(fired);
        }
    }
}
