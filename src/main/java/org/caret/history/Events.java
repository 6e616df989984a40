package org.caret.history;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Writes down who did what when. */
record Events(Clock clock, String user) {

    private static final String WRITE = """
            INSERT INTO events (import_id, file_id, cause, what, was, became, happened_at, who)
            VALUES (:importId, :file, :cause, :what, :was, :became, :now, :who)
            """;

    private static final String STATUS = "UPDATE files SET status = :became WHERE id = :file";

    private static final String BROUGHT_ABOUT = """
            SELECT file_id, was, became FROM events WHERE id = :event OR cause = :event ORDER BY id DESC
            """;

    /** A change of a file's status. */
    record Change(long file, String was, String became) {

        static Change of(UploadFile file, Status became) {
            return new Change(file.id(), file.status().name(), became.name());
        }

        /** The change that undoes it. */
        Change back() {
            return new Change(file, became, was);
        }
    }

    /** What is now, in whole seconds. */
    OffsetDateTime now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS).atOffset(ZoneOffset.UTC);
    }

    /** Something that happened to an import as a whole. */
    void of(Handle handle, long importId, String what) {
        handle.createUpdate(WRITE).bind("importId", importId).bind("file", (Long) null).bind("cause", (Long) null)
                .bind("what", what).bind("was", "").bind("became", "").bind("now", now()).bind("who", user).execute();
    }

    /** Changes a file's status and writes that down; the event's id. cause: null when the user asked for it. */
    long change(Handle handle, long importId, Change change, String what, Long cause) {
        handle.createUpdate(STATUS).bind("became", change.became()).bind("file", change.file()).execute();
        return handle.createUpdate(WRITE).bind("importId", importId).bind("file", change.file()).bind("cause", cause)
                .bind("what", what).bind("was", change.was()).bind("became", change.became()).bind("now", now())
                .bind("who", user).executeAndReturnGeneratedKeys().mapTo(Long.class).one();
    }

    /** The changes that an event and those it caused made, the last first. */
    List<Change> broughtAbout(Handle handle, long event) {
        return handle.createQuery(BROUGHT_ABOUT).bind("event", event).map((row, context) ->
                new Change(row.getLong("file_id"), row.getString("was"), row.getString("became"))).list();
    }
}
