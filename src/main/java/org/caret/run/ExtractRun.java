package org.caret.run;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.caret.extract.Flaw;
import org.caret.extract.Grader;
import org.caret.extract.Spool.Entry;
import org.caret.fact.Row;
import org.caret.intake.SisExport;
import org.caret.mapping.Join;
import org.caret.mapping.RecordType;
import org.caret.notice.ExitCode;
import org.caret.notice.Refusal;
import org.caret.rules.Decider;
import org.caret.rules.References;
import org.caret.rules.RuleBook;
import org.caret.rules.RunFacts;
import org.caret.rules.Verdict;
import org.caret.subject.Bundles;
import org.caret.subject.Integrity;
import org.caret.subject.Parts;
import org.caret.subject.Repeats;

/** The extract of one record type: read, assemble, decide, lay out, check. What comes out goes to the ledger. */
final class ExtractRun {

    private final RecordType type;
    private final Options options;
    private final Knowledge knowledge;
    private final SisExport export;
    private final Ledger ledger;
    private final Steps steps;

    ExtractRun(RecordType type, Options options, Knowledge knowledge, Surroundings around) {
        this.type = type;
        this.options = options;
        this.knowledge = knowledge;
        this.export = around.export();
        this.ledger = around.ledger();
        this.steps = around.steps();
    }

    /** The page of records. work: a folder for partition files; machine: what the run may use. */
    Ledger.Page run(Path work, Machine machine) {
        steps.begins("rules");
        RuleBook book = knowledge.book(type, options.academicYear());
        List<Join> joins = Join.of(type.subject(), knowledge.sheets());
        Assembly assembly = new Assembly(type, joins, book.tables(), new Assembly.Given(export, knowledge.codes(),
                options.reportingDate(), ledger));
        steps.begins("read");
        assembly.require();
        Assembly.Reference reference = assembly.reference();
        RunFacts facts = RunPreparation.of(type, options, knowledge, reference.rows(),
                RunPreparation.Told.of(Selection.students(options)));
        References references = book.references(facts, reference.rows());
        refuse(references);
        references.notices().forEach(ledger::add);
        Parts parts = assembly.parts(work, machine);
        steps.begins("decide");
        Ledger.Page page = new Ledger.Page(type, facts.layout(), work);
        Task task = new Task(book, facts, references, reference, parts, page);
        inParallel(parts.files(), machine.workers(), task);
        findRepeatedKeys(page, facts.grader());
        return page;
    }

    private static void refuse(References references) {
        if (!references.refusals().isEmpty()) {
            throw new Refusal(ExitCode.WRONG_USE, String.join(System.lineSeparator(), references.refusals()));
        }
    }

    private void inParallel(List<Path> files, int workers, Task task) {
        ExecutorService pool = Executors.newFixedThreadPool(Math.max(1, Math.min(workers, files.size())));
        try {
            List<Future<?>> running = new ArrayList<>();
            files.forEach(file -> running.add(pool.submit(() -> task.decide(file))));
            for (Future<?> one : running) {
                one.get();
            }
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause
                    : new IllegalStateException(failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Refusal(ExitCode.STOPPED, "The run was stopped; the files of the last run are untouched.");
        } finally {
            pool.shutdownNow();
        }
    }

    private void findRepeatedKeys(Ledger.Page page, Grader grader) {
        List<Entry> same = new ArrayList<>();
        page.keys().merge(entry -> {
            if (!same.isEmpty() && !same.get(0).keys().equals(entry.keys())) {
                tell(same, grader);
                same.clear();
            }
            same.add(entry);
        });
        tell(same, grader);
    }

    private void tell(List<Entry> same, Grader grader) {
        if (same.size() < 2) {
            return;
        }
        for (Entry one : same) {
            Grader.Whose whose = new Grader.Whose(one.values().get(0), one.values().get(1), "", one.values().get(2),
                    Integer.parseInt(one.values().get(3)));
            grader.flaw(new Flaw(Flaw.Kind.DUPLICATE_KEY, null, "", null), whose)
                    .ifPresent(graded -> ledger.add(graded.notice()));
        }
    }

    /** What a run stands in. */
    record Surroundings(SisExport export, Ledger ledger, Steps steps) {
    }

    /** The deciding of one partition. */
    private final class Task {

        private final RuleBook book;
        private final RunFacts facts;
        private final References references;
        private final Assembly.Reference reference;
        private final Parts parts;
        private final Repeats repeats;
        private final Ledger.Page page;

        Task(RuleBook book, RunFacts facts, References references, Assembly.Reference reference, Parts parts,
             Ledger.Page page) {
            this.book = book;
            this.facts = facts;
            this.references = references;
            this.reference = reference;
            this.parts = parts;
            this.repeats = Repeats.of(parts, reference.ids());
            this.page = page;
        }

        void decide(Path file) {
            ThreadMXBean clock = ManagementFactory.getThreadMXBean();
            long start = clock.getCurrentThreadCpuTime();
            Integrity integrity = new Integrity(reference.ids(), repeats, ledger);
            Map<String, List<Row>> rows = new HashMap<>(reference.rows());
            integrity.sound(parts.rows(file)).forEach((table, sound) -> rows.put(table.name(), sound));
            Bundles bundles = new Bundles(facts.joins(), rows);
            long assembled = clock.getCurrentThreadCpuTime();
            List<Verdict> verdicts = new ArrayList<>();
            try (Decider decider = book.decider(facts, references)) {
                bundles.stream().forEach(bundle -> verdicts.add(decider.decide(bundle)));
            }
            long decided = clock.getCurrentThreadCpuTime();
            ledger.take(page, verdicts);
            steps.spent("assemble", assembled - start);
            steps.spent("decide", decided - assembled);
            steps.spent("keep", clock.getCurrentThreadCpuTime() - decided);
        }
    }
}
