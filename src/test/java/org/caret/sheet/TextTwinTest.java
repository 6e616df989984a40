package org.caret.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.caret.notice.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextTwinTest {

    @Test
    void aTwinHasTheHeaderFirstAndQuotesOnlyWhereNeeded() {
        Sheet sheet = new Sheet("s", List.of("a", "b"),
                List.of(List.of("1,2", "x \"y\""), List.of("", "l1\nl2")));
        assertThat(TextTwin.of(sheet)).isEqualTo("a,b\n\"1,2\",\"x \"\"y\"\"\"\n,\"l1\nl2\"\n");
    }

    @Test
    void aTwinIsReadWithAnyLineEndsAMarkAndNoLastLineEnd() {
        Sheet sheet = new Sheet("s", List.of("a", "b"),
                List.of(List.of("1", "2"), List.of("", ""), List.of("3", "")));
        assertThat(TextTwin.parse("s", "\uFEFFa,b\r\n1,2\r\n\r\n3,")).isEqualTo(sheet);
        assertThat(TextTwin.parse("s", "a,b\n1,2\n,\n3,\n\n\n")).isEqualTo(sheet);
    }

    @Test
    void aSheetOfOneColumnKeepsItsBlankRows() {
        Sheet sheet = new Sheet("s", List.of("a"), List.of(List.of(""), List.of("x")));
        assertThat(TextTwin.of(sheet)).isEqualTo("a\n\"\"\nx\n");
        assertThat(TextTwin.parse("s", TextTwin.of(sheet))).isEqualTo(sheet);
    }

    @Test
    void anEmptySheetIsAnEmptyTwin() {
        Sheet sheet = new Sheet("s", List.of(), List.of());
        assertThat(TextTwin.of(sheet)).isEmpty();
        assertThat(TextTwin.parse("s", "")).isEqualTo(sheet);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,b\n1\n", "a,b\n1,2,3\n", "a,b\n\"1,2\n", "a,b\n\"1\"x,2\n", "a,b\n1\"x,2\n",
        ",b\n1,2\n", "a,a\n1,2\n"})
    void aTwinThatIsWrongIsRefusedNamingIt(String text) {
        assertThatThrownBy(() -> TextTwin.parse("codes", text)).isInstanceOf(Refusal.class)
                .hasMessageContaining("codes");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void whatIsWrittenIsReadBack(long seed) {
        Random random = new Random(seed);
        List<List<String>> rows = new ArrayList<>();
        for (int r = 0; r < 300; r++) {
            rows.add(List.of("k" + r, Cells.any(random), Cells.any(random)));
        }
        Sheet sheet = new Sheet("s", List.of("a", "b,\"", "c\nd"), rows);
        assertThat(TextTwin.parse("s", TextTwin.of(sheet))).isEqualTo(sheet);
    }
}
