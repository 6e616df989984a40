package org.caret.run;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.caret.fact.Row;
import org.caret.fact.Table;
import org.caret.intake.SisExport;
import org.caret.mapping.RecordType;
import org.caret.notice.ExitCode;
import org.caret.notice.Refusal;
import org.caret.rules.Agreement;
import org.caret.rules.Decider;
import org.caret.rules.Hearts;
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
    private static final long LOOK_EVERY_MILLIS = 250;

    private final Options options;
    private final Knowledge knowledge;
    private final Surroundings around;
    private final Ledger ledger;
    private final Steps steps;

    ExtractRun(RecordType type, Options options, Knowledge knowledge, Surroundings around) {
        this.type = type;
        this.options = options;
        this.knowledge = knowledge;
        this.around = around;
        this.ledger = around.ledger();
        this.steps = around.steps();
    }

    /** The page of records. work: a folder for partition files; machine: what the run may use. */
    Ledger.Page run(Path work, Machine machine) {
        Opening opening = Opening.of(type, options, knowledge, around);
        Parts parts = opening.assembly().parts(work, machine);
        steps.begins("decide");
        Ledger.Page page = new Ledger.Page(type, opening.facts().layout(), work, around.review(),
                regrouped(opening, work));
        Task task = new Task(opening, parts, page);
        Hearts hearts = opening.book().hearts();
        inParallel(parts.files(), machine.workers(), hearts, task::decide);
        inParallel(page.regrouped().own(), machine.workers(), hearts, task::agree);
        ledger.tellIgnored();
        RepeatedKeys.tell(page.keys(), opening.facts().grader(), ledger);
        return page;
    }

    /** What rules look at in groups: of this record type alone at its end, the rest when all types are decided. */
    private Regrouped regrouped(Opening opening, Path work) {
        boolean agrees = opening.book().agrees();
        if (agrees) {
            RuleBook book = opening.book();
            RunFacts facts = opening.facts();
            References references = opening.references();
            around.together().rules(type.name(), () -> book.agreement(facts, references));
        }
        return new Regrouped(type.name(), agrees ? opening.facts().groupings().stream()
                .filter(grouping -> !grouping.joint()).toList() : List.of(), around.together().of(type.name()), work);
    }

    static <T> void inParallel(List<T> parts, int workers, Hearts hearts, Consumer<T> task) {
        ExecutorService pool = Executors.newFixedThreadPool(Math.max(1, Math.min(workers, parts.size())));
        try {
            List<Future<?>> running = new ArrayList<>();
            parts.forEach(part -> running.add(pool.submit(() -> task.accept(part))));
            for (Future<?> one : running) {
                await(one, hearts);
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

    /** Errors: a refusal when a rule does not come to an end; its thread goes with the process. */
    private static void await(Future<?> one, Hearts hearts) throws ExecutionException, InterruptedException {
        while (true) {
            try {
                one.get(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
                return;
            } catch (TimeoutException busy) {
                hearts.overrun().ifPresent(endless -> {
                    throw new Refusal(ExitCode.KNOWLEDGE_BROKEN, endless);
                });
            }
        }
    }

    /** What a run stands in. */
    record Surroundings(SisExport export, Ledger ledger, Steps steps, Watch watch, Optional<BelievedRows> believed,
                        Review review, List<Before> before, Together together) {

        Surroundings(SisExport export, Ledger ledger, Steps steps, List<Before> before, Together together) {
            this(export, ledger, steps, Watch.NONE, Optional.empty(), Review.NONE, before, together);
        }
    }

    /** The deciding of one partition, and of what has one grouping. */
    private final class Task {

        private final Opening opening;
        private final Parts parts;
        private final Repeats repeats;
        private final Ledger.Page page;

        Task(Opening opening, Parts parts, Ledger.Page page) {
            this.opening = opening;
            this.parts = parts;
            this.repeats = Repeats.of(parts, opening.reference().ids());
            this.page = page;
        }

        void agree(Regrouped.Into grouping) {
            long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            try (Agreement agreement = opening.book().agreement(opening.facts(), opening.references())) {
                grouping.tell(agreement, ledger);
            }
            steps.spent("agree", ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start);
        }

        void decide(Path file) {
            ThreadMXBean clock = ManagementFactory.getThreadMXBean();
            long start = clock.getCurrentThreadCpuTime();
            Integrity integrity = new Integrity(opening.reference().ids(), repeats, ledger);
            Map<String, List<Row>> rows = new HashMap<>(opening.reference().rows());
            if (!parts.twins().isEmpty()) {
                rows.put(Table.TWINS, parts.twins());
            }
            integrity.sound(parts.rows(file)).forEach((table, sound) -> rows.put(table.name(), sound));
            Bundles bundles = new Bundles(opening.facts().joins(), rows);
            long assembled = clock.getCurrentThreadCpuTime();
            List<Verdict> verdicts = new ArrayList<>();
            try (Decider decider = opening.book().decider(opening.facts(), opening.references())) {
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
