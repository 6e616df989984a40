package org.caret.intake;

import java.util.Arrays;
import java.util.Locale;
import org.caret.notice.ExitCode;
import org.caret.notice.Notice;
import org.caret.notice.Refusal;
import org.caret.notice.Severity;
import org.caret.notice.Words;

/** What this package says to users, from messages.properties. Numbers are plain, cell values never shown. */
final class Findings {

    private Findings() {
    }

    static String text(String key, Object... parts) {
        Object[] texts = Arrays.stream(parts).map(String::valueOf).toArray();
        return Words.of("org.caret.intake.messages").text(key, texts);
    }

    static Refusal refusal(String key, Object... parts) {
        return new Refusal(ExitCode.INPUT_UNREADABLE, text(key, parts));
    }

    static Refusal refusal(Throwable cause, String key, Object... parts) {
        return new Refusal(ExitCode.INPUT_UNREADABLE, text(key, parts), cause);
    }

    /** A row that is left out. */
    static Notice row(String ruleId, Notice.Place place, String key, Object... parts) {
        return Notice.ofInput(Severity.WARNING, ruleId, place, text(key, parts), text(key + ".fix", parts));
    }

    /** Something about a whole file. */
    static Notice file(Severity severity, String ruleId, Notice.Place place, Object... parts) {
        String key = ruleId.substring(ruleId.lastIndexOf('-') + 1).toLowerCase(Locale.ROOT);
        return Notice.ofInput(severity, ruleId, place, text(key, parts), text(key + ".fix", parts));
    }
}
