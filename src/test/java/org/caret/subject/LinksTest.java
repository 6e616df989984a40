package org.caret.subject;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LinksTest {

    private final Links links = new Links();

    @Test
    void aKeyMarksThePartitionsThatWantIt() {
        links.add("a", 3);
        links.add("b", 4);
        links.add("a", 0);
        assertThat(marked("a")).isEqualTo(bits(0, 3));
        assertThat(marked("b")).isEqualTo(bits(4));
    }

    @Test
    void anUnknownKeyMarksNothing() {
        assertThat(marked("a")).isEqualTo(bits());
        links.add("a", 1);
        assertThat(marked("A")).isEqualTo(bits());
    }

    @Test
    void marksAlreadyThereStay() {
        links.add("a", 2);
        BitSet partitions = bits(9);
        links.mark("a", partitions);
        assertThat(partitions).isEqualTo(bits(2, 9));
    }

    @Test
    void theFirstAndTheLastPartitionAreTold() {
        links.add("a", 0);
        links.add("a", Links.MOST_PARTITIONS - 1);
        assertThat(marked("a")).isEqualTo(bits(0, 4095));
    }

    @Test
    void linksMayBeAddedAfterLooking() {
        links.add("b", 1);
        assertThat(marked("a")).isEqualTo(bits());
        links.add("a", 5);
        assertThat(marked("a")).isEqualTo(bits(5));
        assertThat(marked("b")).isEqualTo(bits(1));
    }

    @Test
    void manyLinksWithRepeatsAreAllKept() {
        Random random = new Random(11);
        Map<String, BitSet> oracle = new HashMap<>();
        for (int i = 0; i < 60_000; i++) {
            String key = "k" + random.nextInt(2_000);
            int partition = random.nextInt(12);
            links.add(key, partition);
            oracle.computeIfAbsent(key, k -> new BitSet()).set(partition);
        }
        Map<String, BitSet> found = new HashMap<>();
        oracle.keySet().forEach(key -> found.put(key, marked(key)));
        assertThat(found).isEqualTo(oracle);
    }

    private BitSet marked(String key) {
        BitSet partitions = new BitSet();
        links.mark(key, partitions);
        return partitions;
    }

    private static BitSet bits(int... places) {
        BitSet bits = new BitSet();
        for (int place : places) {
            bits.set(place);
        }
        return bits;
    }
}
