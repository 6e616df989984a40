package org.caret.rules;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** All rules that are at work in a process, and how long they may take for one subject. */
public final class Hearts {

    private final Duration limit;
    private final Set<Heart> beating = ConcurrentHashMap.newKeySet();

    public Hearts(Duration limit) {
        this.limit = limit;
    }

    Heart add(RuleBook book) {
        Heart heart = new Heart(book);
        beating.add(heart);
        return heart;
    }

    void remove(Heart heart) {
        beating.remove(heart);
    }

    /** Which rule has taken longer than the limit, in a sentence. Java cannot stop it: end the process. */
    public Optional<String> overrun() {
        return overrun(Duration.ZERO);
    }

    /** The same, with so much more time. */
    public Optional<String> overrun(Duration more) {
        return beating.stream().map(heart -> heart.overrun(limit.plus(more))).flatMap(Optional::stream).findFirst();
    }
}
