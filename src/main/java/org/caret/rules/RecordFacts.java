package org.caret.rules;

import java.lang.invoke.MethodHandle;
import java.util.List;
import org.caret.mapping.Layout;
import org.caret.mapping.LayoutField;
import org.caret.rules.decision.Candidate;
import org.caret.rules.decision.OutputRecord;
import org.kie.api.definition.type.FactType;

/** Makes the facts by which rules see records as they would be written. Safe for several threads. */
final class RecordFacts {

    private final FactType type;
    private final List<MethodHandle> setters;

    RecordFacts(RuleBook book, Layout layout) {
        this.type = book.type(layout.record());
        this.setters = book.setters(layout.record(), layout.fields().stream().map(LayoutField::name).toList());
    }

    /** The declared class of the facts. */
    Class<?> type() {
        return type.getFactClass();
    }

    /** The record of a candidate. values: in the order of the layout. */
    OutputRecord of(Candidate candidate, List<String> values) {
        try {
            OutputRecord record = (OutputRecord) type.newInstance();
            record.setOf(candidate);
            for (int i = 0; i < setters.size(); i++) {
                setters.get(i).invokeExact((Object) record, (Object) values.get(i));
            }
            return record;
        } catch (Throwable broken) {
            throw new IllegalStateException("making a record", broken);
        }
    }
}
