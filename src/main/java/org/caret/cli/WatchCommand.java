package org.caret.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.caret.drop.CurrentExtracts;
import org.caret.drop.Drops;
import org.caret.drop.Event;
import org.caret.notice.ExitCode;
import org.caret.notice.Refusal;
import org.caret.notice.Words;
import org.caret.route.Watcher;
import org.caret.run.Lock;
import org.caret.run.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** caret watch WORKSPACE: runs every export that is dropped into the inbox, until it is stopped. */
@Command(name = "watch", mixinStandardHelpOptions = true, resourceBundle = "org.caret.cli.messages")
final class WatchCommand implements Callable<Integer> {

    private static final Words WORDS = Words.of("org.caret.cli.messages");
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
    private static final Duration EVERY = Duration.ofSeconds(1);
    private static final Duration GRACE = Duration.ofSeconds(20);

    private final Main.Surroundings around;

    @Parameters(index = "0", paramLabel = "WORKSPACE", descriptionKey = "watch.workspace")
    private Path folder;

    @Option(names = {"--quiet-seconds", "--watch-quiet-seconds"}, paramLabel = "VALUE", descriptionKey = "watch.quiet")
    private String quiet;

    @Option(names = "--once", descriptionKey = "watch.once")
    private boolean once;

    @Option(names = "--json", descriptionKey = "watch.json")
    private boolean json;

    WatchCommand(Main.Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() throws Exception {
        Workspace workspace = Workspace.at(folder.toAbsolutePath().normalize());
        try (Lock alone = Lock.of(workspace.state(), "watch.lock", WORDS.text("watch.taken"));
             EndSignal end = new EndSignal(GRACE.multipliedBy(2), around.home().books().hearts())) {
            CurrentExtracts extracts = new CurrentExtracts(around.home(), workspace, around.clock(), this::say);
            Duration still = quiet(extracts);
            Drops drops = Drops.of(workspace, extracts, new Drops.Watching(around.clock(), still, this::tell));
            return once ? once(drops) : watch(workspace.inbox(), drops, still);
        }
    }

    private int watch(Path inbox, Drops drops, Duration still) throws Exception {
        try (Watcher watcher = new Watcher(inbox, drops, EVERY, GRACE)) {
            say(Event.Kind.WATCHING, WORDS.text("watch.watching", inbox, still.toSeconds()));
            new CountDownLatch(1).await();
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
        say(Event.Kind.STOPPED, WORDS.text("watch.stopped"));
        return ExitCode.STOPPED.code();
    }

    private int once(Drops drops) throws IOException {
        int worst = drops.takeAll();
        return Thread.currentThread().isInterrupted() ? ExitCode.STOPPED.code() : worst;
    }

    private Duration quiet(CurrentExtracts extracts) {
        String text = quiet == null ? extracts.settings().all().getOrDefault("watchQuietSeconds", "60") : quiet;
        if (!text.matches("[0-9]{1,6}")) {
            throw new Refusal(ExitCode.WRONG_USE, WORDS.text("watch.quiet.wrong"));
        }
        return Duration.ofSeconds(Long.parseLong(text));
    }

    private void say(Event.Kind kind, String text) {
        tell(new Event(ZonedDateTime.now(around.clock()).truncatedTo(ChronoUnit.SECONDS), "", kind, text, "", -1));
    }

    private void tell(Event event) {
        String set = event.set().isEmpty() ? "" : event.set() + ": ";
        String where = event.folder().isEmpty() ? "" : " → " + event.folder();
        around.err().println(event.at().format(SECOND) + "  " + set + event.text() + where);
        if (json) {
            ObjectNode line = new ObjectMapper().createObjectNode();
            line.put("at", event.at().toOffsetDateTime().toString()).put("set", event.set())
                    .put("event", event.kind().name().toLowerCase(Locale.ROOT)).put("text", event.text());
            if (!event.folder().isEmpty()) {
                line.put("folder", event.folder()).put("exitCode", event.exitCode());
            }
            around.out().println(line);
        }
    }
}
