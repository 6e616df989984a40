package org.caret.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.caret.fact.SourceRow;
import org.caret.notice.ExitCode;
import org.caret.notice.Refusal;
import org.caret.rules.Out.Made;
import org.caret.rules.decision.Candidate;
import org.caret.rules.decision.Change;
import org.caret.rules.decision.Conflict;
import org.caret.rules.decision.Ignored;
import org.caret.rules.decision.Kept;
import org.caret.rules.decision.Removal;
import org.caret.rules.decision.Unchanged;

/** Adds up what the rules of the phase compare decided about one subject. */
final class Sendings {

    private static final String OPTIONS = "options.";

    private final RunFacts run;
    private final Comparison comparison;
    private final Map<Object, List<Made>> made = new HashMap<>();
    private final List<Made> conflicts = new ArrayList<>();
    private final Map<String, Integer> ignored = new LinkedHashMap<>();

    Sendings(RunFacts run, Comparison comparison) {
        this.run = run;
        this.comparison = comparison;
    }

    /** Takes a decision when it is one of comparing; says whether it was. */
    boolean take(Made one) {
        if (one.decision() instanceof Conflict) {
            conflicts.add(one);
            return true;
        }
        Object about = one.decision() instanceof Change change ? change.of()
                : one.decision() instanceof Unchanged same ? same.of()
                : one.decision() instanceof Removal removal ? removal.believed()
                : one.decision() instanceof Kept kept ? kept.believed()
                : one.decision() instanceof Ignored out ? out.believed() : null;
        if (about != null) {
            made.computeIfAbsent(about, a -> new ArrayList<>()).add(one);
        }
        return about != null;
    }

    /** The rows of the state that rules disagree about. */
    List<SourceRow> disputed() {
        return comparison.believed().stream().filter(row -> !disagreeing(row).isEmpty()).toList();
    }

    /** How lists name a row of the state. */
    Candidate about(SourceRow believed) {
        return new Candidate(comparison.key(comparison.values(believed)), believed);
    }

    /** Ids of the rules that disagree about a candidate or a row of the state; of one or none the list is empty. */
    List<String> disagreeing(Object about) {
        List<Made> decided = made.getOrDefault(about, List.of());
        boolean same = decided.stream().map(Made::decision).distinct().count() < 2;
        return same ? List.of() : decided.stream().map(Made::rule).distinct().sorted().toList();
    }

    /** What becomes of a record; empty when no rule decided. */
    Optional<Outcome> outcome(Candidate candidate, List<String> values) {
        return made.getOrDefault(candidate, List.of()).stream().findFirst().map(one -> {
            if (!(one.decision() instanceof Change change)) {
                return new Outcome.Unchanged(candidate);
            }
            Sending.Prior prior = comparison.match(candidate).map(this::prior).orElse(Sending.Prior.NONE);
            return new Outcome.Sent(candidate, values, new Sending(kind(change.kind(), one), change.step(), false,
                    Rule.statement(one.rule()), change.reason(), prior));
        });
    }

    private Sending.Prior prior(SourceRow believed) {
        return new Sending.Prior(believed.getFile(), believed.getRow(), comparison.values(believed));
    }

    private String kind(String kind, Made by) {
        if (!run.type().files().contains(kind)) {
            throw new Refusal(ExitCode.KNOWLEDGE_BROKEN, "The rule " + by.rule() + " sends a record in a file "
                    + kind + ", which mappings/records.xlsx does not list for " + run.type().name() + ": "
                    + String.join(", ", run.type().files()) + ".");
        }
        return kind;
    }

    /** Records that stand against rows of the state and do not go, as if they were sent. values: of a record. */
    List<Outcome.Sent> conflicts(Function<Candidate, List<String>> values) {
        return conflicts.stream().map(one -> {
            Conflict conflict = (Conflict) one.decision();
            return new Outcome.Sent(conflict.of(), values.apply(conflict.of()), new Sending("", 0, false,
                    Rule.statement(one.rule()), conflict.reason(), prior(conflict.believed())));
        }).toList();
    }

    /** What becomes of the rows of the state that are no record's. */
    List<Outcome> ofBelieved() {
        List<Outcome> outcomes = new ArrayList<>();
        for (SourceRow believed : comparison.believed()) {
            Candidate about = about(believed);
            for (Made one : made.getOrDefault(believed, List.of()).stream().limit(1).toList()) {
                if (one.decision() instanceof Removal removal) {
                    outcomes.add(new Outcome.Sent(about, set(comparison.values(believed), removal.set()),
                            new Sending(kind(removal.kind(), one), removal.step(), true, Rule.statement(one.rule()),
                                    removal.reason(), prior(believed))));
                } else if (one.decision() instanceof Kept kept) {
                    outcomes.add(new Outcome.Left(about, Rule.statement(one.rule()), kept.reason(), false));
                } else if (one.decision() instanceof Ignored out) {
                    ignored.merge(Rule.statement(one.rule()) + "\0" + out.reason(), 1, Integer::sum);
                }
            }
        }
        return outcomes;
    }

    /** Rows that the run is not about: how many, by rule and reason parted by a zero character. */
    Map<String, Integer> ignored() {
        return ignored;
    }

    /** The row as it is sent: record type and transaction as in a record, and the fields of the pairs set. */
    private List<String> set(List<String> values, List<Object> pairs) {
        List<String> sent = new ArrayList<>(values);
        for (int i = 0; i < sent.size(); i++) {
            List<String> sources = run.layout().fields().get(i).sources();
            if (sources.size() == 1 && sources.get(0).startsWith(OPTIONS)) {
                sent.set(i, String.valueOf(run.options().get(sources.get(0).substring(OPTIONS.length()))));
            }
        }
        for (int i = 0; i + 1 < pairs.size(); i += 2) {
            int place = run.layout().index(String.valueOf(pairs.get(i)));
            sent.set(place, run.layout().fields().get(place).format().text(pairs.get(i + 1)));
        }
        return sent;
    }
}
