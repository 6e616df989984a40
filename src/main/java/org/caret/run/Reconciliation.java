package org.caret.run;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.caret.history.History;
import org.caret.intake.SisExport;
import org.caret.mapping.OptionRow;
import org.caret.mapping.RecordType;
import org.caret.notice.ExitCode;
import org.caret.notice.Refusal;
import org.caret.notice.Words;

/**
 * Compares one record type with what the state is believed to hold and writes the differences, in the order in which
 * the state is to get them: read, assemble, decide, lay out, check, compare, write and remember.
 */
public final class Reconciliation {

    private static final Words WORDS = Words.of("org.caret.run.messages");

    private final Against.Place place;
    private final Options options;
    private final Wanted wanted;
    private final Around around;

    /** asked: one record type. Errors: a refusal for a record type that is not reconciled. */
    public Reconciliation(Workspace workspace, Knowledge knowledge, Extraction.Asked asked, Wanted wanted,
                          Around around) {
        RecordType type = knowledge.recordType(asked.records().get(0));
        this.options = new Options(asked.given(), asked.settings(), type, asked.today());
        this.wanted = wanted;
        this.around = around;
        if (!type.reconciled()) {
            throw new Refusal(ExitCode.WRONG_USE, WORDS.text("not.reconciled", type.name(), String.join(", ",
                    knowledge.recordTypes().stream().filter(name -> knowledge.recordType(name).reconciled())
                            .toList())));
        }
        this.place = new Against.Place(workspace, knowledge, type, knowledge.layout(type, options.academicYear()));
    }

    /** What the user wants. against: what to compare with; removals: a marked list of removals. */
    public record Wanted(Against against, Optional<Path> removals) {
    }

    /** What a reconciliation works with. history: opens the history in a folder. */
    public record Around(HistoryDoor history, Steps steps, Machine machine) {
    }

    /** Compares, writes and remembers; the old files and the history stay when anything fails. */
    public Result run() {
        options.check();
        Path state = place.workspace().state();
        Path out = options.out().orElse(place.workspace().out());
        try (Lock lock = Lock.of(state);
             WorkFolder work = WorkFolder.in(state, !around.machine().lasting());
             History history = around.history().open(state)) {
            Unfinished.finish(history);
            return compared(history, work.path(), out);
        } catch (UncheckedIOException failure) {
            throw new Refusal(ExitCode.DISK, WORDS.text("disk", out, state, failure.getCause().getMessage()), failure);
        }
    }

    private Result compared(History history, Path work, Path out) {
        Ledger ledger = new Ledger(work);
        RecordType type = place.type();
        SisExport export = Extraction.export(place.workspace(), List.of(type),
                place.knowledge().book(type, options.academicYear()).tables(), place.knowledge());
        export.findings().forEach(ledger::add);
        Against.Baseline baseline = wanted.against().baseline(place, export, history, ledger);
        Review review = ReviewFile.review(options.holdRemovals(), wanted.removals());
        Ledger.Page page = new ExtractRun(type, options, place.knowledge(), new ExtractRun.Surroundings(export, ledger,
                around.steps(), Watch.NONE, Optional.of(baseline.rows()), review,
                Past.of(history, place.knowledge()).before(type, options, export, ledger), Together.NONE))
                .run(work, around.machine());
        if (ledger.ignoresAll() && options.students().isEmpty()) {
            throw new Refusal(ExitCode.INPUT_UNREADABLE, WORDS.text("all.ignored", baseline.rows().about().get("ods")));
        }
        RemovalCap.check(page.sents(), options.removalCap());
        around.steps().begins("write");
        Remembered remembered = new Remembered(place, baseline, report(baseline, ledger), page);
        if (options.dryRun()) {
            ledger.findings(entry -> { });
            return result(ledger, page, List.of());
        }
        List<ChangeFiles.Made> made = remembered.write(history, ledger, out);
        return result(ledger, page, made);
    }

    private Report report(Against.Baseline baseline, Ledger ledger) {
        Map<String, String> told = new LinkedHashMap<>(options.given(OptionRow.of(place.knowledge().sheets())));
        told.put("records", place.type().name());
        told.put("reportingDate", options.reportingDate().toString());
        told.put("academicYear", options.academicYear().full());
        told.put("against", baseline.extract().isPresent() ? "ods" : "history");
        told.putAll(baseline.rows().about());
        return new Report(told, ledger.inputs(), place.knowledge().hash(), List.of(place.type()),
                ledger.counts());
    }

    private Result result(Ledger ledger, Ledger.Page page, List<ChangeFiles.Made> made) {
        return Result.of(options, List.of(place.type()), ledger.counts(), made.stream()
                .map(file -> new Result.File(file.name(), file.records())).toList(), page.sents().waiting());
    }
}
