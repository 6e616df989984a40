package org.caret.extract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.caret.fact.Properties;
import org.caret.fact.SourceRow;
import org.caret.mapping.CodeTable;
import org.caret.mapping.CodeTables;
import org.caret.mapping.Layout;
import org.caret.mapping.LayoutField;
import org.caret.mapping.Overflow;

/**
 * Turns chosen rows and assigned values into a record, field by field, by the layout sheet. Safe for several
 * threads.
 */
public final class LayOut {

    private static final String BLANK = "blank ";

    private final Layout layout;
    private final CodeTables codes;
    private final Properties properties = new Properties();
    private final String dated;
    private final Map<String, String> given;
    private final List<List<Path>> paths;

    /**
     * dated: the field whose date chooses the codes in force, "" for the reporting date; given: values of fields that
     * stand whatever is chosen and assigned.
     */
    public LayOut(Layout layout, CodeTables codes, String dated, Map<String, String> given) {
        this.layout = layout;
        this.codes = codes;
        this.dated = dated;
        this.given = Map.copyOf(given);
        this.paths = layout.fields().stream().map(field -> field.sources().stream()
                .filter(source -> !source.startsWith(BLANK)).map(Path::of).toList()).toList();
    }

    /** The record of one candidate. slots: slot to row; assigned: field to value; day: when the date field is blank. */
    public LaidOut of(Map<String, Object> slots, Map<String, Object> assigned, LocalDate day) {
        return of(slots, assigned, day, LayOutTrace.NONE);
    }

    /** The same, telling how. */
    public LaidOut of(Map<String, Object> slots, Map<String, Object> assigned, LocalDate day, LayOutTrace trace) {
        LocalDate codesOn = dated.isEmpty() ? day : date(slots, assigned, day);
        List<String> values = new ArrayList<>(layout.fields().size());
        List<Flaw> flaws = new ArrayList<>();
        String rest = "";
        for (int i = 0; i < layout.fields().size(); i++) {
            LayoutField field = layout.fields().get(i);
            Found found = find(i, slots, assigned, trace);
            String text = text(field, found, codesOn, flaws);
            text = rest.isEmpty() ? text : (rest + " " + text).strip();
            rest = field.overflow() == Overflow.FLOW && field.tooLong(text)
                    ? text.substring(field.breaksAt(text)).strip() : "";
            values.add(fitted(field, text, found, flaws));
            trace.wrote(field, values.get(i));
        }
        closeUp(values);
        markBlankLists(values);
        given.forEach((name, value) -> values.set(layout.index(name), value));
        require(values, flaws);
        flaws.sort(Comparator.comparingInt(flaw -> flaw.field().position()));
        trace.done(values);
        return new LaidOut(values, flaws);
    }

    private LocalDate date(Map<String, Object> slots, Map<String, Object> assigned, LocalDate day) {
        Object value = find(layout.index(dated), slots, assigned, LayOutTrace.NONE).value();
        return value instanceof LocalDate date ? date : day;
    }

    private Found find(int field, Map<String, Object> slots, Map<String, Object> assigned, LayOutTrace trace) {
        Object decided = assigned.get(layout.fields().get(field).name());
        if (decided != null) {
            return new Found(decided, null, trace);
        }
        for (Path path : paths.get(field)) {
            Object row = slots.get(path.slot());
            Found found = follow(path, row, trace);
            trace.read(layout.fields().get(field), path.source(), row, found.value());
            if (found.value() != null && !found.value().equals("")) {
                return found;
            }
        }
        return new Found(null, null, trace);
    }

    private Found follow(Path path, Object row, LayOutTrace trace) {
        Object at = row;
        SourceRow origin = null;
        for (String step : path.steps()) {
            if (at == null) {
                break;
            }
            origin = at instanceof SourceRow source ? source : origin;
            at = at instanceof List<?> list ? place(list, step) : properties.read(at, step);
        }
        return new Found(at, origin, trace);
    }

    /** What stands at a place of a list, counted from 1; null beyond its end. */
    private static Object place(List<?> list, String number) {
        int place = Integer.parseInt(number);
        return place <= list.size() ? list.get(place - 1) : null;
    }

    private String text(LayoutField field, Found found, LocalDate on, List<Flaw> flaws) {
        String raw = field.format().text(found.value());
        String text = translate(field, raw.isEmpty() ? field.otherwise() : raw, on, found, flaws);
        if (field.format().spoilt(text)) {
            flaws.add(new Flaw(Flaw.Kind.CHARACTERS, field, "", found.origin()));
        }
        return field.format().clean(text);
    }

