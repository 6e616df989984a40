package org.caret.run;

import java.util.ArrayList;
import java.util.List;
import org.caret.fact.Spool.Entry;
import org.caret.fact.SourceRow;
import org.caret.rules.Outcome;
import org.caret.rules.Sending;

/**
 * A record on its way to the state, as it is spooled: whose, how and why, the row of the export behind it ("" and 0 for
 * none), the row of the state it changes, and its fields.
 */
record SentRecord(String localId, String key, Sending how, String file, int row, List<String> values) {

    private static final int FIXED = 11;

    static SentRecord of(String localId, Outcome.Sent sent) {
        SourceRow row = sent.of().row();
        boolean ofExport = !sent.how().removes();
        return new SentRecord(localId, sent.of().id(), sent.how(), ofExport ? row.getFile() : "",
                ofExport ? row.getRow() : 0, sent.values());
    }

    /** keys: what it is sorted by. */
    Entry entry(List<String> keys) {
        List<String> cells = new ArrayList<>(List.of(localId, key, how.kind(), String.valueOf(how.step()),
                String.valueOf(how.removes()), how.rule(), how.reason(), file, String.valueOf(row),
                how.prior().file(), String.valueOf(how.prior().row())));
        cells.addAll(how.prior().values());
        cells.addAll(values);
        return new Entry(keys, cells);
    }

    /** width: fields of a record. */
    static SentRecord of(Entry entry, int width) {
        List<String> c = entry.values();
        boolean changes = c.size() > FIXED + width;
        Sending.Prior prior = new Sending.Prior(c.get(9), Integer.parseInt(c.get(10)),
                changes ? c.subList(FIXED, FIXED + width) : List.of());
        return new SentRecord(c.get(0), c.get(1), new Sending(c.get(2), Long.parseLong(c.get(3)),
                Boolean.parseBoolean(c.get(4)), c.get(5), c.get(6), prior), c.get(7), Integer.parseInt(c.get(8)),
                c.subList(c.size() - width, c.size()));
    }
}
