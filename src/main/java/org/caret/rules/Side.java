package org.caret.rules;

import org.caret.extract.Grader;
import org.caret.mapping.Layout;

/**
 * What rules need to look at records of a record type, and to tell of them. layout: of the records; told: the layout
 * whose fields findings name, another one for records that go into no file.
 */
public record Side(Layout layout, Layout told, Grader grader) {
}
