package org.caret.drop;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tells which sets are complete: those that are marked as done, and those in which nothing changes any more. */
final class Completeness {

    /** What there is to say about a set. */
    enum State { COMPLETE, CHANGING, EMPTY, LACKING }

    private final Clock clock;
    private final Duration quiet;
    private Map<String, Seen> seen = new HashMap<>();
    private boolean first = true;

    /** quiet: for how long nothing may have changed in a set without a mark. */
    Completeness(Clock clock, Duration quiet) {
        this.clock = clock;
        this.quiet = quiet;
    }

    /** Judges all sets that lie in the inbox now; what was seen of others before is forgotten. */
    List<Judged> judge(List<DropSet> sets) {
        Map<String, Seen> now = new HashMap<>();
        List<Judged> judged = new ArrayList<>();
        for (DropSet set : sets) {
            judged.add(judge(set, now));
        }
        seen = now;
        first = false;
        return judged;
    }

    private Judged judge(DropSet set, Map<String, Seen> now) {
        try {
            Stamp stamp = Stamp.of(set);
            Seen since = since(set, stamp);
            now.put(set.name(), since);
            if (!stamp.marked() && since.at().plus(quiet).isAfter(clock.instant())) {
                return new Judged(set, State.CHANGING, List.of());
            }
            if (set.files().isEmpty()) {
                return new Judged(set, State.EMPTY, List.of());
            }
            List<String> lacking = stamp.marked() ? List.of() : Manifest.lacking(set);
            return new Judged(set, lacking.isEmpty() ? State.COMPLETE : State.LACKING, lacking);
        } catch (IOException vanished) {
            return new Judged(set, State.CHANGING, List.of());
        }
    }

    /** Since when the set looks as it does. At the first look the disk is asked, later our own memory counts. */
    private Seen since(DropSet set, Stamp stamp) {
        Instant now = clock.instant();
        Seen before = seen.get(set.name());
        if (before != null && before.text().equals(stamp.text()) && !before.at().isAfter(now)) {
            return before;
        }
        return new Seen(stamp.text(), first && stamp.changed().isBefore(now) ? stamp.changed() : now);
    }

    /** A set and its state. lacks: files that its manifest names and that are not there. */
    record Judged(DropSet set, State state, List<String> lacks) {
    }

    private record Seen(String text, Instant at) {
    }
}
