package org.caret.subject;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.caret.fact.Column;
import org.caret.fact.Row;
import org.caret.notice.Notice;
import org.caret.notice.Notices;
import org.caret.notice.Severity;
import org.caret.notice.Words;

/**
 * Finds repeated ids while tables are read, wherever in the district the rows belong. The first good row of an id
 * stays; a row whose references name nothing read so far is not good, and is left to the integrity check of its
 * partition. Source: model §8.
 */
public final class Keys {

    private final Map<String, IdSet> read = new HashMap<>();
    private final Map<String, Set<String>> reference;
    private final Notices findings;
    private final Words words = Words.of("org.caret.subject.messages");

    /** reference: ids of the reference tables, by table name. */
    public Keys(Map<String, Set<String>> reference, Notices findings) {
        this.reference = reference;
        this.findings = findings;
    }

    /** True when the row goes on; false, with a finding, when an earlier row has its id. */
    public boolean fresh(Row row) {
        int id = row.table().index(row.table().id());
        if (id < 0 || row.cell(id).isEmpty() || !refersWell(row)) {
            return true;
        }
        if (read.computeIfAbsent(row.table().name(), t -> new IdSet()).add(row.cell(id))) {
            return true;
        }
        findings.add(Notice.ofInput(Severity.WARNING, "MODEL-8-KEY",
                new Notice.Place(row.file(), row.number(), row.table().id()), words.text("key", row.table().id()),
                words.text("key.fix")));
        return false;
    }

    private boolean refersWell(Row row) {
        List<Column> columns = row.table().columns();
        for (int i = 0; i < columns.size(); i++) {
            String refers = columns.get(i).refers();
            if (!refers.isEmpty() && !row.cell(i).isEmpty() && !known(refers, row.cell(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean known(String table, String id) {
        Set<String> ids = reference.get(table);
        IdSet sofar = read.get(table);
        return ids == null ? sofar == null || sofar.has(id) : ids.contains(id);
    }
}
