package org.caret.history;

import java.time.Instant;

/** A stored batch. published: all its files lie under their names in its folder. */
public record Batch(long id, String process, NewBatch made, boolean published, Instant at, String by) {
}
