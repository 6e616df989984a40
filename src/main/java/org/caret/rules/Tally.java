package org.caret.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.caret.extract.Flaw;
import org.caret.extract.Graded;
import org.caret.extract.Grader.Whose;
import org.caret.extract.LaidOut;
import org.caret.fact.Bundle;
import org.caret.fact.SourceRow;
import org.caret.fact.Table;
import org.caret.mapping.LayoutField;
import org.caret.notice.Notice;
import org.caret.rules.Out.Made;
import org.caret.rules.decision.Assigned;
import org.caret.rules.decision.Candidate;
import org.caret.rules.decision.Chosen;
import org.caret.rules.decision.Excluded;
import org.caret.rules.decision.Finding;
import org.caret.rules.decision.Rank;

/** Adds up the decisions about one subject: who is open, what fills each slot and field, what was found. */
final class Tally {

    private static final String HELD = "held: ";

    private final RunFacts run;
    private final String localId;
    private final Bundle bundle;
    private final Map<Candidate, File> files = new LinkedHashMap<>();
    private final List<Notice> notices = new ArrayList<>();
    private final Map<Object, String> ruleOf = new java.util.IdentityHashMap<>();
    private final Object options;
    private final Trace trace;
    private Sendings sendings;
    private int taken;

    Tally(RunFacts run, Bundle bundle, Object options, Trace trace) {
        this.trace = trace;
        this.run = run;
        this.options = options;
        this.bundle = bundle;
        int column = bundle.root().table().index(run.localIdColumn());
        this.localId = column < 0 ? "" : bundle.root().cell(column);
    }

    /** Takes the decisions made since last time; gives the choices that won in this step. */
    List<Object> take(List<Made> made) {
        List<Choice> step = new ArrayList<>();
        for (; taken < made.size(); taken++) {
            Made one = made.get(taken);
            ruleOf.put(one.decision(), one.rule());
            sort(one, step);
        }
        Map<List<Object>, Choice> winners = new LinkedHashMap<>();
        step.forEach(choice -> winners.merge(List.of(choice.of(), choice.name(), choice.slot()), choice, this::better));
        winners.values().forEach(this::settle);
        return winners.values().stream().map(Choice::decision).toList();
    }

    /** From now on decisions of comparing are taken too. Gives what its rules are told. */
    List<Object> compare(Comparison comparison) {
        sendings = new Sendings(run, comparison);
        Map<Candidate, List<String>> laidOut = new LinkedHashMap<>();
        open().forEach(candidate -> laidOut.put(candidate, files.get(candidate).values));
        return comparison.facts(laidOut, open().stream().filter(candidate -> files.get(candidate).held != null)
                .toList());
    }

    private void sort(Made made, List<Choice> step) {
        if (sendings != null && sendings.take(made)) {
            return;
        }
        if (made.decision() instanceof Candidate candidate) {
            files.put(candidate, new File());
        } else if (made.decision() instanceof Excluded excluded) {
            files.get(excluded.of()).exclude(made.rule(), excluded);
        } else if (made.decision() instanceof Chosen chosen) {
            step.add(new Choice(made.rule(), chosen.of(), chosen.slot(), true, chosen.row(), chosen.rank(), chosen));
        } else if (made.decision() instanceof Assigned assigned) {
            step.add(new Choice(made.rule(), assigned.of(), assigned.field(), false,
                    Objects.requireNonNullElse(assigned.value(), ""), assigned.rank(), assigned));
        } else if (made.decision() instanceof Finding finding) {
            found(made.rule(), finding);
        }
    }

    private Choice better(Choice one, Choice other) {
        int order = one.rank().compareTo(other.rank());
        if (order == 0 && !one.value().equals(other.value())) {
            conflict(one, other);
        }
        return order <= 0 ? one : other;
    }

    private void conflict(Choice one, Choice other) {
        String rules = one.name() + ": " + one.rule() + " and " + other.rule();
        files.get(one.of()).hold(run.grader().flaw(new Flaw(Flaw.Kind.CONFLICT, null, rules, null),
                whose(one.of(), "", null)));
    }

    private void settle(Choice choice) {
        File file = files.get(choice.of());
        (choice.slot() ? file.slots : file.assigned).put(choice.name(), choice.value());
        trace.settled(choice.decision());
    }

    private void found(String rule, Finding finding) {
        Optional<Graded> graded = run.grader().rule(Rule.statement(rule), finding.message(),
                whose(finding.of(), element(finding.field()), finding.row()));
        if (finding.of() == null) {
            graded.map(Graded::notice).ifPresent(notices::add);
        } else {
            files.get(finding.of()).hold(graded);
        }
    }

    private String element(String field) {
        return run.layout().field(field).map(f -> f.element()).orElse(field);
    }

    private Whose whose(Candidate candidate, String field, SourceRow row) {
        boolean here = row != null && row.getRow() > 0;
        return new Whose(localId, candidate == null ? "" : candidate.id(), field,
                here ? row.getFile() : bundle.root().file(), here ? row.getRow() : bundle.root().number());
    }

    /** The candidates that nothing excludes. */
    List<Candidate> open() {
        return files.keySet().stream().filter(candidate -> files.get(candidate).excluded == null).toList();
    }

