package org.caret.explain;

import java.util.List;

/** An explanation for each record type. unknown: places, from 1, of the ids that the export does not have. */
public record Answer(int version, List<Explanation> explained, List<Integer> unknown) {

    public Answer {
        explained = List.copyOf(explained);
        unknown = List.copyOf(unknown);
    }
}
