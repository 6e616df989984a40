package org.caret.history;

import java.util.Optional;
import org.caret.testing.Postgres;
import org.junit.jupiter.api.BeforeAll;

/** The tests of UnpostTest, each against a database of its own on a real PostgreSQL server. */
class UnpostOnPostgresTest extends UnpostTest {

    private String url;

    @BeforeAll
    static void server() {
        Postgres.needed(UnpostOnPostgresTest.class);
    }

    @Override
    Optional<String> url() {
        url = url == null ? Postgres.database() : url;
        return Optional.of(url);
    }
}
