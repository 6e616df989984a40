package org.caret.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.caret.explain.Explanation.Entry;
import org.caret.explain.Explanation.Exclusion;
import org.caret.explain.Explanation.Other;
import org.caret.explain.Explanation.Place;
import org.caret.explain.Explanation.RuleRef;
import org.caret.explain.Explanation.Slot;
import org.caret.rules.Outcome;
import org.caret.rules.decision.Candidate;
import org.caret.rules.decision.Chosen;
import org.caret.rules.decision.Excluded;
import org.caret.rules.decision.Finding;

/** Says of each candidate of a subject how it ended, and what it is made of. */
final class RecordReasons {

    private final RuleRefs rules;
    private final Notes.Page page;
    private final Origins origins;
    private final FieldReasons fields;

    RecordReasons(RuleRefs rules, Notes.Page page, Origins origins, FieldReasons fields) {
        this.rules = rules;
        this.page = page;
        this.origins = origins;
        this.fields = fields;
    }

    Entry of(Outcome outcome) {
        Candidate candidate = outcome.of();
        Notes.Decision proposed = origins.maker(candidate);
        Ending end = outcome instanceof Outcome.Left left ? left.held() ? held(left) : excluded(left)
                : new Ending("reported", "", "", null, List.of());
        return new Entry(candidate.id(), end.word(), end.ruleId(), end.reason(), end.rule(), end.because(),
                proposed == null ? null : rules.of(proposed.rule()), origins.rows(List.of(candidate.row())), null,
                List.of(), exclusions(candidate, end), slots(candidate), fields.of(candidate));
    }

    private Ending excluded(Outcome.Left left) {
        Notes.Decision told = null;
        for (Notes.Decision one : exclusionsOf(left.of())) {
            boolean first = told == null || ((Excluded) one.made()).rank() < ((Excluded) told.made()).rank();
            told = first ? one : told;
        }
        Notes.Decision because = because(told);
        return new Ending("excluded", left.ruleId(), left.reason(), rules.of(because.rule()),
                origins.rows(because.facts()));
    }

    private Ending held(Outcome.Left left) {
        Optional<Notes.Decision> found = page.decisions().stream().filter(one -> one.made() instanceof Finding finding
                && left.of().equals(finding.of()) && rules.states(one.rule(), left.ruleId())).findFirst();
        return new Ending("held", left.ruleId(), left.reason(), found.map(one -> rules.of(one.rule())).orElse(null),
                found.map(one -> origins.rows(one.facts())).orElse(List.of()));
    }

    private List<Notes.Decision> exclusionsOf(Candidate candidate) {
        return page.decisions().stream().filter(one -> one.made() instanceof Excluded excluded
                && excluded.of().equals(candidate)).toList();
    }

    /** The decision that an exclusion names as its reason, else itself. */
    private Notes.Decision because(Notes.Decision exclusion) {
        Object named = ((Excluded) exclusion.made()).because();
        return named == null || origins.maker(named) == null ? exclusion : origins.maker(named);
    }

    /** The reasons that were passed over for the one told. */
    private List<Exclusion> exclusions(Candidate candidate, Ending told) {
        List<Exclusion> others = new ArrayList<>();
        for (Notes.Decision one : exclusionsOf(candidate)) {
            Notes.Decision because = because(one);
            Exclusion other = new Exclusion(rules.of(because.rule()), ((Excluded) one.made()).reason(),
                    origins.rows(because.facts()));
            boolean same = other.rule().equals(told.rule()) && other.rows().equals(told.because());
            if (!same && !others.contains(other)) {
                others.add(other);
            }
        }
        return others;
    }

    private List<Slot> slots(Candidate candidate) {
        List<Slot> slots = new ArrayList<>();
        page.laid(candidate).chosen().forEach((slot, chosen) -> {
            Notes.Decision maker = origins.maker(chosen.row());
            slots.add(new Slot(slot, rules.of(origins.maker(chosen).rule()), origins.rows(List.of(chosen.row())),
                    maker == null ? null : rules.of(maker.rule()), passedOver(candidate, chosen)));
        });
        return slots;
    }

    private List<Other> passedOver(Candidate candidate, Chosen winner) {
        List<Other> others = new ArrayList<>();
        for (Notes.Decision one : page.decisions()) {
            if (one.made() instanceof Chosen other && other != winner && other.of().equals(candidate)
                    && other.slot().equals(winner.slot()) && other.row() != winner.row()) {
                others.add(new Other(rules.of(one.rule()), "", origins.rows(List.of(other.row()))));
            }
        }
        return others;
    }

    private record Ending(String word, String ruleId, String reason, RuleRef rule, List<Place> because) {
    }
}
