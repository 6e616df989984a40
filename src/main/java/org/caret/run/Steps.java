package org.caret.run;

/** Is told where a run is; for progress and timing, which the run itself knows nothing of. */
@FunctionalInterface
public interface Steps {

    /** A step begins: one of "rules", "read", "assemble", "decide", "write". */
    void begins(String step);
}