    private String fitted(LayoutField field, String text, Found found, List<Flaw> flaws) {
        if (!field.tooLong(text)) {
            return text;
        }
        if (field.overflow() == Overflow.FLOW) {
            return text.substring(0, field.breaksAt(text)).strip();
        }
        boolean cut = field.overflow() == Overflow.CUT;
        flaws.add(new Flaw(cut ? Flaw.Kind.CUT : Flaw.Kind.TOO_LONG, field, String.valueOf(field.width()),
                found.origin()));
        return cut ? field.cut(text) : text;
    }

    /** The code of a value in a field's table on a day; the value itself without a table, "" when unknown. */
    public String code(LayoutField field, String value, LocalDate on) {
        return code(field.table(), value, on);
    }

    /** The same for the code table of a name. */
    public String code(String name, String value, LocalDate on) {
        Optional<CodeTable> table = name.isEmpty() ? Optional.empty() : codes.table(name);
        return table.isEmpty() ? value : table.get().code(value, on).map(CodeTable.Code::code).orElse("");
    }

    private String translate(LayoutField field, String value, LocalDate on, Found found, List<Flaw> flaws) {
        Optional<CodeTable> table = field.table().isEmpty() ? Optional.empty() : codes.table(field.table());
        if (table.isEmpty() || table.get().saysNothing()) {
            return value;
        }
        Optional<CodeTable.Code> code = table.get().code(value, on);
        code.ifPresent(row -> found.trace().translated(field, row));
        if (code.isPresent() || value.isEmpty()) {
            return code.map(CodeTable.Code::code).orElse("");
        }
        Flaw.Kind kind = table.get().complete() ? unknown(field) : Flaw.Kind.OPEN_CODE;
        flaws.add(new Flaw(kind, field, String.join(", ", table.get().nearest(value, on)), found.origin()));
        return kind == Flaw.Kind.UNKNOWN_CODE_BLANK ? "" : value;
    }

    private static Flaw.Kind unknown(LayoutField field) {
        return field.required() ? Flaw.Kind.UNKNOWN_CODE
                : field.keepsUnknown() ? Flaw.Kind.UNKNOWN_CODE_KEPT : Flaw.Kind.UNKNOWN_CODE_BLANK;
    }

    /** Fields of one list: blanks close up, repeats drop. */
    private void closeUp(List<String> values) {
        Map<String, List<Integer>> lists = new LinkedHashMap<>();
        for (int i = 0; i < values.size(); i++) {
            String list = layout.fields().get(i).list();
            if (!list.isEmpty()) {
                lists.computeIfAbsent(list, l -> new ArrayList<>()).add(i);
            }
        }
        for (List<Integer> places : lists.values()) {
            List<String> kept = places.stream().map(values::get).filter(v -> !v.isEmpty()).distinct().toList();
            for (int i = 0; i < places.size(); i++) {
                values.set(places.get(i), i < kept.size() ? kept.get(i) : "");
            }
        }
    }

    /** A field whose source is "blank races" says whether the list races has nothing: Y or N. */
    private void markBlankLists(List<String> values) {
        for (int i = 0; i < values.size(); i++) {
            List<String> sources = layout.fields().get(i).sources();
            if (sources.size() == 1 && sources.get(0).startsWith(BLANK)) {
                String list = sources.get(0).substring(BLANK.length());
                boolean blank = IntStream.range(0, values.size())
                        .noneMatch(f -> layout.fields().get(f).list().equals(list) && !values.get(f).isEmpty());
                values.set(i, layout.fields().get(i).format().text(blank));
            }
        }
    }

    private void require(List<String> values, List<Flaw> flaws) {
        for (int i = 0; i < values.size(); i++) {
            LayoutField field = layout.fields().get(i);
            boolean told = flaws.stream().anyMatch(f -> f.kind() == Flaw.Kind.UNKNOWN_CODE && f.field().equals(field));
            if (field.required() && values.get(i).isEmpty() && !told) {
                flaws.add(new Flaw(Flaw.Kind.REQUIRED, field, "", null));
            }
        }
    }

    private record Found(Object value, SourceRow origin, LayOutTrace trace) {
    }

    /** A source "slot.column", or "slot.row.column" where the slot holds a concept of several rows. */
    private record Path(String source, String slot, String[] steps) {

        static Path of(String source) {
            String[] parts = source.split("\\.");
            return new Path(source, parts[0], Arrays.copyOfRange(parts, 1, parts.length));
        }
    }
}
