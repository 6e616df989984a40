package org.caret.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.camel.builder.NotifyBuilder;
import org.apache.camel.component.file.FileComponent;
import org.apache.camel.impl.DefaultCamelContext;
import org.caret.drop.Drops;
import org.caret.drop.Event;
import org.caret.drop.Extracts;
import org.caret.notice.ExitCode;
import org.caret.notice.Refusal;
import org.caret.run.Workspace;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The route, with a real folder. */
@Timeout(60)
class WatcherTest {

    @TempDir
    private Path folder;
    private Workspace workspace;
    private final Queue<Event> told = new ConcurrentLinkedQueue<>();

    @BeforeEach
    void inbox() throws IOException {
        workspace = new Workspace(folder.resolve("a district + 100% äöü"));
        Files.createDirectories(workspace.inbox());
    }

    @Test
    void everySetIsHandedOnOnceWhateverItsShape() throws Exception {
        drop("a.csv", "oak/b.csv", "oak/c.csv", "elm.xlsx", "broken.zip", "notes.txt", ".hidden/d.csv", "deep/er/e.csv");
        try (DefaultCamelContext camel = new DefaultCamelContext()) {
            NotifyBuilder sets = new NotifyBuilder(camel).fromRoute("drops").whenDone(4).create();
            NotifyBuilder more = new NotifyBuilder(camel).fromRoute("drops").whenDone(5).create();
            Drops drops = drops(files -> 0);
            camel.addRoutes(new DropRoute(Watcher.endpoint(camel.getComponent("file", FileComponent.class),
                    workspace.inbox().toFile(), drops, Duration.ofMillis(10)), drops));
            camel.start();
            assertThat(sets.matches(30, TimeUnit.SECONDS)).isTrue();
            assertThat(more.matches(100, TimeUnit.MILLISECONDS)).isFalse();
        }
        assertThat(names(workspace.archive())).hasSize(3);
        assertThat(names(workspace.rejected())).hasSize(1);
        assertThat(names(workspace.inbox())).containsExactly(".hidden", "deep", "notes.txt");
    }

    @Test
    void closingLetsTheSetUnderWayEnd() throws Exception {
        CountDownLatch running = new CountDownLatch(1);
        CountDownLatch closing = new CountDownLatch(1);
        drop("oak/a.csv");
        Watcher watcher = watcher(files -> {
            running.countDown();
            closing.await();
            return 0;
        }, Duration.ofSeconds(30));
        running.await();
        closing.countDown();
        watcher.close();
        assertThat(names(workspace.archive())).hasSize(1);
        assertThat(names(workspace.inbox())).isEmpty();
    }

    @Test
    void aSetThatDoesNotEndIsGivenUpAndStays() throws Exception {
        CountDownLatch running = new CountDownLatch(1);
        drop("oak/a.csv");
        Watcher watcher = watcher(files -> {
            running.countDown();
            new CountDownLatch(1).await();
            return 0;
        }, Duration.ofSeconds(1));
        running.await();
        watcher.close();
        assertThat(names(workspace.inbox())).containsExactly("oak");
        assertThat(names(workspace.out())).isEmpty();
        assertThat(names(workspace.rejected())).isEmpty();
    }

    private Watcher watcher(Work work, Duration grace) throws Exception {
        return new Watcher(workspace.inbox(), drops(work), Duration.ofMillis(10), grace);
    }

    private Drops drops(Work work) {
        return Drops.of(workspace, () -> new Fake(work), new Drops.Watching(Clock.systemUTC(), Duration.ZERO, told::add));
    }

    private void drop(String... files) throws IOException {
        for (String file : files) {
            Files.createDirectories(workspace.inbox().resolve(file).getParent());
            Files.writeString(workspace.inbox().resolve(file), file);
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private interface Work {
        int on(List<Path> files) throws InterruptedException;
    }

    private record Fake(Work work) implements Extracts.Prepared {

        @Override
        public String hash() {
            return "";
        }

        @Override
        public int run(List<Path> files, Path out) {
            try {
                return work.on(Files.isDirectory(Files.createDirectories(out)) ? files : List.of());
            } catch (InterruptedException stopped) {
                throw new Refusal(ExitCode.STOPPED, "stopped");
            } catch (IOException failure) {
                throw new java.io.UncheckedIOException(failure);
            }
        }
    }
}
