package org.caret.mapping;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.caret.notice.Severity;

/**
 * What a finding of one rule weighs: its number at the state, severity, and whether it holds the record.
 * kind: the engine's own check this row is for ("required", "unknownCode" …), or "" for a finding of a rule.
 * Source: mappings/checks.xlsx.
 */
public record Check(String record, String id, String kind, String stateRuleId, Severity severity, Hold hold,
                    boolean on, String fix) {

    /** Whether a finding holds its record: never, unless --keep-fatal is given, or always. */
    public enum Hold { NEVER, FATAL, ALWAYS }

    /**
     * The checks of a record type in force on a day. Of several for one finding the first counts: a row that switches
     * it off (a known issue, until its date) before all others, the record type's own before those of the type it is
     * like, these before those for all, and among these the one that came into force last.
     */
    public static List<Check> of(RecordType type, LocalDate on, SheetBook sheets) {
        return of(List.of(type.name(), type.like(), ""), on, sheets);
    }

    /** The same for a record type that is like no other. */
    public static List<Check> of(String record, LocalDate on, SheetBook sheets) {
        return of(List.of(record, ""), on, sheets);
    }

    private static List<Check> of(List<String> records, LocalDate on, SheetBook sheets) {
        return sheets.rows("checks", "checks").stream()
                .filter(row -> records.contains(row.text("record")))
                .filter(row -> row.window().contains(on))
                .sorted(Comparator.comparing((SheetRow row) -> !row.text("on").equals("N"))
                        .thenComparing(row -> records.indexOf(row.text("record")))
                        .thenComparing(row -> row.window().from(), Comparator.reverseOrder()))
                .map(row -> new Check(row.text("record"), row.text("check"), row.text("kind"), row.text("stateRuleId"),
                        severity(row), hold(row), !row.text("on").equals("N"), row.text("fix"))).toList();
    }

    private static Severity severity(SheetRow row) {
        Optional<Severity> severity = Severity.of(row.text("severity"));
        return severity.orElseThrow(() -> row.wrong("severity", "write fatal, warning or information"));
    }

    private static Hold hold(SheetRow row) {
        return switch (row.text("hold")) {
            case "", "never" -> Hold.NEVER;
            case "fatal" -> Hold.FATAL;
            case "always" -> Hold.ALWAYS;
            default -> throw row.wrong("hold", "write never, fatal or always");
        };
    }
}
