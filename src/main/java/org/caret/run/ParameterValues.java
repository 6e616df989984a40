package org.caret.run;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.caret.fact.ColumnType;
import org.caret.mapping.Parameters;
import org.caret.mapping.SheetBook;

/** The parameters in force as rules read them: name to typed value, null for a blank date, mark or number. */
public final class ParameterValues {

    private ParameterValues() {
    }

    static Map<String, Object> of(SheetBook sheets, LocalDate on) {
        Map<String, Object> values = new HashMap<>();
        Parameters.rows(sheets).forEach(row -> {
            ColumnType type = ColumnType.valueOf(row.text("type").toUpperCase(Locale.ROOT));
            values.putIfAbsent(row.text("name"), type.value(""));
        });
        Parameters.of(sheets, on).byName().forEach((name, parameter) -> {
            ColumnType type = ColumnType.valueOf(parameter.type().toUpperCase(Locale.ROOT));
            Object value = type.value(parameter.value());
            if (value == null && !parameter.value().isEmpty()) {
                throw parameter.row().wrong("value", "write " + type.expected());
            }
            values.put(name, value);
        });
        return values;
    }
}
