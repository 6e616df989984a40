package org.caret.history;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Batches of upload files as they are made and published. */
record Batches(Database database, Events events, Imports imports) {

    private static final int PIECE = 1_000;
    private static final int LONGEST = 4_000;

    private static final String BATCH = """
            INSERT INTO batches (import_id, mode, options, knowledge, folder, names, published, created_at, created_by)
            VALUES (:importId, :mode, :options, :knowledge, :folder, :names, FALSE, :now, :who)
            """;

    private static final String FILE = """
            INSERT INTO files (batch_id, sequence_no, kind, file_name, sha256, status, record_count)
            VALUES (:batch, :sequence, :kind, :name, :sha256, 'LOCKED', 0)
            """;

    private static final String RECORD = """
            INSERT INTO records (file_id, line_no, record_key, deletes, fields, prior, replaces, rule_id, reason,
                local_id, source_file, source_row)
            VALUES (:file, :line, :key, :deletes, :fields, :prior, :replaces, :ruleId, :reason,
                :localId, :sourceFile, :sourceRow)
            """;

    private static final String PUBLISHED = "UPDATE batches SET published = TRUE WHERE id = :id";

    private static final String OPEN = """
            SELECT b.import_id, f.id, f.status FROM files f JOIN batches b ON b.id = f.batch_id
            WHERE f.batch_id = :batch AND f.status IN ('AVAILABLE', 'LOCKED', 'REJECTED') ORDER BY f.id
            """;

    private static final String COUNT = "UPDATE files SET record_count = :records WHERE id = :id";

    private static final String UNPUBLISHED = """
            SELECT b.id, i.process, b.mode, b.import_id, b.options, b.knowledge, b.folder, b.names, b.published,
                b.created_at, b.created_by
            FROM batches b JOIN imports i ON i.id = b.import_id
            WHERE NOT b.published AND i.state = 'CURRENT' ORDER BY b.id
            """;

    /** An import that was only prepared becomes the current one. Errors: a refusal for one that is replaced. */
    long create(NewBatch batch, List<NewFile> files) {
        return database.write(handle -> {
            imports.stand(handle, batch.importId());
            long id = handle.createUpdate(BATCH).bind("importId", batch.importId()).bind("mode", batch.mode().name())
                    .bind("options", batch.options()).bind("knowledge", batch.knowledge())
                    .bind("folder", batch.folder()).bind("names", Fields.join(batch.names()))
                    .bind("now", events.now()).bind("who", events.user())
                    .executeAndReturnGeneratedKeys().mapTo(Long.class).one();
            int first = files.stream().mapToInt(NewFile::sequence).min().orElse(0);
            files.forEach(file -> file(handle, batch.importId(), id, file, file.sequence() == first));
            return id;
        });
    }

    private void file(Handle handle, long importId, long batch, NewFile file, boolean first) {
        long id = handle.createUpdate(FILE).bind("batch", batch).bind("sequence", file.sequence())
                .bind("kind", file.kind()).bind("name", file.name()).bind("sha256", file.sha256())
                .executeAndReturnGeneratedKeys().mapTo(Long.class).one();
        Pieces pieces = new Pieces(handle, id);
        file.records().accept(pieces);
        pieces.write();
        handle.createUpdate(COUNT).bind("records", pieces.records).bind("id", id).execute();
        Status status = first ? Status.AVAILABLE : Status.LOCKED;
        events.change(handle, importId, new Events.Change(id, "", status.name()), "CREATED", null);
    }

    /** The files of the batch are lost: none of them can be posted any more. */
    void abandon(long batch) {
        database.write(handle -> {
            handle.createQuery(OPEN).bind("batch", batch).map((row, context) -> List.of(row.getLong("import_id"),
                    row.getLong("id"), row.getString("status"))).list().forEach(file -> events.change(handle,
                    (Long) file.get(0), new Events.Change((Long) file.get(1), (String) file.get(2),
                            Status.OBSOLETE.name()), "LOST", null));
            return handle.createUpdate(PUBLISHED).bind("id", batch).execute();
        });
    }

    /** The files of the batch all lie in its folder. */
    void published(long batch) {
        database.write(handle -> handle.createUpdate(PUBLISHED).bind("id", batch).execute());
    }

    /** The oldest batch whose files are not all published. */
    Optional<Batch> unpublished() {
        return database.read(handle -> handle.createQuery(UNPUBLISHED).map((row, context) -> new Batch(
                row.getLong("id"), row.getString("process"), new NewBatch(Mode.valueOf(row.getString("mode")),
                        row.getLong("import_id"), row.getString("options"), row.getString("knowledge"),
                        row.getString("folder"), Fields.split(row.getString("names"))), row.getBoolean("published"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(), row.getString("created_by")))
                .list().stream().findFirst());
    }

    /** Gathers records and writes them when a piece is full. */
    private static final class Pieces implements Consumer<Sent> {

        private final Handle handle;
        private final long file;
        private final List<Sent> gathered = new ArrayList<>(PIECE);
        private long records;

        Pieces(Handle handle, long file) {
            this.handle = handle;
            this.file = file;
        }

        @Override
        public void accept(Sent record) {
            gathered.add(record);
            records++;
            if (gathered.size() == PIECE) {
                write();
            }
        }

        void write() {
            if (gathered.isEmpty()) {
                return;
            }
            PreparedBatch batch = handle.prepareBatch(RECORD);
            gathered.forEach(record -> bind(batch, record));
            batch.execute();
            gathered.clear();
        }

        private void bind(PreparedBatch batch, Sent record) {
            Sent.Why why = record.why();
            batch.bind("file", file).bind("line", record.line()).bind("key", record.key())
                    .bind("deletes", record.deletes()).bind("fields", Fields.join(record.values()))
                    .bind("prior", record.prior().map(Fields::join).orElse(null))
                    .bind("replaces", record.replaces().orElse(null)).bind("ruleId", why.ruleId())
                    .bind("reason", why.reason().substring(0, Math.min(LONGEST, why.reason().length())))
                    .bind("localId", why.localId()).bind("sourceFile", why.file())
                    .bind("sourceRow", why.row()).add();
        }
    }
}
