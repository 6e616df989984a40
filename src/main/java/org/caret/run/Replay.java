package org.caret.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.caret.fact.Private;
import org.caret.fact.Table;
import org.caret.intake.SisExport;
import org.caret.mapping.RecordType;
import org.caret.rules.Trace;

/**
 * Does again for a few subjects what a run does for all: the same reading, assembling, deciding, laying out and
 * checking, so that somebody may listen. It writes nothing of its own into the workspace, and takes no lock but that of
 * the history, for record types that look into it.
 */
public final class Replay {

    private final Workspace workspace;
    private final Knowledge knowledge;
    private final Extraction.Asked asked;
    private final Steps steps;

    public Replay(Workspace workspace, Knowledge knowledge, Extraction.Asked asked, Steps steps) {
        this.workspace = workspace;
        this.knowledge = knowledge;
        this.asked = asked;
        this.steps = steps;
    }

    /** The record types asked for. */
    public List<RecordType> types() {
        return asked.records().stream().map(knowledge::recordType).toList();
    }

    /** The options of a record type. */
    public Options options(RecordType type) {
        return new Options(asked.given(), asked.settings(), type, asked.today());
    }

    /** Looks for subjects and decides them. trace: is told how. Errors: the refusals of a run. */
    public Replayed of(RecordType type, Sought sought, Trace trace) {
        Options options = options(type);
        options.transactionCode();
        try (WorkFolder work = WorkFolder.temporary();
             Past past = Past.of(workspace.state(), asked.settings(), List.of(type), knowledge)) {
            Ledger ledger = new Ledger(work.path());
            List<Table> tables = knowledge.book(type, options.academicYear()).tables();
            SisExport export = Extraction.export(workspace, types(), tables, knowledge);
            export.findings().forEach(ledger::add);
            Search search = new Search(type, sought, trace);
            Opening opening = Opening.of(type, options, knowledge,
                    new ExtractRun.Surroundings(export, ledger, steps, search, Optional.empty(), Review.NONE,
                            past.before(type, options, export, ledger), Together.NONE));
            List<Replayed.Subject> subjects = new Retrial(opening, ledger, search, work.path())
                    .subjects(Private.folder(work.path().resolve("twins")));
            return new Replayed(type, options, opening.book(), opening.facts(), search.read(), subjects);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
