package org.caret.extract;

import java.util.List;
import java.util.Optional;
import org.caret.fact.SourceRow;
import org.caret.mapping.Check;
import org.caret.mapping.LayoutField;
import org.caret.notice.Notice;
import org.caret.notice.Severity;
import org.caret.notice.Words;

/** Gives findings their severity, state number and hold, by mappings/checks.xlsx. Safe for several threads. */
public final class Grader {

    private static final Check PLAIN = new Check("", "", "", "", Severity.WARNING, Check.Hold.NEVER, true, "");

    private final String record;
    private final String like;
    private final List<Check> checks;
    private final Words words = Words.of("org.caret.extract.messages");

    /** record: the type findings are told of; like: the type whose rules they come from, usually the same. */
    public Grader(String record, String like, List<Check> checks) {
        this.record = record;
        this.like = like;
        this.checks = List.copyOf(checks);
    }

    /** The finding a flaw of laying out amounts to; empty when the check is switched off. */
    public Optional<Graded> flaw(Flaw flaw, Whose whose) {
        Check check = checks.stream().filter(c -> c.kind().equals(flaw.kind().word())).findFirst().orElse(PLAIN);
        LayoutField field = flaw.field();
        String element = field == null ? "" : field.element();
        String title = field == null ? "" : field.title();
        String message = words.text(flaw.kind().word(), element, title, flaw.detail());
        String id = check.id().isEmpty() ? flaw.kind().word() : check.id();
        return grade(check, like + "-" + id, whose.about(element, flaw.origin()), message);
    }

    /** The finding of a rule; ruleId is the statement it belongs to, record type included. */
    public Optional<Graded> rule(String ruleId, String message, Whose whose) {
        String id = ruleId.startsWith(like + "-") ? ruleId.substring(like.length() + 1) : ruleId;
        Check check = checks.stream().filter(c -> c.kind().isEmpty() && c.id().equals(id)).findFirst().orElse(PLAIN);
        return grade(check, ruleId, whose, message);
    }

    private Optional<Graded> grade(Check check, String ruleId, Whose whose, String message) {
        if (!check.on()) {
            return Optional.empty();
        }
        Notice notice = new Notice(record, check.severity(), ruleId, check.stateRuleId(), whose.localId(),
                whose.candidate(), whose.field(), message, check.fix(), whose.file(), whose.row());
        return Optional.of(new Graded(notice, check.hold()));
    }

    /** Whose finding it is: local id, candidate, field, and the input row behind it. */
    public record Whose(String localId, String candidate, String field, String file, int row) {

        Whose about(String element, SourceRow origin) {
            return origin == null ? new Whose(localId, candidate, element, file, row)
                    : new Whose(localId, candidate, element, origin.getFile(), origin.getRow());
        }
    }
}
