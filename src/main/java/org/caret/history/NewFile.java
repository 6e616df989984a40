package org.caret.history;

import java.util.function.Consumer;

/** An upload file about to be stored. sequence: from 1, in order of upload; records: gives each record to a taker. */
public record NewFile(int sequence, String kind, String name, String sha256, Consumer<Consumer<Sent>> records) {
}
