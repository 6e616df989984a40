package org.caret.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.caret.notice.Severity;
import org.caret.report.Group.Line;
import org.caret.report.Group.Rule;

/** Gathers lines by rule: counts all, keeps the first of each rule. For one thread; lines come by local id. */
public final class Groups {

    /** Lines kept of one rule. */
    public static final int SHOWN = 200;

    private static final Comparator<Group> ORDER = Comparator
            .comparing((Group group) -> Severity.of(group.rule().severity()).map(Enum::ordinal).orElse(-1))
            .thenComparing(Group::count).reversed()
            .thenComparing(group -> group.rule().record()).thenComparing(group -> group.rule().ruleId());

    private final Map<Rule, Growing> byRule = new HashMap<>();

    public void add(Rule rule, Line line) {
        byRule.computeIfAbsent(rule, r -> new Growing()).add(line);
    }

    /** All groups, the gravest and then the most frequent first. */
    public List<Group> sorted() {
        return byRule.entrySet().stream().map(one -> one.getValue().group(one.getKey())).sorted(ORDER).toList();
    }

    private static final class Growing {

        private final SharedWords title = new SharedWords();
        private final List<Line> lines = new ArrayList<>();
        private String fix = "";
        private boolean oneFix = true;
        private String localId = "";
        private long count;
        private long subjects;

        void add(Line line) {
            title.add(line.message());
            fix = count == 0 ? line.fix() : fix;
            oneFix = oneFix && line.fix().equals(fix);
            subjects += line.localId().equals(localId) ? 0 : 1;
            localId = line.localId();
            count++;
            if (lines.size() < SHOWN) {
                lines.add(line);
            }
        }

        Group group(Rule rule) {
            return new Group(rule, title.text(), oneFix ? fix : "", count, subjects, lines);
        }
    }
}
