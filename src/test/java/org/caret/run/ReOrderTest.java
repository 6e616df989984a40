package org.caret.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Rows kept under one layout read under another. */
class ReOrderTest {

    @Test
    void valuesGoByTheNamesOfTheirFields() {
        ReOrder order = ReOrder.of(List.of("a", "b", "c"), List.of("a", "new", "c", "b"));
        assertThat(order.of(List.of("1", "2", "3"))).containsExactly("1", "", "3", "2");
    }

    @Test
    void aFieldThatIsNoMoreIsLeftOut() {
        assertThat(ReOrder.of(List.of("a", "b", "c"), List.of("c", "a")).of(List.of("1", "2", "3")))
                .containsExactly("3", "1");
    }
}
