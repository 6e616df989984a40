package org.caret.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Optional;
import org.caret.notice.ExitCode;
import org.caret.rules.Hearts;

/**
 * Ends the process when a rule does not come to an end. A run gives up by itself a little earlier; this is for all
 * other work with rules, and for the thread that a run had to leave behind.
 */
final class Guard implements Runnable {

    private static final Duration LATER = Duration.ofSeconds(2);
    private static final long LOOK_EVERY_MILLIS = 250;
    private static final long LEAVE_MILLIS = 1500;

    private final Hearts hearts;

    private final PrintWriter err;

    private Guard(Hearts hearts, PrintWriter err) {
        this.hearts = hearts;
        this.err = err;
    }

    /** err: where it says which rule. */
    static void over(Hearts hearts, PrintWriter err) {
        Thread thread = new Thread(new Guard(hearts, err), "guard");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void run() {
        try {
            Optional<String> endless = Optional.empty();
            while (endless.isEmpty()) {
                Thread.sleep(LOOK_EVERY_MILLIS);
                endless = hearts.overrun(LATER);
            }
            err.println(endless.get());
            err.flush();
            Thread orderly = new Thread(() -> System.exit(ExitCode.KNOWLEDGE_BROKEN.code()), "orderly end");
            orderly.setDaemon(true);
            orderly.start();
            Thread.sleep(LEAVE_MILLIS);
            Runtime.getRuntime().halt(ExitCode.KNOWLEDGE_BROKEN.code());
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }
}
