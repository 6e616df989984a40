package org.caret.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import org.junit.jupiter.api.Test;

class SeenTest {

    private final Seen seen = new Seen();

    @Test
    void valuesBehindTheFirstThousandAreCountedTogether() {
        for (int i = 0; i < 2_500; i++) {
            seen.add("v" + i % 1_250, BitSet.valueOf(new long[] {1L << i % 3}));
        }
        assertThat(seen.values()).hasSize(1_000);
        assertThat(seen.values().get("v999").rows()).isEqualTo(2);
        assertThat(seen.others().rows()).isEqualTo(500);
        assertThat(seen.others().schools().cardinality()).isEqualTo(3);
    }

    @Test
    void blankCellsDoNotCount() {
        seen.add("", new BitSet());
        assertThat(seen.values()).isEmpty();
        assertThat(seen.others().rows()).isZero();
    }
}
