package org.caret.cli;

import java.util.Optional;
import org.caret.testing.Postgres;
import org.junit.jupiter.api.BeforeAll;

/** The tests of HistoryCommandTest, with a database that the setting history names, on a real PostgreSQL server. */
class HistoryCommandOnPostgresTest extends HistoryCommandTest {

    private String url;

    @BeforeAll
    static void server() {
        Postgres.needed(HistoryCommandOnPostgresTest.class);
    }

    @Override
    Optional<String> url() {
        url = url == null ? Postgres.database() : url;
        return Optional.of(url);
    }
}
