package org.caret.history;

import java.time.Instant;

/** Something that happened to an upload file: what, the status it had and has since, when, and who brought it about. */
public record Event(String what, String was, String became, Instant at, String by) {
}
