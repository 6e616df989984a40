package org.caret.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class IdsTest {

    private static final String HIGH_BMP = "\uFF5E";
    private static final String ASTRAL = "\uD83D\uDE00";

    @Test
    void digitsGoByValueNotByText() {
        assertThat(sorted("10", "9", "100", "2")).containsExactly("2", "9", "10", "100");
    }

    @Test
    void digitsOfAnyLengthGoByValue() {
        String long1 = "9223372036854775807";
        String long2 = "9223372036854775808";
        String longer = "1" + "0".repeat(60);
        assertThat(sorted(longer, long2, "3", long1)).containsExactly("3", long1, long2, longer);
    }

    @Test
    void ofOneValueTheShorterComesFirst() {
        assertThat(sorted("007", "7", "08", "07", "6")).containsExactly("6", "7", "07", "007", "08");
        assertThat(sorted("000", "0", "00", "1")).containsExactly("0", "00", "000", "1");
    }

    @Test
    void idsOfDigitsComeBeforeAllOthers() {
        assertThat(sorted("a", "", "-1", "1.5", "99999")).containsExactly("99999", "", "-1", "1.5", "a");
    }

    @Test
    void digitsOfOtherScriptsAreText() {
        assertThat(sorted("\u0661", "b", "5")).containsExactly("5", "b", "\u0661");
    }

    @Test
    void otherIdsGoByCodePoint() {
        assertThat(sorted("b", "B", "a1", "a10", "a2", "a")).containsExactly("B", "a", "a1", "a10", "a2", "b");
        assertThat(sorted(ASTRAL, HIGH_BMP)).containsExactly(HIGH_BMP, ASTRAL);
    }

    @Test
    void theOrderIsTheSameHoweverTheIdsLay() {
        List<String> ordered = List.of("0", "00", "1", "01", "2", "10", "", "A", "a", "\u00E9", HIGH_BMP, ASTRAL);
        Random random = new Random(20250701);
        for (int round = 0; round < 50; round++) {
            List<String> shuffled = new ArrayList<>(ordered);
            Collections.shuffle(shuffled, random);
            shuffled.sort(Ids.ORDER);
            assertThat(shuffled).isEqualTo(ordered);
        }
    }

    private static List<String> sorted(String... ids) {
        return List.of(ids).stream().sorted(Ids.ORDER).toList();
    }
}
