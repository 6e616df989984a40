package org.caret.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.caret.fact.Spool;
import org.caret.fact.Spool.Entry;
import org.caret.mapping.Grouping;
import org.caret.notice.Notices;
import org.caret.rules.Agreement;
import org.caret.rules.Member;
import org.caret.rules.Outcome;
import org.caret.rules.Verdict;

/** The records that will be written, sorted anew by what belongs together. Adding is safe for several threads. */
final class Regrouped {

    private static final int HEAD = 4;

    private final Map<Grouping, Spool> spools = new LinkedHashMap<>();

    /** groupings: none when no rule looks at groups; folder: for work files. */
    Regrouped(List<Grouping> groupings, Path folder) {
        groupings.forEach(grouping -> spools.put(grouping, new Spool(folder, "group-" + grouping.record() + "-"
                + spools.size())));
    }

    /** Takes what became of some subjects. outcomes: of each verdict, as they were reviewed. */
    void take(List<Verdict> verdicts, List<List<Outcome>> outcomes) {
        if (spools.isEmpty()) {
            return;
        }
        List<Member> members = new ArrayList<>();
        for (int i = 0; i < verdicts.size(); i++) {
            members.addAll(Member.of(verdicts.get(i), outcomes.get(i)));
        }
        spools.forEach((grouping, spool) -> spool.add(members.stream().map(member ->
                new Entry(grouping.key(member.values()), values(member))).toList()));
    }

    private static List<String> values(Member member) {
        List<String> values = new ArrayList<>(HEAD + member.values().size());
        values.add(member.localId());
        values.add(member.candidate());
        values.add(member.file());
        values.add(String.valueOf(member.row()));
        values.addAll(member.values());
        return values;
    }

    private static Member member(Entry entry) {
        List<String> values = entry.values();
        return new Member(values.get(0), values.get(1), values.get(2), Integer.parseInt(values.get(3)),
                values.subList(HEAD, values.size()));
    }

    /** The groupings there are. */
    List<Grouping> groupings() {
        return List.copyOf(spools.keySet());
    }

    /** Lets the rules look at every group of one grouping, in order; what they find goes to findings. */
    void tell(Grouping grouping, Agreement agreement, Notices findings) {
        List<String> key = new ArrayList<>();
        List<Member> same = new ArrayList<>();
        spools.get(grouping).merge(entry -> {
            if (!same.isEmpty() && !key.equals(entry.keys())) {
                agreement.hear(grouping.name(), same).notices().forEach(findings::add);
                same.clear();
            }
            key.clear();
            key.addAll(entry.keys());
            same.add(member(entry));
        });
        if (!same.isEmpty()) {
            agreement.hear(grouping.name(), same).notices().forEach(findings::add);
        }
    }
}
