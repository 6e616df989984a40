package org.caret.cli;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.caret.notice.ExitCode;
import org.caret.rules.Hearts;

/**
 * While it is open, a request of the system that the process end (Ctrl+C, or a service that is stopped) interrupts the
 * thread that opened it. The process ends with the exit code of a stopped command once it is closed; of broken
 * knowledge when a rule does not come to an end.
 */
final class EndSignal implements AutoCloseable {

    private final Thread opener = Thread.currentThread();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread atExit;

    private final Hearts hearts;

    /** longest: how long the process waits for the closing; hearts: whether rules are why the process ends. */
    EndSignal(Duration longest, Hearts hearts) {
        this.hearts = hearts;
        atExit = new Thread(() -> end(longest));
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    private void end(Duration longest) {
        opener.interrupt();
        try {
            closed.await(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        boolean endless = hearts.overrun().isPresent();
        Runtime.getRuntime().halt((endless ? ExitCode.KNOWLEDGE_BROKEN : ExitCode.STOPPED).code());
    }

    @Override
    public void close() {
        closed.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException ending) {
            return;
        }
    }
}
