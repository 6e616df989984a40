package org.caret.explain;

import java.util.List;
import java.util.Optional;

/** What somebody wants to know: whom, or the line of a file, and the fields to tell of (none: all). */
public record Question(List<String> ids, Optional<FileLine> line, List<String> fields) {

    public Question {
        ids = List.copyOf(ids);
        fields = List.copyOf(fields);
    }
}
