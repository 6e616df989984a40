package org.caret.rules;

import java.lang.invoke.MethodHandle;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.caret.fact.Column;
import org.caret.fact.Ids;
import org.caret.fact.Properties;
import org.caret.fact.Row;
import org.caret.fact.SourceRow;
import org.caret.fact.Table;
import org.caret.time.Dates;

/** Makes facts of one table's rows. Safe for several threads. */
final class Facts {

    private final Table table;
    private final Class<?> type;
    private final MethodHandle make;
    private final List<MethodHandle> setters = new ArrayList<>();
    private final int id;
    private final int start;
    private final int end;
    private final int untilNext;

    Facts(Table table, Class<?> type) {
        this.table = table;
        this.type = type;
        try {
            this.make = java.lang.invoke.MethodHandles.publicLookup()
                    .findConstructor(type, java.lang.invoke.MethodType.methodType(void.class))
                    .asType(java.lang.invoke.MethodType.methodType(SourceRow.class));
            for (Column column : table.columns()) {
                Class<?> valueType = type.getMethod("get" + capital(column.name())).getReturnType();
                setters.add(Properties.setter(type, column.name(), valueType));
            }
        } catch (ReflectiveOperationException undeclared) {
            throw new IllegalStateException(table.factType(), undeclared);
        }
        this.id = table.index(table.id());
        this.start = table.index(table.start());
        this.end = table.index(table.end());
        this.untilNext = table.index(table.untilNext());
    }

    /** The declared class of the facts. */
    Class<?> type() {
        return type;
    }

    private static String capital(String name) {
        return name.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + name.substring(1);
    }

    /** The facts of one subject's rows of this table, oldest first, each with its place in time. */
    List<SourceRow> of(List<Row> rows, Predicate<Row> selected) {
        List<Row> ordered = new ArrayList<>(rows);
        List<SourceRow> facts = new ArrayList<>(rows.size());
        if (rows.size() > 1) {
            ordered.sort(Comparator.comparing(this::from).thenComparing(row -> id < 0 ? "" : row.cell(id), Ids.ORDER)
                    .thenComparingInt(Row::number));
        }
        for (Row row : ordered) {
            SourceRow fact = one(row);
            fact.setSelected(selected.test(row));
            fact.setSeq(facts.size() + 1);
            facts.add(fact);
        }
        if (untilNext >= 0) {
            endBeforeNext(ordered, facts);
        }
        return facts;
    }

    private void endBeforeNext(List<Row> ordered, List<SourceRow> facts) {
        Map<String, LocalDate> next = new HashMap<>();
        for (int i = facts.size() - 1; i >= 0; i--) {
            LocalDate following = next.put(ordered.get(i).cell(untilNext), facts.get(i).getFrom());
            if (following != null) {
                facts.get(i).setTill(following.minusDays(1));
            }
        }
    }

    private SourceRow one(Row row) {
        try {
            SourceRow fact = (SourceRow) make.invokeExact();
            for (int i = 0; i < setters.size(); i++) {
                String cell = row.cell(i);
                Object value = table.columns().get(i).type().value(cell);
                if (value != null) {
                    setters.get(i).invokeExact((Object) fact, value);
                }
            }
            fact.setFile(row.file());
            fact.setRow(row.number());
            fact.setFrom(from(row));
            fact.setTill(Objects.requireNonNullElse(date(row, end), Dates.OPEN));
            return fact;
        } catch (Throwable broken) {
            throw new IllegalStateException("making " + table.factType() + " of " + row.file() + ":"
                    + row.number(), broken);
        }
    }

    private LocalDate from(Row row) {
        return Objects.requireNonNullElse(date(row, start), Dates.EVER);
    }

    private static LocalDate date(Row row, int column) {
        return column < 0 ? null : Dates.parse(row.cell(column)).orElse(null);
    }
}
