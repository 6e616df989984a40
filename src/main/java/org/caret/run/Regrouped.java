package org.caret.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.caret.fact.Spool;
import org.caret.fact.Spool.Entry;
import org.caret.mapping.Grouping;
import org.caret.notice.Notices;
import org.caret.rules.Agreement;
import org.caret.rules.Member;
import org.caret.rules.Outcome;
import org.caret.rules.Verdict;
import org.caret.rules.decision.Group;

/**
 * The records of one type that will be written, sorted anew by what belongs together: with one another, or with
 * records of other types. Adding is safe for several threads.
 */
final class Regrouped {

    private static final int HEAD = 5;

    private final String record;
    private final List<Into> own;
    private final List<Into> joint;

    /** own: groupings of these records alone, none when no rule looks at them; joint: with those of other types. */
    Regrouped(String record, List<Grouping> own, List<Into> joint, Path folder) {
        this.record = record;
        this.own = own.stream().map(grouping -> new Into(grouping, List.of(record), new Spool(folder,
                "group-" + record + "-" + own.indexOf(grouping)))).toList();
        this.joint = List.copyOf(joint);
    }

    /** Where records of one grouping go. there: record types in the run that have some. */
    record Into(Grouping grouping, List<String> there, Spool spool) {

        Into {
            there = List.copyOf(there);
        }

        /** Lets the rules look at every group, in order; what they find goes to findings. */
        void tell(Agreement agreement, Notices findings) {
            Group group = agreement.group(grouping.name(), there);
            List<String> key = new ArrayList<>();
            List<Member> same = new ArrayList<>();
            spool.merge(entry -> {
                if (!same.isEmpty() && !key.equals(entry.keys())) {
                    agreement.hear(group, same).notices().forEach(findings::add);
                    same.clear();
                }
                key.clear();
                key.addAll(entry.keys());
                same.add(member(entry));
            });
            if (!same.isEmpty()) {
                agreement.hear(group, same).notices().forEach(findings::add);
            }
        }
    }

    /** Takes what became of some subjects. outcomes: of each verdict, as they were reviewed. */
    void take(List<Verdict> verdicts, List<List<Outcome>> outcomes) {
        if (own.isEmpty() && joint.isEmpty()) {
            return;
        }
        List<Member> members = new ArrayList<>();
        for (int i = 0; i < verdicts.size(); i++) {
            members.addAll(Member.of(record, verdicts.get(i), outcomes.get(i)));
        }
        Stream.of(own, joint).flatMap(Collection::stream).forEach(into -> into.spool().add(members.stream()
                .map(member -> new Entry(into.grouping().key(record, member.values()), values(member))).toList()));
    }

    private static List<String> values(Member member) {
        List<String> values = new ArrayList<>(HEAD + member.values().size());
        values.add(member.record());
        values.add(member.localId());
        values.add(member.candidate());
        values.add(member.file());
        values.add(String.valueOf(member.row()));
        values.addAll(member.values());
        return values;
    }

    private static Member member(Entry entry) {
        List<String> values = entry.values();
        return new Member(values.get(0), values.get(1), values.get(2), values.get(3), Integer.parseInt(values.get(4)),
                values.subList(HEAD, values.size()));
    }

    /** The groupings of these records alone. */
    List<Into> own() {
        return own;
    }
}
