package org.caret.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Stored upload files, and how they are found. */
record UploadFiles(Database database) {

    private static final String FILES = """
            SELECT f.id, i.process, f.batch_id, f.sequence_no, f.kind, f.file_name, f.sha256, f.status, f.record_count,
                i.state, b.created_at, b.created_by, p.happened_at, p.who, b.import_id, f.post_event,
                (SELECT COUNT(*) FROM errors e WHERE e.file_id = f.id) AS error_count
            FROM files f JOIN batches b ON b.id = f.batch_id JOIN imports i ON i.id = b.import_id
            LEFT JOIN events p ON p.id = f.post_event
            """;
    private static final String ALL = FILES + "ORDER BY f.batch_id, f.sequence_no";
    private static final String ONE = FILES + "WHERE f.id = :id";
    private static final String OF_IMPORT = FILES + "WHERE b.import_id = :importId ORDER BY f.batch_id, f.sequence_no";
    private static final String BY_CONTENT = FILES + "WHERE f.sha256 = :sha256 ORDER BY f.id DESC";
    private static final String LAST_POSTED = FILES + """
            WHERE f.post_event = (SELECT MAX(g.post_event) FROM files g JOIN batches h ON h.id = g.batch_id
                WHERE h.import_id = :importId)
            """;

    private static final String EVENTS = """
            SELECT what, was, became, happened_at, who FROM events WHERE file_id = :id ORDER BY id
            """;

    /** What happened to a file. */
    List<Event> events(long id) {
        return database.read(handle -> handle.createQuery(EVENTS).bind("id", id).map((row, context) -> new Event(
                row.getString("what"), row.getString("was"), row.getString("became"),
                instant(row.getObject("happened_at", OffsetDateTime.class)), row.getString("who"))).list());
    }

    /** A file with the import it belongs to and the event that posted it (0: none). */
    record Placed(UploadFile file, long importId, long postEvent) {
    }

    private static Placed placed(ResultSet row) throws SQLException {
        OffsetDateTime posted = row.getObject("happened_at", OffsetDateTime.class);
        return new Placed(new UploadFile(row.getLong("id"), row.getString("process"), row.getLong("batch_id"),
                row.getInt("sequence_no"), row.getString("kind"), row.getString("file_name"), row.getString("sha256"),
                Status.valueOf(row.getString("status")), row.getLong("record_count"),
                !row.getString("state").equals("CURRENT"), instant(row.getObject("created_at", OffsetDateTime.class)),
                row.getString("created_by"), Optional.ofNullable(posted).map(UploadFiles::instant),
                posted == null ? "" : row.getString("who"), row.getLong("error_count")),
                row.getLong("import_id"), row.getLong("post_event"));
    }

    private static Instant instant(OffsetDateTime time) {
        return time.toInstant();
    }

    /** Errors: a refusal for an unknown id. */
    Placed placed(Handle handle, long id) {
        return handle.createQuery(ONE).bind("id", id).map((row, context) -> placed(row)).findOne()
                .orElseThrow(() -> Told.refusal("file.unknown", id));
    }

    /** In order of batch and sequence. */
    List<UploadFile> ofImport(Handle handle, long importId) {
        return handle.createQuery(OF_IMPORT).bind("importId", importId).map((row, context) -> placed(row).file())
                .list();
    }

    /** The file that was posted last; one is posted. */
    UploadFile lastPosted(Handle handle, long importId) {
        return handle.createQuery(LAST_POSTED).bind("importId", importId).map((row, context) -> placed(row).file())
                .one();
    }

    /** By id, else by content: of several with the same content one that can be posted, else the newest. */
    Optional<UploadFile> find(String idOrSha256) {
        if (idOrSha256.matches("[0-9]{1,18}")) {
            long id = Long.parseLong(idOrSha256);
            return database.read(handle -> handle.createQuery(ONE).bind("id", id)
                    .map((row, context) -> placed(row).file()).findOne());
        }
        List<UploadFile> same = database.read(handle -> handle.createQuery(BY_CONTENT).bind("sha256", idOrSha256)
                .map((row, context) -> placed(row).file()).list());
        return same.stream().filter(UploadFile::postable).findFirst().or(() -> same.stream().findFirst());
    }

    List<UploadFile> list(Filter filter, Sort sort) {
        return database.read(handle -> handle.createQuery(ALL).map((row, context) -> placed(row).file()).list())
                .stream().filter(filter::takes).sorted(sort.order()).toList();
    }
}
