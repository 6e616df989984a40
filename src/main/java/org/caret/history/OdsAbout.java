package org.caret.history;

import java.util.List;

/**
 * What is known of an extract of the state's side. process: such as a record type; options: how it was read; layout:
 * names of the fields of its rows.
 */
public record OdsAbout(String process, String lea, String file, String sha256, String options, List<String> layout) {

    public OdsAbout {
        layout = List.copyOf(layout);
    }
}
