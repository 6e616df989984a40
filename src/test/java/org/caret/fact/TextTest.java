package org.caret.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextTest {

    @ParameterizedTest
    @ValueSource(strings = {" ", "\t", "\r", "\n", "\u000B", "\u0085", "\u00A0", "\u1680", "\u2007", "\u2009",
        "\u2028", "\u202F", "\u205F", "\u3000"})
    void whiteSpaceOfEveryKindGoesFromBothEnds(String blank) {
        assertThat(Text.strip(blank + "x" + blank + "y" + blank + blank)).isEqualTo("x" + blank + "y");
        assertThat(Text.strip(blank)).isEmpty();
    }

    @Test
    void textWithoutWhiteSpaceAtItsEndsStays() {
        assertThat(Text.strip("de la Cruz")).isEqualTo("de la Cruz");
        assertThat(Text.strip("")).isEmpty();
        assertThat(Text.strip("\uD83D\uDE00")).isEqualTo("\uD83D\uDE00");
    }

    @Test
    void aTextComesBeforeTheLongerOneItBegins() {
        assertThat(Text.compare("ab", "abc")).isNegative();
        assertThat(Text.compare("abc", "ab")).isPositive();
        assertThat(Text.compare("", "a")).isNegative();
        assertThat(Text.compare("ab", "ab")).isZero();
    }

    @Test
    void charactersBeyondTheBasicPlaneComeLast() {
        assertThat(Text.compare("\uFFFD", "\uD83D\uDE00")).isNegative();
        assertThat(Text.compare("\uD83D\uDE00", "\uE000")).isPositive();
        assertThat(Text.compare("a\uD83D\uDE00", "a\uD83D\uDE01")).isNegative();
    }

    @Test
    void theOrderIsThatOfCodePoints() {
        int[] alphabet = {'a', 'Z', 0xE9, 0xD7FF, 0xE000, 0xFFFD, 0x10000, 0x1F600, 0x10FFFF};
        Random random = new Random(7);
        for (int round = 0; round < 5000; round++) {
            int[] one = random.ints(random.nextInt(4), 0, alphabet.length).map(i -> alphabet[i]).toArray();
            int[] other = random.ints(random.nextInt(4), 0, alphabet.length).map(i -> alphabet[i]).toArray();
            int expected = Integer.signum(java.util.Arrays.compare(one, other));
            int found = Text.compare(new String(one, 0, one.length), new String(other, 0, other.length));
            assertThat(Integer.signum(found)).isEqualTo(expected);
        }
    }
}
