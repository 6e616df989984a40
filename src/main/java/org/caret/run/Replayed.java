package org.caret.run;

import java.util.List;
import java.util.Optional;
import org.caret.fact.Bundle;
import org.caret.fact.Row;
import org.caret.mapping.RecordType;
import org.caret.notice.Notice;
import org.caret.rules.RuleBook;
import org.caret.rules.RunFacts;
import org.caret.rules.Verdict;

/** A record type decided again for the subjects looked for. read: rows of the subject's own table, bad ones too. */
public record Replayed(RecordType type, Options options, RuleBook book, RunFacts facts, long read,
                       List<Subject> subjects) {

    /**
     * One of them. row: by which it was found; decided: empty when its own row was left out; leftOut: rows that would
     * belong to it but were left out; findings: about it and about the rows it uses, as a run tells them.
     */
    public record Subject(Row row, Optional<Decided> decided, List<Row> leftOut, List<Notice> findings) {
    }

    /** What the rules saw, and what they decided. */
    public record Decided(Bundle bundle, Verdict verdict) {
    }
}
