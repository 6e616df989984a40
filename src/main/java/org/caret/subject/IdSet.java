package org.caret.subject;

import java.util.Arrays;

/**
 * A set of ids by their 64-bit hash: sixteen bytes an id at most. Two ids of one hash would be taken for one, which at
 * six million ids has a chance of one in a million.
 */
public final class IdSet {

    private long[] slots = new long[1 << 10];
    private int size;
    private boolean zero;

    /** True when the id was not in it yet. */
    public boolean add(String id) {
        long hash = Hash.of(id);
        if (hash == 0) {
            boolean fresh = !zero;
            zero = true;
            return fresh;
        }
        int at = place(slots, hash);
        if (slots[at] == hash) {
            return false;
        }
        slots[at] = hash;
        size++;
        if (size > slots.length * 3L / 4) {
            grow();
        }
        return true;
    }

    private void grow() {
        long[] wider = new long[slots.length * 2];
        Arrays.stream(slots).filter(hash -> hash != 0).forEach(hash -> wider[place(wider, hash)] = hash);
        slots = wider;
    }

    private static int place(long[] slots, long hash) {
        int at = (int) (hash & slots.length - 1);
        while (slots[at] != 0 && slots[at] != hash) {
            at = at + 1 & slots.length - 1;
        }
        return at;
    }
}
