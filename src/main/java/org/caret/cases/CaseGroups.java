package org.caret.cases;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caret.mapping.Grouping;
import org.caret.mapping.Layout;
import org.caret.mapping.LayoutField;
import org.caret.notice.ExitCode;
import org.caret.notice.Refusal;
import org.caret.rules.Agreement;
import org.caret.rules.Member;
import org.caret.rules.References;
import org.caret.rules.RuleBook;
import org.caret.rules.RunFacts;
import org.caret.rules.Verdict;

/**
 * What rules find in groups of the records of a case: those the rules made of the case, and those of other record types
 * as the case gives them, field by field. A field of a group that it does not give is that of the first record made.
 * cells: by record type, number and field; a type that stands there without a record is in the run and has none.
 */
record CaseGroups(RuleCase one, RunFacts facts, Map<String, Map<Integer, Map<String, String>>> cells) {

    List<Agreement.Heard> heard(RuleBook book, References references, List<Verdict> verdicts) {
        List<Agreement.Heard> heard = new ArrayList<>();
        List<Member> own = verdicts.stream().flatMap(verdict -> Member.of(facts.type().name(), verdict,
                verdict.outcomes()).stream()).toList();
        if (!book.agrees()) {
            return heard;
        }
        try (Agreement agreement = book.agreement(facts, references)) {
            for (Grouping grouping : facts.groupings()) {
                List<String> there = grouping.places().keySet().stream().filter(record ->
                        record.equals(facts.type().name()) || cells.containsKey(record)).toList();
                if (grouping.joint() && there.size() < 2) {
                    continue;
                }
                List<Member> members = Stream.concat(own.stream(), there.stream().skip(1).flatMap(record ->
                        given(grouping, record, own).stream())).toList();
                members.stream().collect(Collectors.groupingBy(member -> grouping.key(member.record(),
                        member.values()), LinkedHashMap::new, Collectors.toList())).values().forEach(group ->
                        heard.add(agreement.hear(agreement.group(grouping.name(), there), group)));
            }
        }
        return heard;
    }

    private List<Member> given(Grouping grouping, String record, List<Member> own) {
        List<Member> given = new ArrayList<>();
        cells.get(record).forEach((number, row) -> {
            Layout layout = facts.others().get(record).layout();
            List<String> values = new ArrayList<>(layout.fields().stream().map(LayoutField::name)
                    .map(name -> row.getOrDefault(name, "")).toList());
            List<Integer> places = grouping.places().get(record);
            for (int i = 0; i < places.size() && !own.isEmpty(); i++) {
                if (!row.containsKey(layout.fields().get(places.get(i)).name())) {
                    values.set(places.get(i), grouping.key(own.get(0).record(), own.get(0).values()).get(i));
                }
            }
            row.keySet().stream().filter(name -> layout.field(name).isEmpty()).findFirst().ifPresent(name -> {
                throw new Refusal(ExitCode.KNOWLEDGE_BROKEN, one.file() + ", line " + one.line() + ": " + record
                        + " has no field " + name + ".");
            });
            given.add(new Member(record, record + number, record + number, record, number, values));
        });
        return given;
    }
}
