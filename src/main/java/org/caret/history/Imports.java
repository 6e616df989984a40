package org.caret.history;

import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/**
 * Extracts of the state's side. Their rows come in pieces, each on disk before the next, so that a million of them
 * need no memory; nobody sees them until one transaction makes the new import the current one.
 */
record Imports(Database database, Events events, Path folder) {

    private static final int PIECE = 20_000;

    private static final String BEGIN = """
            INSERT INTO imports (process, lea, file_name, sha256, options, layout, row_count, state, imported_at,
                imported_by)
            VALUES (:process, :lea, :file, :sha256, :options, :layout, 0, 'LOADING', :now, :who)
            """;

    private static final String STATE = "SELECT process, state FROM imports WHERE id = :id";

    private static final String ROWS = "UPDATE imports SET row_count = :rows WHERE id = :id";

    private static final String REPLACE = """
            UPDATE imports SET state = 'REPLACED' WHERE process = :process AND state = 'CURRENT'
            """;

    private static final String REPLACED = """
            SELECT id FROM imports WHERE process = :process AND state = 'CURRENT'
            """;

    private static final String CURRENT = """
            UPDATE imports SET state = 'CURRENT', imported_at = :now WHERE id = :id
            """;

    private static final String KNOWN = """
            SELECT id, process, lea, file_name, sha256, options, layout, row_count, state, imported_at, imported_by
            FROM imports WHERE state <> 'LOADING' ORDER BY id
            """;

    private static final String LEFT = """
            SELECT id FROM imports WHERE state = 'LOADING' OR state = 'REPLACED' ORDER BY id
            """;

    private static final String PIECE_END = """
            SELECT record_key FROM mirror WHERE import_id = :id ORDER BY import_id, record_key
            OFFSET :piece ROWS FETCH FIRST 1 ROWS ONLY
            """;

    /** Brings in the rows of an extract, unseen yet; its id. Errors: a refusal when two rows have one key. */
    long prepare(OdsAbout about, Consumer<Consumer<Believed>> rows) {
        sweep();
        long id = database.write(handle -> handle.createUpdate(BEGIN).bind("process", about.process())
                .bind("lea", about.lea()).bind("file", about.file()).bind("sha256", about.sha256())
                .bind("options", about.options()).bind("layout", Fields.join(about.layout()))
                .bind("now", events.now()).bind("who", events.user())
                .executeAndReturnGeneratedKeys().mapTo(Long.class).one());
        Pieces pieces = new Pieces(id);
        try (SortedRows sorted = new SortedRows(folder)) {
            rows.accept(sorted);
            sorted.give(pieces);
        }
        pieces.write();
        database.write(handle -> handle.createUpdate(ROWS).bind("rows", pieces.rows).bind("id", id).execute());
        return id;
    }

    /** Makes an import the current one of its process when it is not. Errors: a refusal for one that is replaced. */
    void stand(Handle handle, long id) {
        Map<String, Object> found = handle.createQuery(STATE).bind("id", id).mapToMap().findOne().orElse(Map.of());
        String state = String.valueOf(found.get("state"));
        if (state.equals("LOADING")) {
            current(handle, id, String.valueOf(found.get("process")));
        } else if (!state.equals("CURRENT")) {
            throw Told.refusal("import.archived");
        }
    }

    private void current(Handle handle, long id, String process) {
        handle.createQuery(REPLACED).bind("process", process).mapTo(Long.class).list()
                .forEach(old -> events.of(handle, old, "ARCHIVED"));
        handle.createUpdate(REPLACE).bind("process", process).execute();
        handle.createUpdate(CURRENT).bind("now", events.now()).bind("id", id).execute();
        events.of(handle, id, "IMPORTED");
    }

    /** As prepare, and the import is current at once. */
    Import load(OdsAbout about, Consumer<Consumer<Believed>> rows) {
        long id = prepare(about, rows);
        database.write(handle -> {
            stand(handle, id);
            return id;
        });
        sweep();
        return current(about.process()).orElseThrow();
    }

    /** Clears away rows that are nobody's: those of imports that were replaced, or that a killed process began. */
    void sweep() {
        for (long id : database.read(handle -> handle.createQuery(LEFT).mapTo(Long.class).list())) {
            while (database.write(handle -> swept(handle, id))) {
                continue;
            }
        }
    }

    /** True: there is more. */
    private static boolean swept(Handle handle, long id) {
        Optional<String> end = handle.createQuery(PIECE_END).bind("id", id).bind("piece", PIECE)
                .mapTo(String.class).findOne();
        if (end.isPresent()) {
            handle.createUpdate("DELETE FROM mirror WHERE import_id = :id AND record_key < :end").bind("id", id)
                    .bind("end", end.get()).execute();
            return true;
        }
        handle.createUpdate("DELETE FROM mirror WHERE import_id = :id").bind("id", id).execute();
        handle.createUpdate("DELETE FROM imports WHERE id = :id AND state = 'LOADING'").bind("id", id).execute();
        handle.createUpdate("UPDATE imports SET state = 'ARCHIVED' WHERE id = :id").bind("id", id).execute();
        return false;
    }

    /** All imports that came to an end, the oldest first. */
    List<Import> all() {
        return database.read(handle -> handle.createQuery(KNOWN).map((row, context) -> new Import(row.getLong("id"),
                new OdsAbout(row.getString("process"), row.getString("lea"), row.getString("file_name"),
                        row.getString("sha256"), row.getString("options"), Fields.split(row.getString("layout"))),
                row.getLong("row_count"),
                !row.getString("state").equals("CURRENT"),
                row.getObject("imported_at", OffsetDateTime.class).toInstant(), row.getString("imported_by"))).list());
    }

    Optional<Import> current(String process) {
        return all().stream().filter(one -> !one.archived() && one.about().process().equals(process)).findFirst();
    }

    /** Gathers rows and writes them when a piece is full. */
    private final class Pieces implements Consumer<Believed> {

        private final long id;
        private final List<Believed> gathered = new ArrayList<>(PIECE);
        private long rows;

        Pieces(long id) {
            this.id = id;
        }

        @Override
        public void accept(Believed row) {
            gathered.add(row);
            if (gathered.size() == PIECE) {
                write();
            }
        }

        void write() {
            database.write(handle -> {
                Mirror.add(handle, id, gathered);
                return id;
            });
            rows += gathered.size();
            gathered.clear();
        }
    }
}
