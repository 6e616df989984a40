package org.caret.run;

import java.util.List;
import java.util.Map;
import org.caret.mapping.Join;
import org.caret.mapping.OptionRow;
import org.caret.mapping.RecordType;
import org.caret.notice.ExitCode;
import org.caret.notice.Refusal;
import org.caret.rules.References;
import org.caret.rules.RuleBook;
import org.caret.rules.RunFacts;

/** What an extract of one record type has before it routes rows: rules, reference rows, and what rules made of them. */
record Opening(RuleBook book, Assembly assembly, Assembly.Reference reference, RunFacts facts, References references) {

    /** Reads the reference tables. Errors: a refusal for a table or column missing, and for options that clash. */
    static Opening of(RecordType type, Options options, Knowledge knowledge, ExtractRun.Surroundings around) {
        around.steps().begins("rules");
        RuleBook book = knowledge.book(type, options.academicYear());
        List<Join> joins = Join.of(type, knowledge.sheets());
        Map<String, Object> given = options.facts(OptionRow.of(knowledge.sheets()));
        RecordType read = type.reading(option -> Boolean.TRUE.equals(given.get(option)));
        Assembly assembly = new Assembly(read, joins, book.tables(), new Assembly.Given(book.ofEngine(),
                around.export(),
                knowledge.codes(), options.reportingDate(), around.ledger(), around.watch(), around.believed(),
                around.before()));
        around.steps().begins("read");
        assembly.require();
        Assembly.Reference reference = assembly.reference();
        RunFacts facts = RunPreparation.of(type, options, knowledge, reference.rows(),
                RunPreparation.Told.of(Selection.students(options), around.believed().isPresent(),
                        around.before().stream().map(one -> one.type().name()).toList()));
        References references = book.references(facts, reference.rows(), around.watch().trace());
        if (!references.refusals().isEmpty()) {
            throw new Refusal(ExitCode.WRONG_USE, String.join(System.lineSeparator(), references.refusals()));
        }
        references.notices().forEach(around.ledger()::add);
        return new Opening(book, assembly, reference, facts, references);
    }
}
