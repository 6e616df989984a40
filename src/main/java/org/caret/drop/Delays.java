package org.caret.drop;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** When to try again what did not go: after 2 seconds, then after ever longer, at most 5 minutes. */
final class Delays {

    private static final Duration SHORTEST = Duration.ofSeconds(2);
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final Clock clock;
    private final Map<String, Delay> delays = new HashMap<>();

    Delays(Clock clock) {
        this.clock = clock;
    }

    /** It may be tried now. A clock that was set back does not make it wait for longer than it would have. */
    boolean due(String what) {
        Delay delay = delays.get(what);
        return delay == null || !clock.instant().isBefore(delay.until())
                || clock.instant().plus(delay.length()).isBefore(delay.until());
    }

    void later(String what) {
        Delay last = delays.get(what);
        Duration length = last == null ? SHORTEST : last.length().multipliedBy(2);
        length = length.compareTo(LONGEST) > 0 ? LONGEST : length;
        delays.put(what, new Delay(length, clock.instant().plus(length)));
    }

    void forget(String what) {
        delays.remove(what);
    }

    private record Delay(Duration length, Instant until) {
    }
}
