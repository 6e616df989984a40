package org.caret.extract;

import org.caret.mapping.Check;
import org.caret.notice.Notice;

/** A finding with what it does to its record. */
public record Graded(Notice notice, Check.Hold hold) {

    /** True when the record must not be written; keepFatal: the user asked to write what is only fatal. */
    public boolean holds(boolean keepFatal) {
        return hold == Check.Hold.ALWAYS || hold == Check.Hold.FATAL && !keepFatal;
    }
}
