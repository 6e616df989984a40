package org.caret.cli;

import java.io.PrintWriter;
import org.caret.run.Steps;

/** Tells on the error output which step a run is in, and on request how long the last one took. */
final class Progress implements Steps {

    private final PrintWriter to;
    private final boolean timed;
    private String step = "";
    private long since;

    Progress(PrintWriter to, boolean timed) {
        this.to = to;
        this.timed = timed;
    }

    @Override
    public void begins(String next) {
        over();
        step = next;
        since = System.nanoTime();
        if (!timed) {
            to.println(next + " …");
        }
    }

    /** The last step is over. */
    void over() {
        if (timed && !step.isEmpty()) {
            to.printf(java.util.Locale.ROOT, "%-8s %,8d ms%n", step, (System.nanoTime() - since) / 1_000_000);
        }
        step = "";
    }
}
