package org.caret.sheet;

import java.util.Arrays;
import org.caret.notice.Words;

/** What this package says to users, from messages.properties. Numbers are written plainly. */
final class Sentence {

    private Sentence() {
    }

    static String of(String key, Object... parts) {
        Object[] texts = Arrays.stream(parts).map(String::valueOf).toArray();
        return Words.of("org.caret.sheet.messages").text(key, texts);
    }
}
