package org.caret.mapping;

/** What becomes of a text that is longer than its field: it is cut, holds its record, or flows into the next field. */
public enum Overflow { CUT, HOLD, FLOW }
