package org.caret.check;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.caret.fact.Table;
import org.caret.mapping.CodeTable;
import org.caret.mapping.LayoutField;
import org.caret.notice.Nearest;

/**
 * A column of the export whose values a code table translates: for a field of a record type, or, without a field, only
 * as its declaration says. on: the day whose codes count.
 */
record CodeColumn(String record, Optional<LayoutField> field, Table table, int column, CodeTable codes,
                  LocalDate on) {

    private static final int TARGETS = 3;

    /** What a value becomes. */
    enum State {
        UNMAPPED("unmapped"), RETIRED("retired"), PASSES("passes unchanged"), MAPPED("mapped"), OTHER("other values");

        private final String word;

        State(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    /** The value as the code table is asked for it. */
    private String asked(String cell) {
        Object value = table.columns().get(column).type().value(cell);
        return field.isEmpty() || value == null ? cell : field.get().format().text(value);
    }

    State state(String cell) {
        String value = asked(cell);
        if (codes.code(value, on).isPresent()) {
            return State.MAPPED;
        }
        if (codes.lists(value)) {
            return State.RETIRED;
        }
        return codes.complete() ? State.UNMAPPED : State.PASSES;
    }

    /** What is written; "" when nothing is. */
    String target(String cell) {
        String value = asked(cell);
        boolean kept = !codes.complete() || field.filter(LayoutField::keepsUnknown).isPresent();
        return codes.code(value, on).map(CodeTable.Code::code).orElse(kept ? value : "");
    }

    /** The codes in force whose local value or name is nearest. */
    List<String> nearest(String cell) {
        Map<String, Set<String>> targets = new TreeMap<>();
        for (CodeTable.Code code : codes.inForce(on)) {
            for (String word : List.of(code.value(), code.row().text("name"))) {
                if (!word.isEmpty() && !code.code().isEmpty()) {
                    targets.computeIfAbsent(word, w -> new TreeSet<>()).add(code.code());
                }
            }
        }
        Set<String> near = new LinkedHashSet<>();
        Nearest.any(asked(cell), targets.keySet(), targets.size()).forEach(word -> near.addAll(targets.get(word)));
        return near.stream().limit(TARGETS).toList();
    }

    /** The workbook a row for a new value goes into. */
    String workbook() {
        return codes.inForce(on).stream().map(code -> code.row().workbook()).min(Comparator.naturalOrder())
                .orElse("mappings/codes");
    }
}
