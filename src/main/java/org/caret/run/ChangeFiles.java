package org.caret.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.caret.extract.OutputFormat;
import org.caret.extract.RecordFile;
import org.caret.history.NewFile;
import org.caret.history.Sent;
import org.caret.intake.Sha256;
import org.caret.sheet.StoredZip;

/** Writes the differences to the state: upload files in their order, one archive of them, and lists to read. */
final class ChangeFiles {

    private final Sents sents;
    private final Kept kept;
    private final List<Made> made = new ArrayList<>();

    ChangeFiles(Sents sents, Kept kept) {
        this.sents = sents;
        this.kept = kept;
    }

    /** How the history keeps rows: in which order of fields, and which keys under another key. */
    record Kept(ReOrder order, Map<String, String> renamed) {
    }

    /** A file that was written. records: how many. */
    record Made(int number, String kind, long step, String name, Path part, long records) {
    }

    /** Writes all under temporary names. */
    void write(Publication publication) {
        uploads(publication);
        String archive = archive();
        if (made.isEmpty()) {
            publication.stale(archive);
        } else {
            pack(publication.file(archive));
        }
        new ChangeLists(sents, made).write(publication);
    }

    private void pack(Path archive) {
        try (StoredZip zip = new StoredZip(archive)) {
            for (Made file : made) {
                zip.add(file.name(), java.nio.file.Files.readAllBytes(file.part()));
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private String archive() {
        return sents.type().name() + ".zip";
    }

    private void uploads(Publication publication) {
        try (Uploads uploads = new Uploads(publication)) {
            sents.each(uploads::add);
        }
    }

    /** The files that were written, in the order of their upload. */
    List<Made> made() {
        return made;
    }

    /** The same for the history. deletes: code of a deletion, in which field. */
    List<NewFile> forHistory(int transaction, String deletes) {
        return made.stream().map(file -> new NewFile(file.number(), file.kind(), file.name(), Sha256.of(file.part()),
                to -> records(file, transaction, deletes, to))).toList();
    }

    private void records(Made file, int transaction, String deletes, Consumer<Sent> to) {
        int[] line = {0};
        sents.each(record -> {
            if (record.how().kind().equals(file.kind()) && record.how().step() == file.step()) {
                boolean ofExport = record.row() > 0;
                List<String> prior = record.how().prior().values();
                String key = sents.key(record.values());
                to.accept(new Sent(++line[0], key, record.values().get(transaction).equals(deletes),
                        kept.order().of(record.values()),
                        prior.isEmpty() ? Optional.empty() : Optional.of(kept.order().of(prior)),
                        Optional.ofNullable(kept.renamed().get(key)),
                        new Sent.Why(record.how().rule(), record.how().reason(), record.localId(),
                                ofExport ? record.file() : record.how().prior().file(),
                                ofExport ? record.row() : record.how().prior().row())));
            }
        });
    }

    /** The numbered files as records come: a new one whenever kind or step is another. */
    private final class Uploads implements AutoCloseable {

        private final Publication publication;
        private RecordFile file;
        private String kind = "";
        private long step;
        private String name;
        private Path part;
        private long records;

        Uploads(Publication publication) {
            this.publication = publication;
        }

        void add(SentRecord record) {
            if (file == null || !kind.equals(record.how().kind()) || step != record.how().step()) {
                close();
                kind = record.how().kind();
                step = record.how().step();
                records = 0;
                name = String.format(Locale.ROOT, "%03d_%s_%s", made.size() + 1, kind,
                        OutputFormat.STATE.fileName(sents.type().name()));
                part = publication.file(name);
                file = new RecordFile(part, OutputFormat.STATE, sents.layout());
            }
            file.write(record.values());
            records++;
        }

        @Override
        public void close() {
            if (file != null) {
                file.close();
                made.add(new Made(made.size() + 1, kind, step, name, part, records));
                file = null;
            }
        }
    }
}
