package org.caret.drop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.caret.drop.Completeness.Judged;
import org.caret.drop.Completeness.State;
import org.caret.notice.ExitCode;
import org.caret.notice.Refusal;
import org.caret.notice.Trail;
import org.caret.run.Workspace;

/** The sets of one workspace: which are ready, and the taking of them, one after the other. For one thread. */
public final class Drops {

    private static final Map<State, String> WORDS = Map.of(State.CHANGING, "seen", State.EMPTY, "empty",
            State.LACKING, "lacking");

    private final Inbox inbox;
    private final Teller teller;
    private final Life life;
    private final Delays delays;
    private final Completeness completeness;
    private final Duration quiet;
    private List<DropSet> ready = List.of();

    Drops(Workspace workspace, Life life, Teller teller, Duration quiet) {
        this.inbox = new Inbox(workspace.inbox());
        this.teller = teller;
        this.life = life;
        this.delays = new Delays(teller.clock());
        this.completeness = new Completeness(teller.clock(), quiet);
        this.quiet = quiet;
    }

    /**
     * Makes the folders that are missing and removes what a killed process left half done.
     * Errors: a refusal when the workspace cannot be written.
     */
    public static Drops of(Workspace workspace, Extracts extracts, Watching watching) {
        Teller teller = new Teller(watching.clock(), watching.to());
        try {
            Life life = new Life(workspace, extracts, new Disk(() -> { }), teller);
            life.sweep();
            return new Drops(workspace, life, teller, watching.quiet());
        } catch (IOException | UncheckedIOException failure) {
            throw new Refusal(ExitCode.DISK, Teller.WORDS.text("disk", Life.reason(failure)), failure);
        }
    }

    /**
     * Looks at the inbox, after putting away what an earlier try could not. Tells once what waits and for what.
     * False when the folders cannot be used now, which is told too.
     */
    public boolean look() {
        ready = List.of();
        try {
            life.folders();
            life.look();
            Set<String> open = putAway();
            List<DropSet> sets = inbox.sets().stream().filter(set -> !open.contains(set.name())).toList();
            List<DropSet> complete = new ArrayList<>();
            for (Judged judged : completeness.judge(sets)) {
                if (judged.state() != State.COMPLETE) {
                    tell(judged);
                } else if (delays.due(judged.set().name())) {
                    complete.add(judged.set());
                }
            }
            Set<String> there = sets.stream().map(DropSet::name).collect(Collectors.toSet());
            there.addAll(open);
            teller.keep(there);
            ready = complete;
            return true;
        } catch (IOException | UncheckedIOException failure) {
            teller.once("", Event.Kind.LATER, Teller.WORDS.text("disk", Life.reason(failure)));
        } catch (RuntimeException ourFault) {
            teller.once("", Event.Kind.LATER, Teller.WORDS.text("fault", Trail.of(ourFault)));
        }
        return false;
    }

    private void tell(Judged judged) {
        boolean changing = judged.state() == State.CHANGING;
        teller.once(judged.set().name(), changing ? Event.Kind.SEEN : Event.Kind.WAITING,
                Teller.WORDS.text(WORDS.get(judged.state()), changing ? quiet.toSeconds() : some(judged.lacks())));
    }

    private static String some(List<String> files) {
        String first = String.join(", ", files.subList(0, Math.min(3, files.size())));
        return files.size() <= 3 ? first : Teller.WORDS.text("more", first, files.size() - 3);
    }

    /** Names of sets that are over but have not found their place. */
    private Set<String> putAway() throws IOException {
        List<String> left = new ArrayList<>();
        for (Drop drop : life.open()) {
            try {
                if (delays.due(drop.name())) {
                    life.finish(drop);
                    delays.forget(drop.name());
                    teller.tell(drop, Event.Kind.FINISHED, Teller.WORDS.text("finished"),
                            (drop.accepted() ? "out/" : "rejected/") + drop.name());
                    continue;
                }
            } catch (IOException failure) {
                delays.later(drop.name());
                teller.once(drop.set().name(), Event.Kind.LATER, Teller.WORDS.text("disk", Life.reason(failure)));
            }
            left.add(drop.set().name());
        }
        return Set.copyOf(left);
    }

    /** The file stands for the set whose turn it is, the first complete one as of the last look. */
    public boolean next(Path file) {
        return !ready.isEmpty() && ready.get(0).ledBy(file);
    }

    /** Takes the set whose turn it is. The exit code; 5, 6 and 130: it stays in the inbox for later. */
    public int take() {
        DropSet set = ready.get(0);
        ready = ready.subList(1, ready.size());
        int code = life.take(set);
        if (code >= ExitCode.LOCKED.code()) {
            delays.later(set.name());
        } else {
            delays.forget(set.name());
            teller.forget(set.name());
        }
        return code;
    }

    /** Takes all sets that are complete now. The worst exit code; 6 when an earlier set could not be put away. */
    public int takeAll() throws IOException {
        int worst = look() && life.open().isEmpty() ? ExitCode.CLEAN.code() : ExitCode.DISK.code();
        while (!ready.isEmpty() && !Thread.currentThread().isInterrupted()) {
            worst = Math.max(worst, take());
        }
        return worst;
    }

    /** How to watch: the time, for how long nothing may have changed in a set, and whom to tell what happens. */
    public record Watching(Clock clock, Duration quiet, Consumer<Event> to) {
    }
}
