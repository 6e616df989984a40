package org.caret.run;

/** Is told where a run is; for progress and timing, which the run itself knows nothing of. */
@FunctionalInterface
public interface Steps {

    /** A step begins: one of "rules", "read", "decide", "write". */
    void begins(String step);

    /** A worker spent processor time on a part of a step, in nanoseconds: "assemble", "decide", "keep" or "agree". */
    default void spent(String part, long nanos) {
    }
}
