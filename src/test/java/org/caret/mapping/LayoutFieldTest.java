package org.caret.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LayoutFieldTest {

    private static final String GRIN = "\uD83D\uDE00";
    private static final Format PLAIN = SheetRows.format("name,keeps", "text,");
    private static final Format NAME = SheetRows.format("name,keeps", "name,A-Za-z ");

    @Test
    void shortTextIsOnlyCleaned() {
        assertThat(field(PLAIN, 5).shown(" ab^cd ")).isEqualTo("abcd");
        assertThat(field(PLAIN, 5).shown("abcde")).isEqualTo("abcde");
    }

    @Test
    void longTextIsCutAfterCleaning() {
        assertThat(field(NAME, 5).shown("1a2b3c4d5e6f")).isEqualTo("abcde");
        assertThat(field(NAME, 4).shown("1a2b3c4d5")).isEqualTo("abcd");
    }

    @Test
    void lengthsCountCodePoints() {
        LayoutField three = field(PLAIN, 3);
        assertThat(three.tooLong(GRIN.repeat(3))).isFalse();
        assertThat(three.tooLong(GRIN.repeat(4))).isTrue();
        assertThat(three.shown(GRIN.repeat(3))).isEqualTo(GRIN.repeat(3));
        assertThat(three.shown(GRIN.repeat(4))).isEqualTo(GRIN.repeat(3));
        assertThat(three.shown("ab" + GRIN + "c")).isEqualTo("ab" + GRIN);
    }

    @Test
    void aBlankAtTheCutGoes() {
        assertThat(field(PLAIN, 4).shown("Ana Luisa")).isEqualTo("Ana");
        assertThat(field(NAME, 5).shown("Ana & Luisa")).isEqualTo("Ana L");
        assertThat(field(NAME, 4).shown("Ana & Luisa")).isEqualTo("Ana");
    }

    @Test
    void aWidthOfNoughtIsNoLimit() {
        assertThat(field(PLAIN, 0).tooLong("x".repeat(5000))).isFalse();
        assertThat(field(PLAIN, 0).shown("x".repeat(5000))).isEqualTo("x".repeat(5000));
    }

    private static LayoutField field(Format format, int width) {
        return new LayoutField(1, "1.01", "name", "Name", List.of(), "", format, "", width, Overflow.CUT, false, "",
                false, false);
    }
}
