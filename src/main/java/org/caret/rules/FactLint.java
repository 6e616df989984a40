package org.caret.rules;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.caret.fact.Table;
import org.caret.notice.Nearest;

/** Checks the declarations of fact types: names, types, and the notes that tie tables together. */
final class FactLint {

    private static final Pattern DECLARED = Pattern.compile("(?m)^\\s*declare\\s+([\\w$]+)"
            + "(?:\\s+extends\\s+([\\w.]+))?");
    private static final Pattern FIELD = Pattern.compile("(?m)^[ \\t]*([\\w$-]+)[ \\t]*(:)[ \\t]*([\\w.]+)");
    private static final Pattern LINE = Pattern.compile("(?m)^[ \\t]*([^@\\s].*)$");
    private static final Pattern NOTE = Pattern.compile("@(\\w+)\\s*\\(\\s*(\"([^\"]*)\"|[^\"\\s])");
    private static final Set<String> TYPES = new TreeSet<>(Set.of("String", "LocalDate", "Boolean", "Integer",
            "BigDecimal", "java.math.BigDecimal", "java.util.List", "List", "boolean", "int", "long", "Object"));
    private static final Set<String> RESERVED = Set.of("end", "class", "default", "new", "enum", "import", "extends",
            "package", "not", "when", "and", "or", "null", "true", "false", "rule", "then", "record", "with", "unit",
            "entry", "int", "long", "boolean", "double", "float", "char", "byte", "short", "void", "if", "else", "for",
            "while", "do", "switch", "case", "break", "continue", "return", "this", "super", "static", "final",
            "public", "private", "protected", "abstract", "interface", "try", "catch", "throw", "throws", "goto",
            "const", "instanceof", "assert", "finally", "native", "volatile", "transient", "synchronized", "strictfp",
            "implements", "exists", "forall", "from", "collect", "accumulate", "eval", "over", "query", "declare",
            "global", "function", "_");
    private static final Set<String> INHERITED = Set.of("file", "row", "from", "till", "seq", "selected", "of");
    private static final Set<String> TABLE_NOTES = Set.of("table", "id", "dated", "inForceUntilNext", "dayBefore");
    private static final Set<String> FIELD_NOTES = Set.of("refers", "oneOf", "codes");

    private final List<Problem> problems;
    private final Set<String> types = new TreeSet<>(TYPES);
    private final Set<String> tables = new TreeSet<>();
    private final Set<String> filled = new HashSet<>();
    private final Map<String, String> declaredIn = new HashMap<>();

    private FactLint(FactModel model, List<Problem> problems) {
        this.problems = problems;
        types.addAll(model.fields().keySet());
        model.tables().stream().map(Table::name).forEach(tables::add);
    }

    /** files: those of rules/facts. */
    static void check(List<ParsedFile> files, FactModel model, List<Problem> problems) {
        FactLint lint = new FactLint(model, problems);
        files.stream().filter(file -> file.problems().isEmpty()).forEach(lint::file);
    }

    private void file(ParsedFile file) {
        RuleText text = file.text();
        Matcher declared = DECLARED.matcher(text.code());
        while (declared.find()) {
            int end = text.find("end", declared.end(), text.code().length());
            type(text, declared, end < 0 ? text.code().length() : end);
        }
        if (!file.blocks().isEmpty()) {
            problems.add(text.at(file.blocks().get(0).start(), file.blocks().get(0).name(),
                    "move this rule to the folder of its record type; facts holds declarations only"));
        }
    }

    private void type(RuleText text, Matcher declared, int end) {
        String name = declared.group(1);
        String other = declaredIn.putIfAbsent(name, text.file().place());
        if (other != null) {
            tell(text, declared.start(1), "the fact " + name + " is declared already, in " + other);
        }
        if (!Character.isUpperCase(name.charAt(0))) {
            tell(text, declared.start(1), "begin the name of a fact with a capital letter");
        }
        boolean row = declared.group(2) != null;
        if (row && !declared.group(2).equals("SourceRow")) {
            tell(text, declared.start(2), "only SourceRow can stand behind extends, for a table of the export"
                    + Nearest.hint(declared.group(2), Set.of("SourceRow")));
        }
        lines(text, declared.end(), end);
        fields(text, declared.end(), end, row);
        notes(text, declared, end);
    }

