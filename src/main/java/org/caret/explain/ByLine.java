package org.caret.explain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.caret.fact.Row;
import org.caret.mapping.Layout;
import org.caret.mapping.LayoutField;
import org.caret.mapping.RecordType;
import org.caret.run.Sought;

/** Looks for the student of a line of a file, by the fields that hold a number students go by. */
final class ByLine implements Sought {

    private final Map<String, LayoutField> fields = new LinkedHashMap<>();
    private final List<String> values;

    ByLine(RecordType type, Layout layout, List<String> values) {
        this.values = List.copyOf(values);
        for (String name : type.students()) {
            String column = name.substring(name.indexOf('.'));
            layout.fields().stream().filter(field -> field.sources().stream().anyMatch(s -> s.endsWith(column)))
                    .filter(field -> !value(field).isEmpty()).findFirst().ifPresent(field -> fields.put(name, field));
        }
    }

    private String value(LayoutField field) {
        return values.get(field.position() - 1);
    }

    @Override
    public boolean fits(Row row) {
        return matching(row).findAny().isPresent();
    }

    /** The columns in which a row, as the file would show it, is what the line says. */
    private Stream<String> matching(Row row) {
        return fields.keySet().stream().filter(name -> name.startsWith(row.table().name() + ".")).filter(name ->
                fields.get(name).shown(row.cell(row.table().index(name.substring(name.indexOf('.') + 1))))
                        .equals(value(fields.get(name))));
    }

    /** Those that fit in every number, if there are any: one may have changed since. */
    @Override
    public List<Row> meant(List<Row> fitting) {
        List<Row> all = fitting.stream().filter(row -> matching(row).count() == fields.size()).toList();
        return all.isEmpty() ? fitting : all;
    }
}
