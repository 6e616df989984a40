package org.caret.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.caret.history.History;
import org.caret.history.Import;
import org.caret.intake.OdsExtract;
import org.caret.intake.OdsFolder;
import org.caret.intake.OdsShapes;
import org.caret.intake.OdsType;
import org.caret.intake.Replacements;
import org.caret.intake.SisExport;
import org.caret.mapping.Layout;
import org.caret.mapping.RecordType;
import org.caret.notice.ExitCode;
import org.caret.notice.Refusal;
import org.caret.notice.Words;

/**
 * What the user wants to compare with. ods: an extract of the state's data; history: what was posted since the last
 * one. With neither: the history when there is one, else the extract in the workspace.
 */
public record Against(Optional<Path> ods, boolean history) {

    private static final Words WORDS = Words.of("org.caret.run.messages");

    /** Errors: a refusal when both are wanted, or what is wanted is not there. */
    Baseline baseline(Place place, SisExport export, History kept, Ledger ledger) {
        if (history && ods.isPresent()) {
            throw new Refusal(ExitCode.WRONG_USE, WORDS.text("against.both"));
        }
        RecordType type = place.type();
        OdsShapes shapes = OdsShapes.of(place.knowledge().sheets());
        OdsType state = shapes.type(type.like()).orElseThrow(() -> new Refusal(ExitCode.KNOWLEDGE_BROKEN,
                WORDS.text("against.none", type.name())));
        Optional<Import> stands = kept.current(type.name());
        if (history && stands.isEmpty()) {
            throw new Refusal(ExitCode.WRONG_USE, WORDS.text("against.history", type.name()));
        }
        Replacements replacements = export.source(state.replacementTable())
                .map(list -> Replacements.read(list, state, ledger, ledger::read)).orElse(Replacements.none());
        if (ods.isEmpty() && stands.isPresent()) {
            return new Baseline(new BelievedOfHistory(kept, stands.get(), state, replacements,
                    new BelievedOfHistory.Shape(type, place.layout())), Optional.empty(), stands,
                    stands.get().about().layout());
        }
        OdsExtract extract = ods.map(file -> OdsExtract.open(file, shapes, type.like()))
                .orElseGet(() -> new OdsFolder(place.workspace().ods(), shapes).required(type.like()));
        BelievedOfExtract rows = new BelievedOfExtract(extract, replacements, type, place.layout(),
                new BelievedOfExtract.Told(ledger, ledger::read));
        return new Baseline(rows, Optional.of(rows), Optional.empty(), ReOrder.names(state.newest()));
    }

    /** Where it is asked. layout: the run's. */
    record Place(Workspace workspace, Knowledge knowledge, RecordType type, Layout layout) {
    }

    /**
     * What is compared with. extract: just read, which starts the history over; stands: the import that the history
     * stands on; fields: names of the fields of the rows that the history keeps.
     */
    record Baseline(BelievedRows rows, Optional<BelievedOfExtract> extract, Optional<Import> stands,
                    List<String> fields) {
    }
}