    List<Candidate> excluded() {
        return files.keySet().stream().filter(candidate -> files.get(candidate).excluded != null).toList();
    }

    Map<String, Object> slots(Candidate candidate) {
        Map<String, Object> slots = new HashMap<>(files.get(candidate).slots);
        slots.put("options", options);
        return slots;
    }

    Map<String, Object> assigned(Candidate candidate) {
        return files.get(candidate).assigned;
    }

    void laidOut(Candidate candidate, LaidOut laidOut) {
        File file = files.get(candidate);
        file.values = laidOut.values();
        laidOut.flaws().forEach(flaw -> file.hold(run.grader().flaw(flaw, whose(candidate, "", flaw.origin()))));
    }

    Verdict verdict(Set<String> fired) {
        List<Outcome> outcomes = new ArrayList<>();
        List<Notice> doubts = new ArrayList<>();
        if (sendings != null) {
            open().forEach(candidate -> disagreement(candidate).ifPresent(doubts::add));
            sendings.disputed().forEach(row -> conflict(row).ifPresent(doubts::add));
        }
        files.keySet().stream().sorted(Comparator.comparingInt((Candidate candidate) -> candidate.row().getSeq())
                        .thenComparing(Candidate::id))
                .forEach(candidate -> outcomes.add(files.get(candidate).outcome(candidate)));
        if (sendings != null) {
            outcomes.addAll(sendings.ofBelieved());
        }
        if (!doubts.isEmpty()) {
            outcomes.replaceAll(outcome -> waiting(outcome, doubts.get(0)));
        }
        int id = bundle.root().table().index(bundle.root().table().id());
        List<Outcome.Sent> conflicts = sendings == null ? List.of()
                : sendings.conflicts(candidate -> files.get(candidate).values);
        return new Verdict(id < 0 ? "" : bundle.root().cell(id), localId, outcomes, conflicts, notices, fired,
                bundle.rows().getOrDefault(Table.BELIEVED, List.of()).size(),
                sendings == null ? Map.of() : sendings.ignored());
    }

    /** Nothing is sent of a subject about whom the rules do not agree: its changes may need each other. */
    private static Outcome waiting(Outcome outcome, Notice doubt) {
        return outcome instanceof Outcome.Sent sent
                ? new Outcome.Left(sent.of(), doubt.ruleId(), HELD + doubt.message(), true) : outcome;
    }

    private Optional<Notice> disagreement(Candidate candidate) {
        List<String> rules = sendings.disagreeing(candidate);
        Flaw.Kind kind = !rules.isEmpty() ? Flaw.Kind.CONFLICT
                : files.get(candidate).held == null && sendings.outcome(candidate, List.of()).isEmpty()
                ? Flaw.Kind.UNDECIDED : null;
        Optional<Graded> graded = kind == null ? Optional.empty() : run.grader().flaw(new Flaw(kind, null,
                String.join(", ", rules), null), whose(candidate, "", null));
        files.get(candidate).hold(graded);
        return graded.map(Graded::notice);
    }

    private Optional<Notice> conflict(SourceRow believed) {
        Optional<Notice> notice = run.grader().flaw(new Flaw(Flaw.Kind.CONFLICT, null, String.join(", ",
                sendings.disagreeing(believed)), null), whose(sendings.about(believed), "", believed))
                .map(Graded::notice);
        notice.ifPresent(notices::add);
        return notice;
    }

    /** What is known of one candidate. */
    private final class File {

        private final Map<String, Object> slots = new HashMap<>();
        private final Map<String, Object> assigned = new HashMap<>();
        private Excluded excluded;
        private String excludedBy = "";
        private Notice held;
        private List<String> values = List.of();

        void exclude(String rule, Excluded by) {
            if (excluded == null || by.rank() < excluded.rank()) {
                excluded = by;
                excludedBy = by.because() == null ? rule : ruleOf.getOrDefault(by.because(), rule);
            }
        }

        void hold(Optional<Graded> graded) {
            graded.ifPresent(found -> {
                notices.add(found.notice());
                if (found.holds(run.keepFatal()) && (held == null || before(found.notice(), held))) {
                    held = found.notice();
                }
            });
        }

        /** Of several that hold a record the first by field is told, whatever order the rules fired in. */
        private boolean before(Notice one, Notice other) {
            int byField = Integer.compare(position(one), position(other));
            return byField < 0 || byField == 0 && one.ruleId().compareTo(other.ruleId()) < 0;
        }

        private int position(Notice notice) {
            return run.layout().fields().stream().filter(field -> field.element().equals(notice.field()))
                    .mapToInt(LayoutField::position).findFirst().orElse(0);
        }

        Outcome outcome(Candidate of) {
            if (excluded != null) {
                return new Outcome.Left(of, Rule.statement(excludedBy), excluded.reason(), false);
            }
            if (held != null) {
                return new Outcome.Left(of, held.ruleId(), HELD + held.message(), true);
            }
            return sendings == null ? new Outcome.Reported(of, values) : sendings.outcome(of, values).orElseThrow();
        }
    }

    private record Choice(String rule, Candidate of, String name, boolean slot, Object value, Rank rank,
                          Object decision) {
    }
}
