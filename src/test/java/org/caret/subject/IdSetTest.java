package org.caret.subject;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class IdSetTest {

    private final IdSet ids = new IdSet();

    @Test
    void anIdIsFreshOnce() {
        assertThat(ids.add("a")).isTrue();
        assertThat(ids.add("a")).isFalse();
        assertThat(ids.add("a")).isFalse();
    }

    @Test
    void idsThatDifferInCaseOrLeadingZerosAreDifferent() {
        assertThat(ids.add("a1")).isTrue();
        assertThat(ids.add("A1")).isTrue();
        assertThat(ids.add("7")).isTrue();
        assertThat(ids.add("07")).isTrue();
    }

    @Test
    void theBlankIdIsAnIdToo() {
        assertThat(ids.add("")).isTrue();
        assertThat(ids.add("")).isFalse();
    }

    @Test
    void idsAreKeptWhileTheSetGrows() {
        for (int i = 0; i < 20_000; i++) {
            assertThat(ids.add("id" + i)).isTrue();
        }
        for (int i = 0; i < 20_000; i++) {
            assertThat(ids.add("id" + i)).isFalse();
        }
    }

    @Test
    void anyOrderAnswersAsAPlainSet() {
        Random random = new Random(5);
        Set<String> oracle = new HashSet<>();
        for (int i = 0; i < 20_000; i++) {
            String id = Integer.toString(random.nextInt(8_000), 36);
            assertThat(ids.add(id)).isEqualTo(oracle.add(id));
        }
    }
}
