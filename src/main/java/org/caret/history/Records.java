package org.caret.history;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The records of a stored file, and what the state said against them. */
record Records(Database database, Events events, UploadFiles files) {

    private static final int PAGE = 2_000;
    private static final int PIECE = 1_000;

    private static final String RECORDS = """
            SELECT id, line_no, record_key, deletes, fields, prior, rule_id, reason, local_id, source_file, source_row
            FROM records WHERE file_id = :file AND line_no > :after
            ORDER BY file_id, line_no FETCH FIRST :page ROWS ONLY
            """;

    private static final String UNPOSTED = """
            SELECT r.id, r.line_no, r.fields, f.file_name FROM records r JOIN files f ON f.id = r.file_id
            WHERE f.batch_id = (SELECT MAX(b.id) FROM batches b WHERE b.import_id = :importId)
                AND f.status IN ('AVAILABLE', 'LOCKED', 'REJECTED') AND r.id > :after
            ORDER BY r.id FETCH FIRST :page ROWS ONLY
            """;

    private static final String ERRORS = """
            SELECT record_id, line_no, rule_id, severity, message FROM errors WHERE file_id = :file ORDER BY id
            """;

    private static final String ERROR = """
            INSERT INTO errors (file_id, record_id, line_no, rule_id, severity, message)
            VALUES (:file, :record, :line, :ruleId, :severity, :message)
            """;

    /** Records in order of line, a page at a time. */
    void read(long file, Consumer<SentRecord> taker) {
        Map<Long, List<StateError>> errors = errors(file).stream()
                .collect(Collectors.groupingBy(StateError::record));
        int after = 0;
        List<SentRecord> page;
        do {
            page = page(file, after, errors);
            page.forEach(taker);
            after = page.isEmpty() ? after : page.get(page.size() - 1).sent().line();
        } while (page.size() == PAGE);
    }

    /** Records of the newest batch on an import that are not posted. */
    void unposted(long importId, Consumer<Unposted> taker) {
        long[] after = {0};
        boolean more = true;
        while (more) {
            more = database.read(handle -> handle.createQuery(UNPOSTED).bind("importId", importId)
                    .bind("after", after[0]).bind("page", PAGE).map((row, context) -> {
                        taker.accept(new Unposted(row.getString("file_name"), row.getInt("line_no"),
                                Fields.split(row.getString("fields"))));
                        after[0] = row.getLong("id");
                        return after[0];
                    }).list()).size() == PAGE;
        }
    }

    private List<SentRecord> page(long file, int after, Map<Long, List<StateError>> errors) {
        return database.read(handle -> handle.createQuery(RECORDS).bind("file", file).bind("after", after)
                .bind("page", PAGE).map((row, context) -> new SentRecord(row.getLong("id"),
                        new Sent(row.getInt("line_no"), row.getString("record_key"), row.getBoolean("deletes"),
                                Fields.split(row.getString("fields")),
                                Optional.ofNullable(row.getString("prior")).map(Fields::split),
                                new Sent.Why(row.getString("rule_id"), row.getString("reason"),
                                        row.getString("local_id"), row.getString("source_file"),
                                        row.getInt("source_row"))),
                        errors.getOrDefault(row.getLong("id"), List.of()))).list());
    }

    /** What the state said against the file, in order of its list. */
    List<StateError> errors(long file) {
        return database.read(handle -> handle.createQuery(ERRORS).bind("file", file).map((row, context) ->
                new StateError(row.getLong("record_id"), row.getInt("line_no"), row.getString("rule_id"),
                        row.getString("severity"), row.getString("message"))).list());
    }

    /** errors: in place of those told before; empty leaves them. Errors: a refusal when it cannot be rejected now. */
    void reject(long id, Optional<List<StateError>> errors) {
        database.write(handle -> {
            UploadFiles.Placed placed = files.placed(handle, id);
            UploadFile file = placed.file();
            if (!file.postable()) {
                throw Told.refusal(file.archived() ? "file.archived" : "reject." + file.status().word(), id,
                        file.name());
            }
            events.change(handle, placed.importId(), Events.Change.of(file, Status.REJECTED), "REJECTED", null);
            errors.ifPresent(told -> {
                handle.createUpdate("DELETE FROM errors WHERE file_id = :file").bind("file", id).execute();
                for (int i = 0; i < told.size(); i += PIECE) {
                    PreparedBatch batch = handle.prepareBatch(ERROR);
                    told.subList(i, Math.min(told.size(), i + PIECE)).forEach(error -> batch.bind("file", id)
                            .bind("record", error.record() == 0 ? null : error.record()).bind("line", error.line())
                            .bind("ruleId", error.ruleId()).bind("severity", error.severity())
                            .bind("message", error.message()).add());
                    batch.execute();
                }
            });
            return id;
        });
    }
}
