package org.caret.route;

import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.camel.CamelContext;
import org.apache.camel.Consumer;
import org.apache.camel.Endpoint;
import org.apache.camel.component.file.FileComponent;
import org.apache.camel.component.file.FileEndpoint;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultPollingConsumerPollStrategy;
import org.caret.drop.Drops;

/** Watches an inbox until it is closed. */
public final class Watcher implements AutoCloseable {

    private final CamelContext camel = new DefaultCamelContext();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor();
    private final Duration grace;

    /** every: how often to look; grace: how long a set under way may take to end when the watcher is closed. */
    public Watcher(Path inbox, Drops drops, Duration every, Duration grace) throws Exception {
        this.grace = grace;
        camel.getShutdownStrategy().setTimeout(Math.max(1, grace.toSeconds()));
        FileComponent files = camel.getComponent("file", FileComponent.class);
        FileEndpoint endpoint = endpoint(files, inbox.toAbsolutePath().toFile(), drops, every);
        endpoint.setScheduledExecutorService(thread);
        camel.addRoutes(new DropRoute(endpoint, drops));
        camel.start();
    }

    /**
     * Files are read where they lie and moved by their life, so Camel moves nothing (noop) and remembers nothing
     * (not idempotent): the journal knows sets by content, and tells of one that comes again, which Camel would skip.
     */
    static FileEndpoint endpoint(FileComponent files, File inbox, Drops drops, Duration every) {
        FileEndpoint endpoint = new FileEndpoint("file://inbox", files);
        endpoint.setFile(inbox);
        endpoint.getConfiguration().setDirectory(inbox.getPath());
        endpoint.setNoop(true);
        endpoint.setIdempotent(false);
        endpoint.setRecursive(true);
        endpoint.setMaxDepth(2);
        endpoint.setMaxMessagesPerPoll(1);
        endpoint.setPreSort("true");
        endpoint.setInitialDelay(0);
        endpoint.setDelay(every.toMillis());
        endpoint.setPollStrategy(new LookFirst(drops));
        return endpoint;
    }

    /** Lets the set under way end, or interrupts it when its time is over and waits until it has been given up. */
    @Override
    public void close() {
        camel.stop();
        thread.shutdownNow();
        try {
            thread.awaitTermination(grace.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    /** Each poll begins with a look at all that lies in the inbox. */
    private static final class LookFirst extends DefaultPollingConsumerPollStrategy {

        private final Drops drops;

        LookFirst(Drops drops) {
            this.drops = drops;
        }

        @Override
        public boolean begin(Consumer consumer, Endpoint endpoint) {
            drops.look();
            return true;
        }
    }
}
