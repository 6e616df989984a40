package org.caret.explain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.caret.fact.Row;
import org.caret.mapping.Layout;
import org.caret.mapping.LayoutField;
import org.caret.mapping.Naming;
import org.caret.mapping.RecordType;
import org.caret.run.Sought;

/** Looks for the subject of a line of a file, by the fields that hold a number subjects go by. */
final class ByLine implements Sought {

    private final Map<Naming.Place, LayoutField> fields = new LinkedHashMap<>();
    private final List<String> values;

    ByLine(RecordType type, Layout layout, List<String> values) {
        this.values = List.copyOf(values);
        for (Naming.Place name : type.ids().stream().filter(Naming::single).map(Naming::last).toList()) {
            String column = "." + name.column();
            layout.fields().stream().filter(field -> field.sources().stream().anyMatch(s -> s.endsWith(column)))
                    .filter(field -> !value(field).isEmpty()).findFirst().ifPresent(field -> fields.put(name, field));
        }
    }

    /** True when no field of the line names anybody. */
    boolean nameless() {
        return fields.isEmpty();
    }

    private String value(LayoutField field) {
        return values.get(field.position() - 1);
    }

    @Override
    public boolean fits(Row row) {
        return matching(row).findAny().isPresent();
    }

    /** The columns in which a row, as the file would show it, is what the line says. */
    private Stream<Naming.Place> matching(Row row) {
        return fields.keySet().stream().filter(name -> name.table().equals(row.table().name())).filter(name ->
                fields.get(name).shown(row.cell(row.table().index(name.column())))
                        .equals(value(fields.get(name))));
    }

    /** Those that fit in every number, if there are any: one may have changed since. */
    @Override
    public List<Row> meant(List<Row> fitting) {
        List<Row> all = fitting.stream().filter(row -> matching(row).count() == fields.size()).toList();
        return all.isEmpty() ? fitting : all;
    }
}
