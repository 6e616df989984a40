package org.caret.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.caret.history.History;
import org.caret.history.Import;
import org.caret.intake.OdsShapes;
import org.caret.intake.OdsType;
import org.caret.intake.Replacements;
import org.caret.intake.SisExport;
import org.caret.mapping.RecordType;

/** A workspace's history as far as a run looks into it: what became of the record types that must go before. */
final class Past implements AutoCloseable {

    private final Optional<History> history;
    private final Knowledge knowledge;

    private Past(Optional<History> history, Knowledge knowledge) {
        this.history = history;
        this.knowledge = knowledge;
    }

    /** Opens the history when there is one and a record type looks into it. Errors: a refusal when it is in use. */
    static Past of(Path state, Settings settings, List<RecordType> types, Knowledge knowledge) {
        Optional<String> url = settings.history();
        boolean asked = types.stream().anyMatch(type -> !type.after().isEmpty())
                && (url.isPresent() || History.begun(state));
        return new Past(asked ? Optional.of(History.toRead(state, url)) : Optional.empty(), knowledge);
    }

    /** A history that somebody has open and will close. */
    static Past of(History history, Knowledge knowledge) {
        return new Past(Optional.of(history), knowledge);
    }

    /** What is known of each record type that goes before; those that the history has no extract of are left out. */
    List<Before> before(RecordType type, Options options, SisExport export, Ledger ledger) {
        List<Before> known = new ArrayList<>();
        for (String name : history.isEmpty() ? List.<String>of() : type.after()) {
            RecordType before = knowledge.recordType(name);
            history.get().current(name).ifPresent(stands -> known.add(before(before, stands,
                    new BelievedOfHistory.Shape(before,
                            knowledge.layout(before, knowledge.known(before, options.academicYear()))),
                    replacements(before, export, ledger))));
        }
        return known;
    }

    private Before before(RecordType type, Import stands, BelievedOfHistory.Shape shape, Replaced replaced) {
        String field = type.believed().map(RecordType.Believed::field).orElse("");
        int place = stands.about().layout().indexOf(field);
        List<Before.Waiting> waiting = new ArrayList<>();
        history.orElseThrow().unposted(type.name(), one -> waiting.add(new Before.Waiting(
                replaced.numbers().of(one.values().get(place)), one.file(), one.line())));
        return new Before(type, new BelievedOfHistory(history.orElseThrow(), stands, replaced.state(),
                replaced.numbers(), shape), waiting);
    }

    private Replaced replacements(RecordType type, SisExport export, Ledger ledger) {
        OdsType state = OdsShapes.of(knowledge.sheets()).type(type.like()).orElseThrow();
        return new Replaced(state, export.source(state.replacementTable())
                .map(list -> Replacements.read(list, state, ledger, ledger::read)).orElse(Replacements.none()));
    }

    @Override
    public void close() {
        history.ifPresent(History::close);
    }

    /** How rows of the state look, and which of their numbers were replaced. */
    private record Replaced(OdsType state, Replacements numbers) {
    }
}
