package org.caret.history;

/** What is known of an extract of the state's side. process: such as a record type; options: how it was read. */
public record OdsAbout(String process, String lea, String file, String sha256, String options) {
}
