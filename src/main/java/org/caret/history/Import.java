package org.caret.history;

import java.time.Instant;

/** An extract of the state's side that a process of the history began with. rows: how many it brought. */
public record Import(long id, OdsAbout about, long rows, boolean archived, Instant at, String by) {
}
