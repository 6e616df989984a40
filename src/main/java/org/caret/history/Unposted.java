package org.caret.history;

import java.util.List;

/** A record that waits for its post: name of its file, line there, and its fields as the import has them. */
public record Unposted(String file, int line, List<String> values) {
}
