package org.caret.rules;

import org.caret.extract.Grader;
import org.caret.mapping.Layout;

/** What rules need to look at records of a record type, and to tell of them. */
public record Side(Layout layout, Grader grader) {
}
