package org.caret.history;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A history in a folder, with short words for what tests do to it. A row is key and value; a record too. */
final class Past implements AutoCloseable {

    static final Instant NOW = Instant.parse("2026-03-02T08:30:00Z");
    static final Filter ALL = new Filter("", "", Optional.empty(), true);
    static final String PROCESS = "ABCD";

    /** What unpost brings back. Events only grow, and ids of rows written again differ. */
    private static final List<String> TABLES = List.of("SELECT * FROM mirror ORDER BY import_id, record_key",
            "SELECT * FROM files ORDER BY id", "SELECT * FROM held ORDER BY file_id, record_key",
            "SELECT * FROM imports ORDER BY id", "SELECT * FROM batches ORDER BY id",
            "SELECT * FROM records ORDER BY id", "SELECT * FROM errors ORDER BY id");

    private final Optional<String> url;
    final Path state;
    final History history;

    /** url: of a database, or empty for the embedded one in the folder. */
    Past(Path state, Optional<String> url, Runnable before) {
        this.url = url;
        this.state = state;
        this.history = History.open(state, url, new Events(Clock.fixed(NOW, ZoneOffset.UTC), "ada"), before);
    }

    Past(Path state, Optional<String> url) {
        this(state, url, () -> { });
    }

    long load(String process, String... rows) {
        return history.load(new OdsAbout(process, "1975713", "ods.txt", "aa", "{}", List.of()), taker -> {
            for (int i = 0; i < rows.length; i++) {
                taker.accept(new Believed(rows[i].split("=")[0], List.of(rows[i].split("=")), "ods.txt", i + 1));
            }
        }).id();
    }

    /** files: their records as "key=value" or "key=" (deletes), with commas; the ids of the files. */
    List<Long> batch(String process, String... files) {
        long importId = history.current(process).orElseThrow().id();
        List<NewFile> made = new ArrayList<>();
        for (int i = 0; i < files.length; i++) {
            List<String> records = Arrays.asList(files[i].split(","));
            made.add(new NewFile(i + 1, "kind", "00" + (i + 1) + ".txt", "sha" + files[i], taker ->
                    records.forEach(record -> taker.accept(sent(records.indexOf(record) + 1, record)))));
        }
        long batch = history.create(new NewBatch(Mode.HISTORY, importId, "{}", "hash", "out",
                made.stream().map(NewFile::name).toList()), made);
        return history.list(ALL, Sort.TIME).stream().filter(file -> file.batch() == batch).map(UploadFile::id).toList();
    }

    private static Sent sent(int line, String record) {
        String key = record.split("=")[0];
        boolean deletes = record.endsWith("=");
        return new Sent(line, key, deletes, List.of(record.split("=")), Optional.empty(),
                new Sent.Why("ABCD-1", "a reason", "1001", "table.csv", line));
    }

    String mirror(String process) {
        StringBuilder rows = new StringBuilder();
        history.mirror(process, row -> rows.append(rows.isEmpty() ? "" : " ").append(String.join("=", row.values())));
        return rows.toString();
    }

    /** id to status of all files, "1 posted, 2 available". */
    String statuses() {
        TreeMap<Long, String> statuses = new TreeMap<>();
        history.list(ALL, Sort.TIME).forEach(file -> statuses.put(file.id(),
                (file.archived() ? "archived " : "") + file.status().word()));
        return statuses.entrySet().stream().map(e -> e.getKey() + " " + e.getValue()).collect(Collectors.joining(", "));
    }

    /** Every row of every table but that of events. */
    String dump() {
        StringBuilder text = new StringBuilder();
        try (Connection connection = connection();
             Statement statement = connection.createStatement()) {
            for (String table : TABLES) {
                ResultSet rows = statement.executeQuery(table);
                while (rows.next()) {
                    for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                        text.append(rows.getString(i)).append('|');
                    }
                    text.append('\n');
                }
            }
            return text.toString();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private Connection connection() throws SQLException {
        return url.isPresent() ? DriverManager.getConnection(url.get()) : DriverManager.getConnection(
                "jdbc:hsqldb:file:" + state.resolve("history/history") + ";ifexists=true", "SA", "");
    }

    @Override
    public void close() {
        history.close();
    }
}
