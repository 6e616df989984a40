package org.caret.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.function.Consumer;
import org.caret.notice.ExitCode;
import org.caret.notice.Refusal;
import org.caret.testing.Postgres;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real server: processes are killed by force, and the server drops the connection before each statement. */
class KillOnPostgresTest extends ForcedKillTest {

    private static final String DROP = """
            SELECT pg_terminate_backend(pid) FROM pg_stat_activity
            WHERE datname = current_database() AND pid <> pg_backend_pid()
            """;

    @TempDir
    private Path place;
    private String url;
    private int left;

    @BeforeAll
    static void server() {
        Postgres.needed(KillOnPostgresTest.class);
    }

    @Override
    Optional<String> url() {
        return Optional.of(Postgres.database());
    }

    @Test
    void eachStepHasHappenedAsAWholeOrNotAtAllWheneverTheServerDropsTheConnection() {
        url = Postgres.database();
        try (Past past = new Past(place.resolve(".caret"), Optional.of(url), this::drop)) {
            past.load("ABCD", "a=old", "b=old");
            cut(past, "a=0 b=0 c=0", one -> one.load("ABCD", "a=0", "b=0", "c=0"));
            past.batch("ABCD", "a=1,b=", "c=2,d=3");
            long file = past.history.find("shaa=1,b=").orElseThrow().id();
            past.history.post(file);
            past.history.unpost(file);
            cut(past, file + " posted, " + (file + 1) + " availablea=1 c=0", one -> one.history.post(file));
            cut(past, file + " available, " + (file + 1) + " lockeda=0 b=0 c=0", one -> one.history.unpost(file));
        }
    }

    /**
     * The step with the connection dropped before its first statement, then its second, until it has happened. after:
     * what can be seen then.
     */
    private void cut(Past past, String after, Consumer<Past> step) {
        String before = seen(past);
        String seen = before;
        int drops = 0;
        while (seen.equals(before)) {
            tried(past, step, drops + 1);
            seen = seen(past);
            drops++;
        }
        assertThat(drops).as(after).isGreaterThan(2);
        assertThat(seen).isEqualTo(after);
    }

    /** What can be seen; connections of the pool that were dropped too are given up one by one. */
    private static String seen(Past past) {
        for (int connections = 2; connections > 0; connections--) {
            try {
                return past.statuses() + past.mirror("ABCD");
            } catch (Refusal dropped) {
                assertThat(dropped.exit()).isEqualTo(ExitCode.DISK);
            }
        }
        return past.statuses() + past.mirror("ABCD");
    }

    private void tried(Past past, Consumer<Past> step, int statement) {
        left = statement;
        try {
            step.accept(past);
        } catch (Refusal lost) {
            assertThat(lost.exit()).isEqualTo(ExitCode.DISK);
            assertThat(lost).hasMessageContaining("the database server is gone");
        } finally {
            left = 0;
        }
    }

    private void drop() {
        if (left > 0 && --left == 0) {
            try (Connection connection = DriverManager.getConnection(url);
                 Statement statement = connection.createStatement()) {
                statement.execute(DROP);
            } catch (SQLException failure) {
                throw new IllegalStateException(failure);
            }
        }
    }
}
