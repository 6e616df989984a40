package org.caret.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.caret.extract.OutputFormat;
import org.caret.history.History;
import org.caret.history.Mode;
import org.caret.history.NewBatch;
import org.caret.history.OdsAbout;
import org.caret.mapping.RecordType;

/**
 * The last step of a reconciliation: files under temporary names, then the history, then the names. Whenever the
 * process ends, either nothing has happened, or the history has the batch and can give its files their names.
 */
record Remembered(Against.Place place, Against.Baseline baseline, Report report, Ledger.Page page) {

    /** out: the folder for the files. Gives the files for upload. */
    List<ChangeFiles.Made> write(History history, Ledger ledger, Path out) {
        try (Publication publication = new Publication(out)) {
            publication.clear();
            ChangeFiles files = new ChangeFiles(page.sents(), new ChangeFiles.Kept(
                    ReOrder.of(ReOrder.names(place.layout()), baseline.fields()), baseline.rows().renamed()));
            files.write(publication);
            new Files(Set.of(OutputFormat.STATE), List.of(page), ledger, report).tables(publication);
            publication.staleNumbered(place.type().name());
            publication.force();
            long stands = baseline.extract().map(extract -> prepared(history, extract))
                    .orElseGet(() -> baseline.stands().orElseThrow().id());
            long batch = history.create(new NewBatch(baseline.extract().isPresent() ? Mode.ODS : Mode.HISTORY, stands,
                    report.options().toString(), report.knowledge(), out.toAbsolutePath().normalize().toString(),
                    publication.names()), made(files));
            publication.keep();
            publication.name();
            history.published(batch);
            return files.made();
        }
    }

    private long prepared(History history, BelievedOfExtract extract) {
        return history.prepare(new OdsAbout(place.type().name(), report.options().getOrDefault("lea", ""),
                extract.about().get("ods"), extract.about().get("odsSha256"), report.options().toString(),
                baseline.fields()), extract::keep);
    }

    private List<org.caret.history.NewFile> made(ChangeFiles files) {
        RecordType type = place.type();
        return files.forHistory(place.layout().index(type.transaction()), type.transactions().get("delete"));
    }
}
