package org.caret.history;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.caret.fact.Private;
import org.caret.notice.ExitCode;
import org.caret.notice.Refusal;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/**
 * The database of a workspace's history: HSQLDB in a folder of its own that one process at a time may use, or the one
 * that a URL names. A commit is on disk when it returns.
 */
final class Database implements AutoCloseable {

    /** Its own lock, because the embedded database would wait ten seconds for that of a killed process. */
    private static final String EMBEDDED = ";hsqldb.default_table_type=cached;hsqldb.write_delay=false;hsqldb.tx=locks"
            + ";hsqldb.cache_rows=100000;hsqldb.cache_size=32000;hsqldb.defrag_limit=30;hsqldb.lock_file=false"
            + ";hsqldb.applog=0;shutdown=true";
    private static final String DELAY = """
            SELECT property_value FROM information_schema.system_properties
            WHERE property_name = 'hsqldb.write_delay'
            """;

    private final FileChannel lock;
    private final HikariDataSource pool;
    private final Jdbi jdbi;

    private Database(FileChannel lock, HikariDataSource pool, Jdbi jdbi) {
        this.lock = lock;
        this.pool = pool;
        this.jdbi = jdbi;
    }

    /** before: is called before each statement. Errors: a refusal when it is in use, or cannot be opened. */
    static Database open(Path folder, Optional<String> url, Runnable before) {
        boolean embedded = url.isEmpty();
        String file = folder.toAbsolutePath().normalize().resolve("history").toString();
        if (embedded && (file.contains(";") || file.contains("${"))) {
            throw Told.refusal("path", folder);
        }
        FileChannel lock = lock(folder);
        SortedRows.clear(folder);
        HikariDataSource pool = null;
        try {
            pool = pool(url.orElse("jdbc:hsqldb:file:" + file + EMBEDDED), embedded);
            Jdbi jdbi = Jdbi.create(pool);
            if (embedded) {
                jdbi.useHandle(Database::durable);
            }
            String binary = embedded ? "" : "COLLATE \"C\"";
            Flyway.configure().dataSource(pool).locations("classpath:org/caret/history/db")
                    .placeholders(Map.of("binary", binary)).load().migrate();
            jdbi.setSqlLogger(new Announcement(before));
            return new Database(lock, pool, jdbi);
        } catch (RuntimeException failure) {
            close(pool, lock);
            throw new Refusal(ExitCode.DISK, embedded ? Told.text("unopened", folder) : Told.text("unopened.url"),
                    failure);
        }
    }

    private static FileChannel lock(Path folder) {
        try {
            Private.folder(folder.getParent());
            FileChannel channel = FileChannel.open(Private.folder(folder).resolve("history.lock"),
                    StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                throw new Refusal(ExitCode.LOCKED, Told.text("taken"));
            }
            return channel;
        } catch (OverlappingFileLockException sameProcess) {
            throw new Refusal(ExitCode.LOCKED, Told.text("taken"), sameProcess);
        } catch (IOException forbidden) {
            throw new Refusal(ExitCode.DISK, Told.text("unopened", folder), forbidden);
        }
    }

    private static HikariDataSource pool(String url, boolean embedded) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMinimumIdle(1);
        config.setMaximumPoolSize(2);
        config.setPoolName("history");
        if (embedded) {
            config.setUsername("SA");
            config.setPassword("");
        }
        return new HikariDataSource(config);
    }

    /** A commit that the system has not put on disk could be lost: an upload would be sent twice. */
    private static void durable(Handle handle) {
        handle.execute("SET FILES WRITE DELAY FALSE");
        if (!handle.createQuery(DELAY).mapTo(String.class).list().equals(List.of("false"))) {
            throw new IllegalStateException("the database keeps commits in memory");
        }
    }

    /** One transaction: all that the work writes, or nothing. Errors: a refusal when the disk or the server fails. */
    <T> T write(Function<Handle, T> work) {
        return guarded(() -> jdbi.inTransaction(TransactionIsolationLevel.SERIALIZABLE, work::apply));
    }

    /** Looks, and changes nothing. */
    <T> T read(Function<Handle, T> work) {
        return guarded(() -> jdbi.withHandle(work::apply));
    }

    private static <T> T guarded(Supplier<T> work) {
        try {
            return work.get();
        } catch (JdbiException failure) {
            for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
                if (cause instanceof IOException || cause instanceof SQLException sql && lost(sql.getSQLState())) {
                    throw new Refusal(ExitCode.DISK, Told.text("lost"), failure);
                }
                if (cause instanceof SQLException sql && "40001".equals(sql.getSQLState())) {
                    throw new Refusal(ExitCode.LOCKED, Told.text("taken"), failure);
                }
            }
            throw failure;
        }
    }

    /** Connection, resources, a server shut down, or a file: classes of SQL states; and that of the embedded one. */
    private static boolean lost(String state) {
        return state != null && (state.matches("(08|53|57P|58).*") || state.equals("S1000"));
    }

    @Override
    public void close() {
        close(pool, lock);
    }

    private static void close(HikariDataSource pool, FileChannel lock) {
        try (lock; pool) {
            return;
        } catch (IOException gone) {
            return;
        }
    }

    /** Says when a statement is about to begin. */
    private record Announcement(Runnable before) implements SqlLogger {

        @Override
        public void logBeforeExecution(StatementContext context) {
            before.run();
        }
    }
}
