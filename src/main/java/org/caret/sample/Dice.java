package org.caret.sample;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Random numbers from a seed, a stream and a number, the same on every machine. The generator is SplitMix64,
 * written out because the platform does not promise that its own stays as it is.
 */
final class Dice {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private long state;

    /** Each stream has numbers of its own for the same seed. */
    Dice(long seed, Stream stream, long number) {
        state = mix(mix(mix(seed) + stream.ordinal()) + GOLDEN * (number + 1));
    }

    /** What the numbers are for. */
    enum Stream { DISTRICT, SECTION, STAFF, FAMILY, HOME, STUDENT, STUDENT_ROWS, CHANGES, COURSE }

    private static long mix(long bits) {
        long z = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    private long next() {
        state += GOLDEN;
        return mix(state);
    }

    /** At least 0, less than 1. */
    double fraction() {
        return (next() >>> 11) * 0x1p-53;
    }

    /** At least 0, less than the bound. */
    int below(int bound) {
        return (int) ((next() >>> 33) * bound >>> 31);
    }

    boolean chance(double share) {
        return fraction() < share;
    }

    <T> T pick(List<T> from) {
        return from.get(below(from.size()));
    }

    /** A day from the first to the last, both included; the first when they are out of order. */
    LocalDate day(LocalDate first, LocalDate last) {
        int days = (int) ChronoUnit.DAYS.between(first, last);
        return days <= 0 ? first : first.plusDays(below(days + 1));
    }
}
