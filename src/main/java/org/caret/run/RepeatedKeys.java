package org.caret.run;

import java.util.ArrayList;
import java.util.List;
import org.caret.extract.Flaw;
import org.caret.extract.Grader;
import org.caret.fact.Spool;
import org.caret.fact.Spool.Entry;
import org.caret.notice.Notices;

/** Tells of records that share their key, each of them. */
final class RepeatedKeys {

    private RepeatedKeys() {
    }

    /** keys: the keys of all records, as a page keeps them. */
    static void tell(Spool keys, Grader grader, Notices findings) {
        List<Entry> same = new ArrayList<>();
        keys.merge(entry -> {
            if (!same.isEmpty() && !same.get(0).keys().equals(entry.keys())) {
                tell(same, grader, findings);
                same.clear();
            }
            same.add(entry);
        });
        tell(same, grader, findings);
    }

    private static void tell(List<Entry> same, Grader grader, Notices findings) {
        if (same.size() < 2) {
            return;
        }
        for (Entry one : same) {
            Grader.Whose whose = new Grader.Whose(one.values().get(0), one.values().get(1), "", one.values().get(2),
                    Integer.parseInt(one.values().get(3)));
            grader.flaw(new Flaw(Flaw.Kind.DUPLICATE_KEY, null, "", null), whose)
                    .ifPresent(graded -> findings.add(graded.notice()));
        }
    }
}
