package org.caret.run;

import java.util.Map;
import org.caret.history.History;
import org.caret.history.Import;
import org.caret.mapping.Layout;

/** The rows that the history has: those of the last extract with what was posted since. */
final class BelievedOfHistory implements BelievedRows {

    private static final long BYTES_A_ROW = 250;

    private final History history;
    private final Import stands;
    private final ReOrder order;

    /** stands: the import it stands on; newest: the layout rows are kept in; layout: the run's. */
    BelievedOfHistory(History history, Import stands, Layout newest, Layout layout) {
        this.history = history;
        this.stands = stands;
        this.order = ReOrder.of(newest, layout);
    }

    @Override
    public void each(Sink to) {
        history.mirror(stands.about().process(), row -> to.row(order.of(row.values()), row.file(), row.row()));
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
