package org.caret.mapping;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.caret.notice.Nearest;

/**
 * A code translation: local value to the code the state knows, by date.
 * Complete: a value without a row is unknown. Open: it passes through unchanged. A blank value is blank unless the
 * table has a row for it. Source: mappings/codes.
 */
public final class CodeTable {

    private final String name;
    private final boolean complete;
    private final Map<String, List<Code>> codes;

    private CodeTable(String name, boolean complete, Map<String, List<Code>> codes) {
        this.name = name;
        this.complete = complete;
        this.codes = codes;
    }

    /** Builds a table from its rows. Errors: a refusal naming the row when two are in force at once for one value. */
    static CodeTable of(String name, boolean complete, List<SheetRow> rows) {
        Map<String, List<Code>> codes = new HashMap<>();
        for (SheetRow row : rows) {
            Code code = new Code(row.text("value"), row.text("code"), row.window(), row);
            List<Code> sofar = codes.getOrDefault(code.value(), List.of());
            sofar.stream().filter(other -> other.window().overlaps(code.window())).findFirst().ifPresent(other -> {
                throw row.wrong("value", "two rows are in force at once for this value, the other in row "
                        + other.row().number() + "; end one with until");
            });
            codes.put(code.value(), join(sofar, code));
        }
        return new CodeTable(name, complete, codes);
    }

    private static List<Code> join(List<Code> codes, Code more) {
        return java.util.stream.Stream.concat(codes.stream(), java.util.stream.Stream.of(more)).toList();
    }

    public String name() {
        return name;
    }

    public boolean complete() {
        return complete;
    }

    /** True when it is open and lists nothing: then no value is strange to it. */
    public boolean saysNothing() {
        return !complete && codes.isEmpty();
    }

    /** The row in force for a value on a day. */
    public Optional<Code> code(String value, LocalDate on) {
        for (Code code : codes.getOrDefault(value, List.of())) {
            if (code.window().contains(on)) {
                return Optional.of(code);
            }
        }
        return Optional.empty();
    }

    /** True when the value has a row, in force or not. */
    public boolean lists(String value) {
        return codes.containsKey(value);
    }

    /** All rows in force on a day, as they stand in the sheet. */
    public List<Code> inForce(LocalDate on) {
        return codes.values().stream().flatMap(List::stream).filter(c -> c.window().contains(on))
                .sorted(Comparator.comparing((Code c) -> c.row().workbook()).thenComparing(c -> c.row().number()))
                .toList();
    }

    /** True when the value has a row in force on the day, or is blank. */
    public boolean knows(String value, LocalDate on) {
        return value.isEmpty() || code(value, on).isPresent();
    }

    /** The three known values nearest to one that the table does not know on that day. */
    public List<String> nearest(String value, LocalDate on) {
        List<String> known = codes.values().stream().flatMap(List::stream)
                .filter(c -> c.window().contains(on) && !c.value().isEmpty()).map(Code::value).distinct().toList();
        return Nearest.any(value, known, 3);
    }

    /** One row: the local value, the code, when it is in force, and the sheet row it came from. */
    public record Code(String value, String code, Window window, SheetRow row) {
    }
}
