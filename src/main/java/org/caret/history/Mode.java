package org.caret.history;

/** What a batch was compared with: an extract just loaded, or the history's mirror. */
public enum Mode { ODS, HISTORY }
