package org.caret.rules;

import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.caret.extract.Graded;
import org.caret.extract.Grader.Whose;
import org.caret.fact.SourceRow;
import org.caret.mapping.LayoutField;
import org.caret.notice.ExitCode;
import org.caret.notice.Notice;
import org.caret.notice.Refusal;
import org.caret.rules.decision.Candidate;
import org.caret.rules.decision.Finding;
import org.caret.rules.decision.Group;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionsPool;

/**
 * Lets the rules of the phase agree look at records that belong together, one group at a time. What they find holds no
 * record: each is right by itself. For one thread.
 */
public final class Agreement implements AutoCloseable {

    private static final int MOST_FIRINGS = 1_000_000;

    private final RuleBook book;
    private final RunFacts run;
    private final References references;
    private final RuleBase base;
    private final KieSessionsPool pool;
    private final Heart heart;
    private final Shown shown;
    private final Map<String, Side> sides = new HashMap<>();
    private final Map<String, RecordFacts> records = new HashMap<>();

    Agreement(RuleBook book, RunFacts run, References references) {
        this.book = book;
        this.run = run;
        this.references = references;
        this.base = book.agree();
        this.pool = base.rules().newKieSessionsPool(1);
        this.heart = book.hearts().add(book);
        this.shown = new Shown(run);
        sides.put(run.type().name(), new Side(run.layout(), run.layout(), run.grader()));
        sides.putAll(run.others());
        sides.forEach((record, side) -> records.put(record, new RecordFacts(book, side.layout())));
    }

    /** What rules found in a group, and the ids of those that decided something. */
    public record Heard(Set<Notice> notices, Set<String> fired) {
    }

    /** A group of a grouping. there: record types in the run whose records are looked at. */
    public Group group(String name, Collection<String> there) {
        return new Group(name, there.stream().map(record -> sides.get(record).layout().record()).distinct().sorted()
                .toList());
    }

    /** Hears the rules on the records of one group. Errors: a refusal when they do not come to an end. */
    public Heard hear(Group group, List<Member> members) {
        KieSession session = pool.newKieSession();
        try {
            Out out = new Out(base.read(), session::insert);
            String place = "the group " + group.name() + " of " + members.get(0).file() + ", row "
                    + members.get(0).row();
            heart.begins(place, out);
            session.setGlobal("out", out);
            session.setGlobal("layout", shown);
            references.everywhere().stream().filter(fact -> base.reads(fact.getClass())).forEach(session::insert);
            session.insert(group);
            Map<Candidate, Member> whose = new IdentityHashMap<>();
            for (Member member : members) {
                Candidate candidate = candidate(member);
                whose.put(candidate, member);
                session.insert(records.get(member.record()).of(candidate, member.values()));
            }
            book.agreeGroups().forEach(step -> fire(session, step, out, place));
            return heard(out, whose);
        } finally {
            heart.rests();
            session.dispose();
        }
    }

    private static Candidate candidate(Member member) {
        SourceRow row = new SourceRow();
        row.setFile(member.file());
        row.setRow(member.row());
        return new Candidate(member.candidate(), row);
    }

    private void fire(KieSession session, String step, Out out, String place) {
        heart.step(step);
        session.getAgenda().getAgendaGroup(step).setFocus();
        try {
            if (session.fireAllRules(MOST_FIRINGS) < MOST_FIRINGS) {
                return;
            }
        } catch (RuntimeException failed) {
            throw new Refusal(ExitCode.KNOWLEDGE_BROKEN, RuleFailure.sentence(failed, step, place), failed);
        }
        throw new Refusal(ExitCode.KNOWLEDGE_BROKEN, "The rule \"" + book.rules().get(out.current()).name() + "\" ("
                + step + ") does not come to an end for " + place + ": what it decides makes it, or a rule that feeds"
                + " it, fire again.");
    }

    private Heard heard(Out out, Map<Candidate, Member> whose) {
        Heard heard = new Heard(new LinkedHashSet<>(), new LinkedHashSet<>());
        for (Out.Made made : out.made()) {
            heard.fired().add(made.rule());
            if (made.decision() instanceof Finding finding && whose.containsKey(finding.of())) {
                Member member = whose.get(finding.of());
                Side side = sides.get(member.record());
                String element = side.told().field(finding.field()).map(LayoutField::element)
                        .orElse(finding.field());
                side.grader().rule(Rule.statement(made.rule()), finding.message(), new Whose(member.localId(),
                        member.candidate(), element, member.file(), member.row())).map(Graded::notice)
                        .ifPresent(heard.notices()::add);
            }
        }
        return heard;
    }

    @Override
    public void close() {
        book.hearts().remove(heart);
        pool.shutdown();
    }
}
