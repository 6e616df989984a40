package org.caret.rules.decision;

import java.util.List;
import org.caret.fact.SourceRow;

/**
 * A row that the state holds and should not: it is sent again with some fields set otherwise. kind, step and reason as
 * of a change; set: names of fields and their values in turn. An analyst may hold it back.
 */
public record Removal(SourceRow believed, String kind, long step, String reason, List<Object> set) {

    public Removal {
        set = List.copyOf(set);
    }

    public Removal(SourceRow believed, String kind, long step, String reason, Object... set) {
        this(believed, kind, step, reason, List.of(set));
    }
}
