package org.caret.extract;

import java.util.List;

/** A record as text, values in layout order, and what was found on the way. */
public record LaidOut(List<String> values, List<Flaw> flaws) {

    public LaidOut {
        values = List.copyOf(values);
        flaws = List.copyOf(flaws);
    }
}
