package org.caret.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ShownTest {

    private final Shown shown = new Shown(null);

    @Test
    void startAndEndCountCharactersNotTheirHalves() {
        assertThat(shown.head(2, "Main")).isEqualTo("Ma");
        assertThat(shown.tail(3, "B456")).isEqualTo("456");
        assertThat(shown.head(3, "P\uD83C\uDFB59x")).isEqualTo("P\uD83C\uDFB59");
        assertThat(shown.tail(2, "P\uD83C\uDFB59")).isEqualTo("\uD83C\uDFB59");
        assertThat(shown.head(5, "a")).isEqualTo("a");
        assertThat(shown.tail(5, "")).isEmpty();
        assertThat(shown.characters("\uD83C\uDFB5", "ab", "")).isEqualTo(3);
    }

    @Test
    void digitsAreTheLastOfTheFirstFilledValueWithZerosInFront() {
        assertThat(shown.digits(5, "568", "9")).isEqualTo("00568");
        assertThat(shown.digits(5, "", "sec156789")).isEqualTo("56789");
        assertThat(shown.digits(5, "A", "9")).isEmpty();
        assertThat(shown.digits(5, "", "")).isEmpty();
    }

    @Test
    void listsComeTogetherInTheirOrderEachValueOnce() {
        assertThat(shown.merged(List.of("b", "a", "b"), List.of("c", "a"))).containsExactly("b", "a", "c");
        assertThat(shown.merged(List.of(), List.of())).isEmpty();
    }
}
