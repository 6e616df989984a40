package org.caret.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What processes leave that are killed by force while they post and take back. */
class ForcedKillTest {

    @TempDir
    private Path folder;

    /** Of the database that the tests run against; empty for the embedded one. */
    Optional<String> url() {
        return Optional.empty();
    }

    /** More kills: -Dcaret.kills=30. A life posts and takes back until it is halted before some statement. */
    @Test
    void processesKilledByForceLeaveWholeSteps() throws Exception {
        Path state = folder.resolve("forced/.caret");
        Optional<String> url = url();
        try (Past past = new Past(state, url)) {
            past.load("ABCD", "a=old", "b=old");
            past.batch("ABCD", "a=1,b=", "c=2");
        }
        int kills = Integer.getInteger("caret.kills", 3);
        for (int i = 0; i < kills; i++) {
            Process life = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), Life.class.getName(),
                    state.toString(), String.valueOf(23 + 7 * i), url.orElse("")).inheritIO().start();
            assertThat(life.waitFor()).isEqualTo(Life.HALTED);
            try (Past past = new Past(state, url)) {
                assertThat(past.statuses() + ": " + past.mirror("ABCD")).isIn(
                        "1 available, 2 locked: a=old b=old", "1 posted, 2 available: a=1",
                        "1 posted, 2 posted: a=1 c=2");
            }
        }
    }

    /** A process that posts and takes back without end, until it is halted before a statement. */
    static final class Life {

        static final int HALTED = 99;
        private static int left;

        private Life() {
        }

        public static void main(String[] words) {
            left = Integer.parseInt(words[1]);
            try (Past past = new Past(Path.of(words[0]), Optional.of(words[2]).filter(url -> !url.isEmpty()), Life::halt)) {
                while (true) {
                    for (long file = 2; file > 0; file--) {
                        long id = file;
                        past.history.find(String.valueOf(id)).filter(one -> one.status() == Status.POSTED)
                                .ifPresent(one -> past.history.unpost(id));
                    }
                    past.history.post(1);
                    past.history.post(2);
                }
            }
        }

        private static void halt() {
            if (--left == 0) {
                Runtime.getRuntime().halt(HALTED);
            }
        }
    }
}
