package org.caret.subject;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.caret.fact.Column;
import org.caret.fact.Row;
import org.caret.fact.Table;
import org.caret.mapping.Join;
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
    private final List<Join> joins;
    private final Map<String, Set<String>> reference;
    private final Notices findings;
    private final Words words = Words.of("org.caret.subject.messages");

    /** joins: those of the subject; reference: ids of the reference tables, by table name. */
    public Keys(List<Join> joins, Map<String, Set<String>> reference, Notices findings) {
        this.joins = joins;
        this.reference = reference;
        this.findings = findings;
    }

    /** True when the row goes on; false, with a finding, when an earlier row has its id. */
    public boolean fresh(Row row) {
        int id = row.table().index(row.table().id());
        if (id < 0 || row.cell(id).isEmpty() || !refersWell(row)) {
            return true;
        }
        boolean first = read.computeIfAbsent(row.table().name(), t -> new IdSet()).add(row.cell(id));
        if (first || meet(row.table())) {
            return true;
        }
        findings.add(Notice.ofInput(Severity.WARNING, "MODEL-8-KEY",
                new Notice.Place(row.file(), row.number(), row.table().id()), words.text("key", row.table().id()),
                words.text("key.fix")));
        return false;
    }

    /** True when rows of one id always meet in one partition, which then knows better which of them is good. */
    private boolean meet(Table table) {
        return joins.stream().filter(join -> join.table().equals(table.name()))
                .allMatch(join -> join.keys().equals(List.of(table.id())));
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
