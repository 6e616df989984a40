package org.caret.run;

/** What a run may use: threads that decide, and about how many bytes of text one partition holds in memory. */
public record Machine(int workers, long partitionBytes) {

    private static final long SOME_TEN_THOUSAND_STUDENTS = 6L << 20;

    /** All cores of this machine, and partitions of some ten thousand subjects. */
    public static Machine whole() {
        return new Machine(Runtime.getRuntime().availableProcessors(), SOME_TEN_THOUSAND_STUDENTS);
    }

    /** In how many partitions to work on so much text: one when it is little, else at least two for each worker. */
    int partitions(long bytes) {
        long needed = bytes / partitionBytes + 1;
        return (int) (bytes * 24 < partitionBytes ? 1 : Math.max(needed, workers * 2L));
    }
}
