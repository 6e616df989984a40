package org.caret.history;

import java.util.List;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The rows that the state is believed to hold since an import. */
record Mirror(Database database) {

    private static final int PAGE = 5_000;

    private static final String ADD = """
            INSERT INTO mirror (import_id, record_key, fields, source_file, source_row)
            VALUES (:importId, :key, :fields, :file, :row)
            """;

    private static final String READ = """
            SELECT record_key, fields, source_file, source_row FROM mirror
            WHERE import_id = :importId AND record_key > :after ORDER BY import_id, record_key
            FETCH FIRST :page ROWS ONLY
            """;

    /** Rows whose keys are not there yet. */
    static void add(Handle handle, long importId, List<Believed> rows) {
        if (rows.isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch(ADD);
        rows.forEach(row -> batch.bind("importId", importId).bind("key", row.key())
                .bind("fields", Fields.join(row.values())).bind("file", row.file()).bind("row", row.row()).add());
        batch.execute();
    }

    /** All rows in order of key, by code point, a page at a time. */
    void read(long importId, Consumer<Believed> taker) {
        String after = "";
        List<Believed> page;
        do {
            page = page(importId, after);
            page.forEach(taker);
            after = page.isEmpty() ? after : page.get(page.size() - 1).key();
        } while (page.size() == PAGE);
    }

    private List<Believed> page(long importId, String after) {
        return database.read(handle -> handle.createQuery(READ).bind("importId", importId).bind("after", after)
                .bind("page", PAGE).map((row, context) -> new Believed(row.getString("record_key"),
                        Fields.split(row.getString("fields")), row.getString("source_file"),
                        row.getInt("source_row"))).list());
    }
}
