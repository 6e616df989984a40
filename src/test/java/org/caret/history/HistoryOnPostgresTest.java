package org.caret.history;

import java.util.Optional;
import org.caret.testing.Postgres;
import org.junit.jupiter.api.BeforeAll;

/** The tests of HistoryTest, each against a database of its own on a real PostgreSQL server. */
class HistoryOnPostgresTest extends HistoryTest {

    private String url;

    @BeforeAll
    static void server() {
        Postgres.needed(HistoryOnPostgresTest.class);
    }

    @Override
    Optional<String> url() {
        url = url == null ? Postgres.database() : url;
        return Optional.of(url);
    }
}
