package org.caret.mapping;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The parameters in force on a day, by name. Types are those of columns: text, date, mark, whole, decimal, list.
 * Source: mappings/parameters.xlsx.
 */
public record Parameters(Map<String, Parameter> byName) {

    private static final Set<String> TYPES = Set.of("text", "date", "mark", "whole", "decimal", "list");

    /** Errors: a refusal naming the row, when two rows of one name are in force on the day. */
    public static Parameters of(SheetBook sheets, LocalDate on) {
        Map<String, Parameter> inForce = new LinkedHashMap<>();
        for (SheetRow row : sheets.rows("parameters", "parameters")) {
            if (!TYPES.contains(row.text("type"))) {
                throw row.wrong("type", "write one of text, date, mark, whole, decimal, list");
            }
            if (row.window().contains(on)) {
                Parameter parameter = new Parameter(row.text("name"), row.text("type"), row.text("value"), row);
                Parameter other = inForce.put(parameter.name(), parameter);
                if (other != null) {
                    throw row.wrong("name", "row " + other.row().number() + " is in force at the same time");
                }
            }
        }
        return new Parameters(inForce);
    }

    /** Name and type of every parameter that any year has; a name keeps its type. */
    public static List<SheetRow> rows(SheetBook sheets) {
        return sheets.rows("parameters", "parameters");
    }
}
