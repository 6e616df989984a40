package org.caret.run;

import org.caret.notice.ExitCode;
import org.caret.notice.Refusal;
import org.caret.notice.Words;

/** Stops a run that would remove so much that something else must be wrong, such as the choice of schools. */
final class RemovalCap {

    /** Of so few subjects nobody can tell a share. */
    private static final long FEW = 10;
    private static final double WHOLE = 100;

    private RemovalCap() {
    }

    /** percent: of the subjects, from whom something may be removed. Errors: a refusal that names the ways out. */
    static void check(Sents sents, int percent) {
        long most = Math.max(FEW, (long) Math.floor(sents.subjects() * percent / WHOLE));
        if (sents.removing() > most) {
            throw new Refusal(ExitCode.WRONG_USE, Words.of("org.caret.run.messages").text("removal.cap",
                    sents.removing(), sents.subjects(), percent));
        }
    }
}
