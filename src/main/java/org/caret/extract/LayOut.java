package org.caret.extract;

import java.time.LocalDate;
import java.util.ArrayList;
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

/**
 * Turns chosen rows and assigned values into a record, field by field, by the layout sheet. Safe for several
 * threads.
 */
public final class LayOut {

    private static final String BLANK = "blank ";

    private final Layout layout;
    private final CodeTables codes;
    private final Properties properties;
    private final String dated;

    /** dated: the field whose date chooses the codes in force; "" for the reporting date. */
    public LayOut(Layout layout, CodeTables codes, Properties properties, String dated) {
        this.layout = layout;
        this.codes = codes;
        this.properties = properties;
        this.dated = dated;
    }

    /** The record of one candidate. slots: slot to row; assigned: field to value; day: when the date field is blank. */
    public LaidOut of(Map<String, Object> slots, Map<String, Object> assigned, LocalDate day) {
        LocalDate codesOn = dated.isEmpty() ? day : date(slots, assigned, day);
        List<String> values = new ArrayList<>(layout.fields().size());
        List<Flaw> flaws = new ArrayList<>();
        for (LayoutField field : layout.fields()) {
            Found found = find(field, slots, assigned);
            values.add(text(field, found, codesOn, flaws));
        }
        closeUp(values);
        markBlankLists(values);
        require(values, flaws);
        flaws.sort(Comparator.comparingInt(flaw -> flaw.field().position()));
        return new LaidOut(values, flaws);
    }

    private LocalDate date(Map<String, Object> slots, Map<String, Object> assigned, LocalDate day) {
        Object value = find(layout.required(dated), slots, assigned).value();
        return value instanceof LocalDate date ? date : day;
    }

    private Found find(LayoutField field, Map<String, Object> slots, Map<String, Object> assigned) {
        Object decided = assigned.get(field.name());
        if (decided != null) {
            return new Found(decided, null);
        }
        for (String source : field.sources()) {
            if (source.startsWith(BLANK)) {
                continue;
            }
            int dot = source.indexOf('.');
            Object row = slots.get(source.substring(0, dot));
            Object value = row == null ? null : properties.read(row, source.substring(dot + 1));
            if (value != null && !value.equals("")) {
                return new Found(value, row instanceof SourceRow origin ? origin : null);
            }
        }
        return new Found(null, null);
    }

    private String text(LayoutField field, Found found, LocalDate on, List<Flaw> flaws) {
        String raw = field.format().text(found.value());
        String text = translate(field, raw.isEmpty() ? field.otherwise() : raw, on, found, flaws);
        String clean = field.format().clean(text);
        if (field.format().spoilt(text)) {
            flaws.add(new Flaw(Flaw.Kind.CHARACTERS, field, "", found.origin()));
        }
        if (!field.tooLong(clean)) {
            return clean;
        }
        Flaw.Kind kind = field.cut() ? Flaw.Kind.CUT : Flaw.Kind.TOO_LONG;
        flaws.add(new Flaw(kind, field, String.valueOf(field.width()), found.origin()));
        return field.cut() ? field.cut(clean) : clean;
    }

    private String translate(LayoutField field, String value, LocalDate on, Found found, List<Flaw> flaws) {
        Optional<CodeTable> table = field.table().isEmpty() ? Optional.empty() : codes.table(field.table());
        if (table.isEmpty()) {
            return value;
        }
        Optional<CodeTable.Code> code = table.get().code(value, on);
        if (code.isPresent() || value.isEmpty()) {
            return code.map(CodeTable.Code::code).orElse("");
        }
        boolean complete = table.get().complete();
        flaws.add(new Flaw(complete ? unknown(field) : Flaw.Kind.OPEN_CODE, field,
                String.join(", ", table.get().nearest(value, on)), found.origin()));
        return complete && !field.required() ? "" : value;
    }

    private static Flaw.Kind unknown(LayoutField field) {
        return field.required() ? Flaw.Kind.UNKNOWN_CODE : Flaw.Kind.UNKNOWN_CODE_BLANK;
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

    private record Found(Object value, SourceRow origin) {
    }
}
