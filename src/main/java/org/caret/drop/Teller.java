package org.caret.drop;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.caret.notice.Words;

/** Puts what happens into words and tells it; what stays true is told once. */
final class Teller {

    static final Words WORDS = Words.of("org.caret.drop.messages");

    private final Clock clock;
    private final Consumer<Event> to;
    private final Map<String, Map<Event.Kind, String>> last = new HashMap<>();

    Teller(Clock clock, Consumer<Event> to) {
        this.clock = clock;
        this.to = to;
    }

    Clock clock() {
        return clock;
    }

    /** The time here, to the second. */
    ZonedDateTime now() {
        return ZonedDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS);
    }

    /** The same, such as 2026-11-25T14:05:12-08:00. */
    String time() {
        return now().toOffsetDateTime().format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
    }

    void tell(String set, Event.Kind kind, String text) {
        to.accept(new Event(now(), set, kind, text, "", -1));
    }

    void tell(Drop drop, Event.Kind kind, String text, String folder) {
        to.accept(new Event(now(), drop.set().name(), kind, text, folder, drop.ending().exitCode()));
    }

    /** Tells it unless it is the last thing that was told of this set in this way. */
    void once(String set, Event.Kind kind, String text) {
        if (!text.equals(last.computeIfAbsent(set, s -> new EnumMap<>(Event.Kind.class)).put(kind, text))) {
            tell(set, kind, text);
        }
    }

    /** A set is gone, or begins anew. */
    void forget(String set) {
        last.remove(set);
    }

    /** Forgets all but these. */
    void keep(Set<String> sets) {
        last.keySet().retainAll(sets);
    }
}