    private void lines(RuleText text, int from, int end) {
        Matcher line = LINE.matcher(text.code()).region(from, end);
        while (line.find()) {
            if (!FIELD.matcher(line.group()).lookingAt()) {
                tell(text, line.start(1), "write a field on a line of its own, as in name : String");
            }
        }
    }

    private void fields(RuleText text, int from, int end, boolean row) {
        Set<String> names = new HashSet<>();
        Matcher field = FIELD.matcher(text.code()).region(from, end);
        while (field.find()) {
            String name = field.group(1);
            if (RESERVED.contains(name) && !(name.equals("from"))) {
                tell(text, field.start(1), "the word " + name + " is taken by the rule language; choose another name");
            } else if (Character.isDigit(name.charAt(0))) {
                tell(text, field.start(1), "begin a field's name with a letter");
            } else if (name.contains("-")) {
                tell(text, field.start(1), "a field's name has letters and digits only, no hyphen");
            } else if (row && INHERITED.contains(name)) {
                tell(text, field.start(1), "every row has " + name + " already; choose another name");
            } else if (!names.add(name)) {
                tell(text, field.start(1), "the field " + name + " stands here twice");
            }
            if (!types.contains(field.group(3))) {
                String hint = Nearest.hint(field.group(3), types);
                tell(text, field.start(3), "there is no type " + field.group(3) + (hint.isEmpty()
                        ? "; types are " + String.join(", ", TYPES) : hint));
            }
        }
    }

    private void notes(RuleText text, Matcher declared, int end) {
        Map<String, String> fields = new TreeMap<>();
        Matcher field = FIELD.matcher(text.code()).region(declared.end(), end);
        int first = end;
        while (field.find()) {
            first = Math.min(first, field.start());
            fields.putIfAbsent(field.group(1), field.group(3));
        }
        boolean table = false;
        Matcher note = NOTE.matcher(text.file().text()).region(declared.end(), end);
        while (note.find()) {
            boolean hidden = text.code().charAt(note.start()) != '@';
            Set<String> known = note.start() > first ? FIELD_NOTES : TABLE_NOTES;
            table = table || note.group(1).equals("table") && !hidden;
            if (!hidden && !known.contains(note.group(1))) {
                tell(text, note.start(), "@" + note.group(1) + " is not known here; known are @"
                        + String.join(", @", new TreeSet<>(known)));
            } else if (!hidden) {
                value(note, fields).ifPresent(message -> tell(text, note.start(2), message));
            }
        }
        parent(text, declared, table);
    }

    private void parent(RuleText text, Matcher declared, boolean table) {
        if (table && declared.group(2) == null) {
            tell(text, declared.start(1), "a fact with @table is a table: write " + declared.group(1)
                    + " extends SourceRow");
        } else if (!table && declared.group(2) != null) {
            tell(text, declared.start(1), "name the table that fills " + declared.group(1) + ": @table(\"…\")");
        }
    }

    /** fields: name to type. */
    private Optional<String> value(Matcher note, Map<String, String> fields) {
        String value = note.group(3);
        if (value == null) {
            return Optional.of("write what stands in these brackets in quotes");
        }
        return switch (note.group(1)) {
            case "table" -> filled.add(value) ? Optional.empty()
                    : Optional.of("the table " + value + " fills another fact already; a table fills one");
            case "refers" -> tables.contains(value) ? Optional.empty()
                    : Optional.of("there is no table " + value + Nearest.hint(value, tables));
            case "id", "inForceUntilNext", "dated" -> columns(value).filter(name -> !fields.containsKey(name))
                    .findFirst().map(name -> "the table has no column " + name + Nearest.hint(name, fields.keySet()))
                    .or(() -> note.group(1).equals("dated") ? undated(value, fields) : Optional.empty());
            default -> Optional.empty();
        };
    }

    private static Optional<String> undated(String value, Map<String, String> fields) {
        return columns(value).filter(name -> Kind.of(fields.get(name)) != Kind.DATE).findFirst().map(name -> name
                + " is no date; write " + name + " : LocalDate, or name another column");
    }

    private static Stream<String> columns(String value) {
        return Stream.of(value.split(",")).map(String::strip).filter(name -> !name.isEmpty());
    }

    private void tell(RuleText text, int at, String message) {
        problems.add(text.at(at, "", message));
    }
}
