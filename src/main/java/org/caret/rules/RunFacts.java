package org.caret.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.caret.extract.Grader;
import org.caret.extract.LayOut;
import org.caret.fact.Row;
import org.caret.mapping.Grouping;
import org.caret.mapping.Join;
import org.caret.mapping.Layout;
import org.caret.mapping.RecordType;

/**
 * What one run of one record type tells its rules and needs to lay out. options, parameters: field to value, null for
 * blank; preset: the same, empty when the record type has none; selected: which rows the options keep; keepFatal:
 * write what is only fatal; reconciling: records are compared with what the state is believed to hold;
 * groupings: which records are looked at together; others: record types, by name, whose records are looked at beside.
 */
public record RunFacts(RecordType type, Layout layout, LayOut layOut, Grader grader, List<Join> joins,
                       Map<String, Object> options, Map<String, Object> parameters, Map<String, Object> preset,
                       LocalDate reportingDate, Predicate<Row> selected, boolean keepFatal, boolean reconciling,
                       List<Grouping> groupings, Map<String, Side> others) {

    /** Column of the subject's own local id; "" when it has none. */
    String localIdColumn() {
        return type.ids().isEmpty() ? "" : type.ids().get(0).last().column();
    }
}
