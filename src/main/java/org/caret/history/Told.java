package org.caret.history;

import java.util.Arrays;
import org.caret.notice.ExitCode;
import org.caret.notice.Refusal;
import org.caret.notice.Words;

/** What this package says to users. Numbers are plain. */
final class Told {

    private Told() {
    }

    static String text(String key, Object... parts) {
        Object[] texts = Arrays.stream(parts).map(String::valueOf).toArray();
        return Words.of("org.caret.history.messages").text(key, texts);
    }

    /** Wrong use: what was asked for cannot be done with the files as they stand. */
    static Refusal refusal(String key, Object... parts) {
        return new Refusal(ExitCode.WRONG_USE, text(key, parts));
    }
}
