package org.caret.mapping;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.caret.notice.ExitCode;
import org.caret.notice.Nearest;
import org.caret.notice.Refusal;
import org.caret.time.AcademicYear;

/**
 * The fields of a record type in file order, as in force in an academic year. places: name of a field to its place in
 * a record, from 0. Source: mappings/layouts.
 */
public record Layout(String record, List<LayoutField> fields, Map<String, Integer> places) {

    private static final String FOLDER = "layouts/";

    public Layout {
        fields = List.copyOf(fields);
        places = Map.copyOf(places);
    }

    public Layout(String record, List<LayoutField> fields) {
        this(record, fields, IntStream.range(0, fields.size()).boxed()
                .collect(Collectors.toMap(place -> fields.get(place).name(), place -> place, (first, again) -> first)));
    }

    /**
     * The layout of a record type in a year. Of a variant it may be its own; rules know its records by the name of the
     * type it is like.
     */
    public static Layout of(RecordType type, AcademicYear year, SheetBook sheets) {
        return new Layout(type.like(), of(name(type, sheets), year, sheets).fields());
    }

    /** The name of the workbook with a record type's layout: its own, else that of the type it is like. */
    public static String name(RecordType type, SheetBook sheets) {
        return sheets.sheets(FOLDER + type.name()).isEmpty() ? type.like() : type.name();
    }

    /** The layout of that name in a year. */
    public static Layout of(String record, AcademicYear year, SheetBook sheets) {
        Map<String, Format> formats = formats(sheets);
        List<LayoutField> fields = rows(record, year, sheets).stream().map(row -> field(row, formats))
                .sorted(Comparator.comparingInt(LayoutField::position)).toList();
        return new Layout(record, fields);
    }

    /** The rows it is made of: those of the sheet of the latest first year that is not after the year. */
    public static List<SheetRow> rows(String record, AcademicYear year, SheetBook sheets) {
        String workbook = FOLDER + record;
        String sheet = sheets.sheets(workbook).keySet().stream()
                .filter(name -> AcademicYear.parse(name).filter(first -> first.compareTo(year) <= 0).isPresent())
                .max(Comparator.naturalOrder())
                .orElseThrow(() -> new Refusal(ExitCode.KNOWLEDGE_BROKEN, "mappings/" + workbook
                        + ".xlsx has no sheet for " + year + ": name a sheet by the first year it holds for."));
        return sheets.rows(workbook, sheet);
    }

    private static Map<String, Format> formats(SheetBook sheets) {
        Map<String, Format> formats = new HashMap<>();
        sheets.rows("formats", "formats").forEach(row -> formats.put(row.text("name"), Format.of(row)));
        return formats;
    }

    private static LayoutField field(SheetRow row, Map<String, Format> formats) {
        String format = row.blank("format") ? "text" : row.text("format");
        if (!formats.containsKey(format)) {
            throw row.wrong("format", "mappings/formats.xlsx has no " + format + Nearest.hint(format,
                    formats.keySet()));
        }
        return new LayoutField(row.whole("position", 0), row.text("element"), row.text("name"), row.text("title"),
                sources(row), row.text("table"), formats.get(format), row.text("list"), row.whole("width", 0),
                overflow(row), row.text("required").equals("Y"), row.text("default"),
                row.text("unknown").equals("keep"), row.text("compared").equals("Y"));
    }

    private static Overflow overflow(SheetRow row) {
        return switch (row.text("overflow")) {
            case "", "cut" -> Overflow.CUT;
            case "hold" -> Overflow.HOLD;
            case "flow" -> Overflow.FLOW;
            default -> throw row.wrong("overflow", "write cut, hold or flow");
        };
    }

    private static List<String> sources(SheetRow row) {
        String source = row.text("source");
        return source.isEmpty() || source.equals("rule") ? List.of()
                : Arrays.stream(source.split("\\|")).map(String::strip).toList();
    }

    public Optional<LayoutField> field(String name) {
        return Optional.ofNullable(places.get(name)).map(fields::get);
    }

    /** The fields of that name, as a rule may have misspelt it. Errors: a refusal naming the nearest field. */
    public LayoutField required(String name) {
        return field(name).orElseThrow(() -> new Refusal(ExitCode.KNOWLEDGE_BROKEN, "The layout of " + record
                + " has no field " + name + Nearest.hint(name, fields.stream().map(LayoutField::name).toList()) + "."));
    }

    /** Place of a field in a record, from 0. */
    public int index(String name) {
        required(name);
        return places.get(name);
    }
}
