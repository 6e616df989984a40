package org.caret.history;

import java.util.List;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Moves a file's records into the mirror when the state accepted them, and back when it had not. */
record Posting(Database database, Events events, UploadFiles files) {

    private static final int PAGE = 2_000;

    private static final String HOLD = """
            INSERT INTO held (file_id, record_key, fields, source_file, source_row, posted_by)
            SELECT r.file_id, m.record_key, m.fields, m.source_file, m.source_row, m.posted_by
            FROM records r JOIN mirror m ON m.import_id = :importId AND m.record_key = r.record_key
            WHERE r.file_id = :file
            """;

    /** Apart from the other, so that each finds its rows by the index. */
    private static final String HOLD_REPLACED = """
            INSERT INTO held (file_id, record_key, fields, source_file, source_row, posted_by)
            SELECT r.file_id, m.record_key, m.fields, m.source_file, m.source_row, m.posted_by
            FROM records r JOIN mirror m ON m.import_id = :importId AND m.record_key = r.replaces
            WHERE r.file_id = :file AND r.replaces IS NOT NULL
            """;

    private static final String KEYS = """
            SELECT record_key FROM records WHERE file_id = :file AND record_key > :after
            ORDER BY file_id, record_key FETCH FIRST :page ROWS ONLY
            """;

    private static final String REMOVE = "DELETE FROM mirror WHERE import_id = :importId AND record_key = :key";

    private static final String REPLACED = """
            SELECT replaces FROM records WHERE file_id = :file AND replaces IS NOT NULL
            """;

    private static final String CREATED_AFTER = """
            SELECT e.file_id FROM events e WHERE e.import_id = :importId AND e.what = 'CREATED' AND e.id > :event
            """;

    private static final String WRITE = """
            INSERT INTO mirror (import_id, record_key, fields, source_file, source_row, posted_by)
            SELECT :importId, r.record_key, r.fields, f.file_name, r.line_no, f.id
            FROM records r JOIN files f ON f.id = r.file_id WHERE r.file_id = :file AND NOT r.deletes
            """;

    private static final String RESTORE = """
            INSERT INTO mirror (import_id, record_key, fields, source_file, source_row, posted_by)
            SELECT :importId, record_key, fields, source_file, source_row, posted_by FROM held WHERE file_id = :file
            """;

    private static final String POSTED = "UPDATE files SET post_event = :event WHERE id = :file";

    /** Errors: a refusal, saying what to do first, when the file cannot be posted as things stand. */
    void post(long id) {
        database.write(handle -> {
            UploadFiles.Placed placed = files.placed(handle, id);
            UploadFile file = placed.file();
            long importId = placed.importId();
            List<UploadFile> process = files.ofImport(handle, importId);
            requirePostable(file, process);
            long event = events.change(handle, importId, Events.Change.of(file, Status.POSTED), "POSTED", null);
            handle.createUpdate(POSTED).bind("event", event).bind("file", id).execute();
            handle.createUpdate(HOLD).bind("importId", importId).bind("file", id).execute();
            handle.createUpdate(HOLD_REPLACED).bind("importId", importId).bind("file", id).execute();
            remove(handle, placed);
            removed(handle, importId, handle.createQuery(REPLACED).bind("file", id).mapTo(String.class).list());
            handle.createUpdate(WRITE).bind("importId", importId).bind("file", id).execute();
            process.stream().filter(file::precedes).findFirst().ifPresent(next -> events.change(handle, importId,
                    Events.Change.of(next, Status.AVAILABLE), "UNLOCKED", event));
            process.stream().filter(old -> old.batch() < file.batch() && old.status().open()).forEach(old ->
                    events.change(handle, importId, Events.Change.of(old, Status.OBSOLETE), "OUTDATED", event));
            return event;
        });
    }

    private static void requirePostable(UploadFile file, List<UploadFile> process) {
        if (file.archived()) {
            throw Told.refusal("file.archived", file.id(), file.name());
        }
        if (file.status() == Status.POSTED) {
            throw Told.refusal("posted.already", file.id(), file.name(), file.postedAt().orElseThrow(),
                    file.postedBy());
        }
        if (file.status() == Status.OBSOLETE) {
            throw Told.refusal("obsolete", file.id(), file.name(), file.process());
        }
        process.stream().filter(other -> other.precedes(file) && other.status() != Status.POSTED).findFirst()
                .ifPresent(first -> {
                    throw Told.refusal("locked", file.id(), file.name(), first.id(), first.name());
                });
    }

    /** Errors: a refusal when the file is not posted, or another one of its process was posted after it. */
    void unpost(long id) {
        database.write(handle -> {
            UploadFiles.Placed placed = files.placed(handle, id);
            UploadFile file = placed.file();
            if (file.archived()) {
                throw Told.refusal("file.archived", id, file.name());
            }
            if (file.status() != Status.POSTED) {
                throw Told.refusal("posted.not", id, file.name(), file.status().word());
            }
            UploadFile last = files.lastPosted(handle, placed.importId());
            if (last.id() != id) {
                throw Told.refusal("posted.later", id, file.name(), last.id(), last.name());
            }
            remove(handle, placed);
            handle.createUpdate(RESTORE).bind("importId", placed.importId()).bind("file", id).execute();
            handle.createUpdate("DELETE FROM held WHERE file_id = :file").bind("file", id).execute();
            takeBack(handle, placed);
            return id;
        });
    }

    /** Every status that the posting changed becomes what it was; files made since then are obsolete. */
    private void takeBack(Handle handle, UploadFiles.Placed placed) {
        List<Events.Change> changes = events.broughtAbout(handle, placed.postEvent());
        handle.createUpdate(POSTED).bind("event", (Long) null).bind("file", placed.file().id()).execute();
        Events.Change own = changes.get(changes.size() - 1);
        long event = events.change(handle, placed.importId(), own.back(), "UNPOSTED", null);
        changes.stream().filter(change -> change != own).forEach(change ->
                events.change(handle, placed.importId(), change.back(), "RESTORED", event));
        List<Long> later = handle.createQuery(CREATED_AFTER).bind("importId", placed.importId())
                .bind("event", placed.postEvent()).mapTo(Long.class).list();
        files.ofImport(handle, placed.importId()).stream()
                .filter(file -> later.contains(file.id()) && file.status().open()).forEach(file ->
                events.change(handle, placed.importId(), Events.Change.of(file, Status.OBSOLETE), "OUTDATED", event));
    }

    /** Takes every key of the file out of the mirror. */
    private static void remove(Handle handle, UploadFiles.Placed placed) {
        keys(handle, placed.file().id(), page -> removed(handle, placed.importId(), page));
    }

    private static void removed(Handle handle, long importId, List<String> keys) {
        PreparedBatch batch = handle.prepareBatch(REMOVE);
        keys.forEach(key -> batch.bind("importId", importId).bind("key", key).add());
        batch.execute();
    }

    private static void keys(Handle handle, long file, Consumer<List<String>> taker) {
        String after = "";
        List<String> page;
        do {
            page = handle.createQuery(KEYS).bind("file", file).bind("after", after).bind("page", PAGE)
                    .mapTo(String.class).list();
            if (!page.isEmpty()) {
                taker.accept(page);
                after = page.get(page.size() - 1);
            }
        } while (page.size() == PAGE);
    }
}
