package org.caret.run;

/**
 * What a run may use: threads that decide, and about how many bytes of text one partition holds in memory.
 * lasting: the process has other runs too, and waits for this one when it is asked to end.
 */
public record Machine(int workers, long partitionBytes, boolean lasting) {

    private static final long SOME_THOUSAND_SUBJECTS = 2L << 20;
    private static final long MOST_PARTITIONS = 600;

    public Machine(int workers, long partitionBytes) {
        this(workers, partitionBytes, false);
    }

    /** All cores of this machine, and partitions of some thousand subjects. */
    public static Machine whole() {
        return new Machine(Runtime.getRuntime().availableProcessors(), SOME_THOUSAND_SUBJECTS);
    }

    /** The same for one run after the other. */
    public Machine forMany() {
        return new Machine(workers, partitionBytes, true);
    }

    /**
     * In how many partitions to work on so much text: one when it is little, else at least two for each worker; not
     * more than there may be open files.
     */
    int partitions(long bytes) {
        long needed = Math.min(MOST_PARTITIONS, bytes / partitionBytes + 1);
        return (int) (bytes * 24 < partitionBytes ? 1 : Math.max(needed, workers * 2L));
    }
}
