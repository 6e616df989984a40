package org.caret.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class UnwantedTest {

    private static final String PATTERN = "[^\\p{L}0-9 .'\\-]";

    @Test
    void everyCharacterIsJudgedAsThePatternJudgesIt() {
        Unwanted unwanted = Unwanted.of(PATTERN);
        Pattern pattern = Pattern.compile(PATTERN);
        for (int c = 0; c < 0x3000; c++) {
            String text = "a" + (char) c + "b";
            assertThat(unwanted.in(text)).as("U+%04X", c).isEqualTo(pattern.matcher(text).find());
            assertThat(unwanted.takenOut(text)).isEqualTo(pattern.matcher(text).replaceAll(""));
        }
    }

    @Test
    void lettersBeyondTheBasicPlaneStayAndSignsThereGo() {
        Unwanted unwanted = Unwanted.of(PATTERN);
        String letter = new String(Character.toChars(0x10400));
        assertThat(unwanted.takenOut("a" + letter + new String(Character.toChars(0x1F600)))).isEqualTo("a" + letter);
    }
}
