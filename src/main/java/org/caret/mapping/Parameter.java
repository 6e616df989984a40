package org.caret.mapping;

/** A value that a rule reads and the state or a district may change: its name, fact type of the value, and text. */
public record Parameter(String name, String type, String value, SheetRow row) {
}
