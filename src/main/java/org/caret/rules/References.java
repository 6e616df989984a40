package org.caret.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.caret.extract.Graded;
import org.caret.extract.Grader;
import org.caret.fact.Bundle;
import org.caret.fact.Properties;
import org.caret.fact.Row;
import org.caret.fact.SourceRow;
import org.caret.mapping.Join;
import org.caret.notice.ExitCode;
import org.caret.notice.Notice;
import org.caret.notice.Refusal;
import org.caret.rules.decision.Finding;
import org.caret.rules.decision.Refused;
import org.kie.api.runtime.KieSession;

/** The facts of the reference tables, and what the rules of phase reference derived from them once per run. */
public final class References {

    private final Map<Row, SourceRow> facts = new IdentityHashMap<>();
    private final List<Object> everywhere = new ArrayList<>();
    private final Map<Join, Map<String, List<Object>>> derived = new HashMap<>();
    private final List<Notice> notices = new ArrayList<>();
    private static final int MOST_FIRINGS = 10_000_000;

    private final List<String> refusals = new ArrayList<>();
    private final Set<String> fired = new LinkedHashSet<>();

    private References() {
    }

    static References of(RuleBook book, RunFacts run, Map<String, List<Row>> rows, Trace trace) {
        References references = new References();
        rows.forEach((table, all) -> book.facts(table).ifPresent(make -> {
            List<SourceRow> made = make.of(all, run.selected());
            Map<String, Row> byPlace = all.stream().collect(Collectors.toMap(References::place, row -> row));
            made.forEach(fact -> references.facts.put(byPlace.get(fact.getFile() + ":" + fact.getRow()), fact));
        }));
        references.everywhere.add(book.generated(Generated.OPTIONS, run.options()));
        references.everywhere.add(book.generated(Generated.PARAMETERS, run.parameters()));
        if (!run.preset().isEmpty()) {
            references.everywhere.add(book.generated(Generated.PRESET, run.preset()));
        }
        references.derive(book, run, trace);
        return references;
    }

    private static String place(Row row) {
        return row.file() + ":" + row.number();
    }

    private void derive(RuleBook book, RunFacts run, Trace trace) {
        if (book.referenceGroups().isEmpty()) {
            return;
        }
        KieSession session = book.reference().rules().newKieSession();
        Heart heart = book.hearts().add(book);
        try {
            Out out = new Out(book.reference().read(), session::insert);
            session.setGlobal("out", out);
            session.setGlobal("layout", new Shown(run));
            Firings.tell(session, out, trace);
            everywhere.forEach(session::insert);
            facts.values().forEach(session::insert);
            heart.begins("the reference tables", out);
            for (String group : book.referenceGroups()) {
                heart.step(group);
                session.getAgenda().getAgendaGroup(group).setFocus();
                if (session.fireAllRules(MOST_FIRINGS) >= MOST_FIRINGS) {
                    throw new Refusal(ExitCode.KNOWLEDGE_BROKEN, "The rules in " + group + " do not come to an end:"
                            + " what one decides makes it, or a rule that feeds it, fire again.");
                }
            }
            out.made().forEach(made -> take(made, run, book));
        } finally {
            book.hearts().remove(heart);
            session.dispose();
        }
    }

    /** What no rule of other phases reads is not handed to them. */
    private void take(Out.Made made, RunFacts run, RuleBook book) {
        fired.add(made.rule());
        if (made.decision() instanceof Refused refused) {
            refusals.add("--" + refused.option() + ": " + refused.reason());
            return;
        }
        if (made.decision() instanceof Finding finding) {
            SourceRow row = finding.row();
            Grader.Whose whose = new Grader.Whose("", "", finding.field(), row == null ? "" : row.getFile(),
                    row == null ? 0 : row.getRow());
            run.grader().rule(Rule.statement(made.rule()), finding.message(), whose).map(Graded::notice)
                    .ifPresent(notices::add);
            return;
        }
        Properties properties = new Properties();
        List<Join> joins = run.joins().stream()
                .filter(join -> join.table().equals(made.decision().getClass().getSimpleName())).toList();
        if (joins.isEmpty() && book.readLater(made.decision().getClass())) {
            everywhere.add(made.decision());
        }
        for (Join join : joins) {
            String key = join.keys().stream().map(k -> String.valueOf(properties.read(made.decision(), k)))
                    .collect(Collectors.joining("\0"));
            derived.computeIfAbsent(join, j -> new HashMap<>()).computeIfAbsent(key, k -> new ArrayList<>())
                    .add(made.decision());
        }
    }

    /** The fact of a reference row, or null when no rule reads its table. */
    SourceRow fact(Row row) {
        return facts.get(row);
    }

    /** The options of the run, as layouts may name them. */
    Object options() {
        return everywhere.get(0);
    }

    /** Facts that every subject gets: the options, the parameters, and derived facts that no join names. */
    List<Object> everywhere() {
        return everywhere;
    }

    /** The derived facts that a subject's rows refer to. */
    Set<Object> derived(Bundle bundle) {
        Set<Object> found = new LinkedHashSet<>();
        derived.forEach((join, byKey) -> {
            for (Row row : bundle.rows().getOrDefault(join.parent(), List.of())) {
                String key = join.parentColumns().stream().map(c -> row.cell(row.table().index(c)))
                        .collect(Collectors.joining("\0"));
                found.addAll(byKey.getOrDefault(key, List.of()));
            }
        });
        return found;
    }

    /** Why the options do not go together; empty when they do. */
    public List<String> refusals() {
        return refusals;
    }

    /** Findings about the reference tables. */
    public List<Notice> notices() {
        return notices;
    }

    /** Ids of the reference rules that fired. */
    public Set<String> fired() {
        return fired;
    }
}
