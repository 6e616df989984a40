package org.caret.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caret.fact.Column;
import org.caret.fact.ColumnType;
import org.caret.fact.Table;
import org.drools.drl.ast.descr.TypeDeclarationDescr;
import org.drools.drl.ast.descr.TypeFieldDescr;

/**
 * The fact types that rules/facts declares: tables of the export model, and concepts that rules make.
 * fields: type name to field name to field type, the inherited ones included; own: its own fields in order.
 */
public record FactModel(List<Table> tables, Map<String, Map<String, String>> fields, Map<String, List<String>> own) {

    private static final Map<String, String> ROW = Map.of("file", "String", "row", "int", "from", "LocalDate",
            "till", "LocalDate", "seq", "int", "selected", "boolean");
    private static final Map<String, String> RECORD = Map.of("of", "Candidate");

    /** Reads the declarations of all rule files that lie in facts. */
    static FactModel of(List<ParsedFile> files) {
        List<Table> tables = new ArrayList<>();
        Map<String, Map<String, String>> fields = new TreeMap<>();
        Map<String, List<String>> own = new TreeMap<>();
        for (ParsedFile file : files) {
            for (TypeDeclarationDescr type : file.descr().getTypeDeclarations()) {
                Map<String, String> names = new LinkedHashMap<>(inherited(type.getSuperTypeName()));
                type.getFields().forEach((name, field) -> names.put(name, field.getPattern().getObjectType()));
                fields.put(type.getTypeName(), names);
                own.put(type.getTypeName(), List.copyOf(type.getFields().keySet()));
                if (type.getAnnotation("table") != null) {
                    tables.add(table(type));
                }
            }
        }
        return new FactModel(tables, fields, own);
    }

    private static Map<String, String> inherited(String parent) {
        if (parent == null) {
            return Map.of();
        }
        return parent.endsWith("OutputRecord") ? RECORD : parent.endsWith("SourceRow") ? ROW : Map.of();
    }

    private static Table table(TypeDeclarationDescr type) {
        List<Column> columns = type.getFields().values().stream().map(FactModel::column).toList();
        String[] dated = ParsedFile.note(type, "dated").split(",");
        return new Table(ParsedFile.note(type, "table"), type.getTypeName(), columns, ParsedFile.note(type, "id"),
                dated[0].strip(), dated.length > 1 ? dated[1].strip() : "",
                ParsedFile.note(type, "inForceUntilNext"), dayBefore(ParsedFile.note(type, "dayBefore")));
    }

    private static Column column(TypeFieldDescr field) {
        ColumnType type = ColumnType.declaredAs(field.getPattern().getObjectType()).orElse(ColumnType.TEXT);
        Set<String> oneOf = Stream.of(ParsedFile.note(field, "oneOf").split(",")).map(String::strip)
                .filter(value -> !value.isEmpty()).collect(Collectors.toSet());
        return new Column(field.getFieldName(), type, ParsedFile.note(field, "refers"), oneOf,
                ParsedFile.note(field, "codes"));
    }

    private static Map<String, Pattern> dayBefore(String note) {
        Map<String, Pattern> when = new LinkedHashMap<>();
        for (String part : note.split(";")) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                when.put(part.substring(0, equals).strip(), Pattern.compile(part.substring(equals + 1).strip(),
                        Pattern.CASE_INSENSITIVE));
            }
        }
        return when;
    }

    /** The table of that file name. */
    public Optional<Table> table(String name) {
        return tables.stream().filter(t -> t.name().equals(name)).findFirst();
    }
}
