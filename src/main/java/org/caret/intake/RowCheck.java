package org.caret.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.caret.fact.Column;
import org.caret.fact.Row;
import org.caret.fact.Table;
import org.caret.mapping.CodeTable;
import org.caret.mapping.CodeTables;
import org.caret.notice.Notice;
import org.caret.notice.Notices;
import org.caret.notice.Severity;
import org.caret.notice.Words;
import org.caret.time.Dates;

/**
 * Checks one table's rows by themselves: values that can be read, allowed values, start before end, known codes.
 * A row that fails is left out with a finding, except for an unknown code. Source: model §8.
 */
public final class RowCheck {

    private final Table table;
    private final CodeTables codes;
    private final LocalDate reportingDate;
    private final Notices findings;
    private final Words words = Words.of("org.caret.intake.rows");
    private final List<Integer> coded = new ArrayList<>();
    private final int start;
    private final int end;

    public RowCheck(Table table, CodeTables codes, LocalDate reportingDate, Notices findings) {
        this.table = table;
        this.codes = codes;
        this.reportingDate = reportingDate;
        this.findings = findings;
        this.start = table.index(table.start());
        this.end = table.index(table.end());
        for (int i = 0; i < table.columns().size(); i++) {
            if (codes.table(table.columns().get(i).codes()).filter(CodeTable::complete).isPresent()) {
                coded.add(i);
            }
        }
    }

    /** True when the row stays. */
    public boolean stays(Row row) {
        boolean good = true;
        for (int i = 0; i < table.columns().size(); i++) {
            String cell = row.cell(i);
            good &= cell.isEmpty() || readable(row, table.columns().get(i), cell);
        }
        if (good && !inOrder(row)) {
            good = false;
            find(row, "RANGE", table.end(), Severity.WARNING, words.text("range", table.end(), table.start()));
        }
        if (good) {
            coded.forEach(column -> known(row, column));
        }
        return good;
    }

    private boolean readable(Row row, Column column, String cell) {
        if (column.type().value(cell) == null) {
            find(row, "VALUE", column.name(), Severity.WARNING,
                    words.text("value", column.name(), column.type().expected()));
            return false;
        }
        if (!column.oneOf().isEmpty() && !column.oneOf().contains(cell)) {
            find(row, "VALUE", column.name(), Severity.WARNING, words.text("oneOf", column.name(),
                    String.join(", ", column.oneOf().stream().sorted().toList())));
            return false;
        }
        return true;
    }

    private boolean inOrder(Row row) {
        if (start < 0 || end < 0 || row.cell(start).isEmpty() || row.cell(end).isEmpty()) {
            return true;
        }
        Optional<LocalDate> first = Dates.parse(row.cell(start));
        Optional<LocalDate> last = Dates.parse(row.cell(end));
        if (first.isEmpty() || last.isEmpty() || !last.get().isBefore(first.get())) {
            return true;
        }
        return last.get().equals(first.get().minusDays(1)) && mayEndTheDayBefore(row);
    }

    private boolean mayEndTheDayBefore(Row row) {
        for (Map.Entry<String, Pattern> when : table.dayBefore().entrySet()) {
            int column = table.index(when.getKey());
            if (column >= 0 && when.getValue().matcher(row.cell(column)).matches()) {
                return true;
            }
        }
        return false;
    }

    private void known(Row row, int place) {
        Column column = table.columns().get(place);
        String value = row.cell(place);
        LocalDate on = start < 0 ? reportingDate : Dates.parse(row.cell(start)).orElse(reportingDate);
        CodeTable codeTable = codes.table(column.codes()).orElseThrow();
        if (!codeTable.knows(value, on)) {
            find(row, "CODE", column.name(), Severity.WARNING, words.text("code", column.name(), codeTable.name(),
                    String.join(", ", codeTable.nearest(value, on))));
        }
    }

    private void find(Row row, String rule, String column, Severity severity, String message) {
        findings.add(Notice.ofInput(severity, "MODEL-8-" + rule,
                new Notice.Place(row.file(), row.number(), column), message, words.text(rule.toLowerCase(
                        java.util.Locale.ROOT) + ".fix")));
    }
}
