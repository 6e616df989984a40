package org.caret.reply;

import java.util.Arrays;
import org.caret.notice.Words;

/** What this package says to users. Numbers are plain. */
final class Told {

    private Told() {
    }

    static String text(String key, Object... parts) {
        Object[] texts = Arrays.stream(parts).map(String::valueOf).toArray();
        return Words.of("org.caret.reply.messages").text(key, texts);
    }
}
