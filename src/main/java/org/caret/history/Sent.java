package org.caret.history;

import java.util.List;
import java.util.Optional;

/**
 * A record of an upload file. line: in that file, from 1; key: as Believed has it, once in a file; prior: the row that
 * was believed, empty for a new key; replaces: the key under which that row is believed, when it is another one.
 */
public record Sent(int line, String key, boolean deletes, List<String> values, Optional<List<String>> prior,
                   Optional<String> replaces, Why why) {

    public Sent {
        values = List.copyOf(values);
        prior = prior.map(List::copyOf);
    }

    /** A record whose row is believed under its own key, or that is new. */
    public Sent(int line, String key, boolean deletes, List<String> values, Optional<List<String>> prior, Why why) {
        this(line, key, deletes, values, prior, Optional.empty(), why);
    }

    /** The rule that sent it with its reason, whom it is about (local id), and the row behind it. */
    public record Why(String ruleId, String reason, String localId, String file, int row) {
    }
}
