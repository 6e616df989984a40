package org.caret.subject;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Which partitions want the rows of a key: pairs of key hash and partition, sorted once all are in.
 * Eight bytes a pair. Two keys of one hash only cost a row that its partition ignores.
 */
final class Links {

    private static final int PARTITION_BITS = 12;
    static final int MOST_PARTITIONS = 1 << PARTITION_BITS;

    private long[] pairs = new long[1024];
    private int size;
    private boolean sorted = true;

    void add(String key, int partition) {
        if (size == pairs.length) {
            tidy();
            if (size > pairs.length * 3 / 4) {
                pairs = Arrays.copyOf(pairs, pairs.length * 2);
            }
        }
        pairs[size++] = Hash.of(key) << PARTITION_BITS | partition;
        sorted = false;
    }

    /** Sorts and drops repeats. */
    private void tidy() {
        Arrays.sort(pairs, 0, size);
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (i == 0 || pairs[i] != pairs[i - 1]) {
                pairs[kept++] = pairs[i];
            }
        }
        size = kept;
        sorted = true;
    }

    /** Marks the partitions that want the key. */
    void mark(String key, BitSet partitions) {
        if (!sorted) {
            tidy();
        }
        long first = Hash.of(key) << PARTITION_BITS;
        int at = Arrays.binarySearch(pairs, 0, size, first);
        for (int i = at < 0 ? -at - 1 : at; i < size && (pairs[i] & -MOST_PARTITIONS) == first; i++) {
            partitions.set((int) (pairs[i] & MOST_PARTITIONS - 1));
        }
    }
}
