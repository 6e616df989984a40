package org.caret.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.caret.history.Believed;
import org.caret.history.History;
import org.caret.history.Import;
import org.caret.intake.OdsType;
import org.caret.intake.Replacements;
import org.caret.mapping.Layout;
import org.caret.mapping.RecordKey;
import org.caret.mapping.RecordType;
import org.caret.subject.IdSet;

/** The rows that the history has: those of the last extract with what was posted since, replaced numbers followed. */
final class BelievedOfHistory implements BelievedRows {

    private static final long BYTES_A_ROW = 250;

    private final History history;
    private final Import stands;
    private final Replacements replacements;
    private final ReOrder order;
    private final RecordKey key;
    private final int replaced;
    private final Map<String, String> renamed = new HashMap<>();

    /** stands: the import it stands on; state: how extracts of the type are; layout: the run's. */
    BelievedOfHistory(History history, Import stands, OdsType state, Replacements replacements, Shape shape) {
        this.history = history;
        this.stands = stands;
        this.replacements = replacements;
        this.order = ReOrder.of(stands.about().layout(), shape.layout());
        this.key = RecordKey.of(shape.type(), shape.layout());
        this.replaced = shape.layout().places().getOrDefault(state.replacedField(), -1);
    }

    /** The record type and the layout of the run. */
    record Shape(RecordType type, Layout layout) {
    }

    /** A row under a replaced number gives way when there is one of its key already. */
    @Override
    public void each(Sink to) {
        IdSet keys = new IdSet();
        List<Believed> under = new ArrayList<>();
        history.mirror(stands.about().process(), row -> {
            List<String> values = order.of(row.values());
            if (current(values).equals(values)) {
                keys.add(row.key());
                to.row(values, row.file(), row.row());
            } else {
                under.add(row);
            }
        });
        for (Believed row : under) {
            List<String> values = current(order.of(row.values()));
            if (keys.add(key.of(values))) {
                renamed.put(key.of(values), row.key());
                to.row(values, row.file(), row.row());
            }
        }
    }

    private List<String> current(List<String> values) {
        if (replaced < 0) {
            return values;
        }
        List<String> current = new ArrayList<>(values);
        current.set(replaced, replacements.of(values.get(replaced)));
        return current;
    }

    @Override
    public Map<String, String> renamed() {
        return renamed;
    }

    @Override
    public long bytes() {
        return stands.rows() * BYTES_A_ROW;
    }

    @Override
    public Map<String, String> about() {
        return Map.of("ods", stands.about().file(), "odsSha256", stands.about().sha256());
    }
}
