package org.caret.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.caret.fact.Row;
import org.caret.fact.SourceRow;
import org.caret.mapping.Layout;
import org.caret.mapping.LayoutField;
import org.caret.mapping.RecordKey;
import org.caret.rules.decision.Candidate;
import org.caret.rules.decision.Difference;
import org.caret.rules.decision.Held;
import org.caret.rules.decision.Match;

/** One subject's records beside the rows that the state is believed to hold: which belong together, what differs. */
final class Comparison {

    private final Layout layout;
    private final RecordKey key;
    private final Map<SourceRow, Row> rows = new LinkedHashMap<>();
    private final Map<String, SourceRow> byKey = new HashMap<>();
    private final Map<Candidate, SourceRow> matches = new HashMap<>();

    /** rows: as text, in any order; facts: what rules see of them. */
    Comparison(RunFacts run, List<Row> rows, List<SourceRow> facts) {
        this.layout = run.layout();
        this.key = RecordKey.of(run.type(), layout);
        Map<String, Row> byPlace = rows.stream()
                .collect(Collectors.toMap(row -> row.file() + ":" + row.number(), row -> row, (one, other) -> one));
        for (SourceRow fact : facts) {
            Row row = byPlace.get(fact.getFile() + ":" + fact.getRow());
            this.rows.put(fact, row);
            byKey.put(key(List.of(row.cells())), fact);
        }
    }

    /** What rules of the phase compare are told. laidOut: the records by candidate; held: those not to be written. */
    List<Object> facts(Map<Candidate, List<String>> laidOut, List<Candidate> held) {
        List<Object> facts = new ArrayList<>();
        held.forEach(candidate -> facts.add(new Held(candidate)));
        laidOut.forEach((candidate, values) -> {
            SourceRow believed = byKey.get(key(values));
            if (believed != null) {
                matches.put(candidate, believed);
                facts.add(new Match(candidate, believed));
                differing(values, values(believed)).forEach(field ->
                        facts.add(new Difference(candidate, believed, field.name())));
            }
        });
        return facts;
    }

    /** The compared fields in which two records are not the same. */
    private List<LayoutField> differing(List<String> values, List<String> others) {
        List<LayoutField> differing = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            LayoutField field = layout.fields().get(i);
            if (field.compared() && !values.get(i).equals(others.get(i))) {
                differing.add(field);
            }
        }
        return differing;
    }

    /** The row of the state with a candidate's key. */
    Optional<SourceRow> match(Candidate candidate) {
        return Optional.ofNullable(matches.get(candidate));
    }

    /** A row of the state as text, in the order of the layout. */
    List<String> values(SourceRow believed) {
        return List.of(rows.get(believed).cells());
    }

    /** The rows of the state. */
    List<SourceRow> believed() {
        return List.copyOf(rows.keySet());
    }

    /** What tells a row from all others of its record type. */
    String key(List<String> values) {
        return key.of(values);
    }
}
