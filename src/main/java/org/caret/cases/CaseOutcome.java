package org.caret.cases;

import java.util.List;
import java.util.stream.Stream;
import org.caret.mapping.Layout;
import org.caret.notice.Notice;
import org.caret.rules.Agreement;
import org.caret.rules.References;
import org.caret.rules.Verdict;

/** What came of a case. heard: what rules found in groups of its records. */
record CaseOutcome(Layout layout, References references, List<Verdict> verdicts, List<Agreement.Heard> heard) {

    /** Every finding. */
    Stream<Notice> notices() {
        return Stream.of(references.notices().stream(), verdicts.stream().flatMap(v -> v.notices().stream()),
                heard.stream().flatMap(group -> group.notices().stream())).flatMap(notices -> notices);
    }

    /** True when that rule made a decision. */
    boolean fired(String rule) {
        return references.fired().contains(rule) || verdicts.stream().anyMatch(v -> v.fired().contains(rule))
                || heard.stream().anyMatch(group -> group.fired().contains(rule));
    }
}
