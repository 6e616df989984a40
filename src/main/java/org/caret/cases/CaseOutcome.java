package org.caret.cases;

import java.util.List;
import org.caret.mapping.Layout;
import org.caret.rules.References;
import org.caret.rules.Verdict;

/** What came of a case. */
record CaseOutcome(Layout layout, References references, List<Verdict> verdicts) {

    /** True when that rule made a decision. */
    boolean fired(String rule) {
        return references.fired().contains(rule) || verdicts.stream().anyMatch(v -> v.fired().contains(rule));
    }
}
