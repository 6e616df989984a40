package org.caret.history;

import java.util.List;

/** A stored record of an upload file, with what the state said against it. */
public record SentRecord(long id, Sent sent, List<StateError> errors) {

    public SentRecord {
        errors = List.copyOf(errors);
    }
}
