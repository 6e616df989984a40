package org.caret.drop;

import java.time.ZonedDateTime;

/**
 * Something that happened to a set (set "": to the watching itself), in a user's words.
 * folder: where results or the set are now, "" when nowhere new; exitCode: as of a command, -1 when nothing has ended.
 */
public record Event(ZonedDateTime at, String set, Kind kind, String text, String folder, int exitCode) {

    /** What can happen. */
    public enum Kind { WATCHING, SEEN, WAITING, READING, WRITTEN, REJECTED, LATER, FINISHED, KNOWLEDGE, STOPPED }
}
