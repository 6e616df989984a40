package org.caret.roundtrip;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;

/** Choices from a seed, the same on every machine: the platform fixes the generator's algorithm. */
final class Dice {

    private final Random random;

    Dice(long seed) {
        random = new Random(seed * 7919 + 17);
    }

    /** At least 0, less than the bound. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    /** Whether one of so many chances came. */
    boolean oneOf(int chances) {
        return below(chances) == 0;
    }

    <T> T pick(List<T> from) {
        return from.get(below(from.size()));
    }

    /** A day from the first to the last, both included. */
    LocalDate day(LocalDate first, LocalDate last) {
        return first.plusDays(below((int) ChronoUnit.DAYS.between(first, last) + 1));
    }
}
