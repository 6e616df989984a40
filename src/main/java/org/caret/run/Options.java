package org.caret.run;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.caret.extract.OutputFormat;
import org.caret.fact.ColumnType;
import org.caret.mapping.OptionRow;
import org.caret.mapping.RecordType;
import org.caret.notice.ExitCode;
import org.caret.notice.Nearest;
import org.caret.notice.Refusal;
import org.caret.notice.Severity;
import org.caret.time.AcademicYear;
import org.caret.time.Dates;

/**
 * What the command line and the settings say for one record type, read and typed. A command-line value goes before
 * the record type's own setting, that before the general one, that before the default.
 */
public final class Options {

    /** Names of the settings that every record type knows. */
    public static final Set<String> COMMON = Set.of("lea", "academicYear", "reportingDate", "records", "schools",
            "calendars", "students", "transaction", "keepFatal", "format", "out", "failOn", "dryRun", "trace",
            "watchQuietSeconds", "history", "holdRemovals", "removalCap");

    /** Settings that change no record; the report leaves them out. */
    private static final Set<String> UNTOLD = Set.of("out", "students", "trace", "dryRun", "watchQuietSeconds");

    private final Map<String, String> given;
    private final Settings settings;
    private final RecordType type;
    private final String whose;
    private final LocalDate today;

    /** given: from the command line, by setting name. */
    public Options(Map<String, String> given, Settings settings, RecordType type, LocalDate today) {
        this(given, settings, type, type.name(), today);
    }

    /** whose: the record type that settings are those of. */
    private Options(Map<String, String> given, Settings settings, RecordType type, String whose, LocalDate today) {
        this.given = given;
        this.settings = settings;
        this.type = type;
        this.whose = whose;
        this.today = today;
    }

    /** What is said for this record type, for another one whose records are made for its sake and go into no file. */
    Options beside(RecordType other) {
        return new Options(given, settings, other, whose, today);
    }

    private String text(String name) {
        String value = given.get(name);
        value = value == null ? settings.value(whose, name) : value;
        return value == null ? "" : value.strip();
    }

    private List<String> list(String name) {
        return Arrays.stream(text(name).split(",")).map(String::strip).filter(part -> !part.isEmpty()).toList();
    }

    public LocalDate reportingDate() {
        return text("reportingDate").isEmpty() ? today : date("reportingDate", text("reportingDate"));
    }

    /** The academic year asked for, else that of the reporting date. */
    public AcademicYear academicYear() {
        String year = text("academicYear");
        return year.isEmpty() ? AcademicYear.of(reportingDate()) : AcademicYear.parse(year)
                .orElseThrow(() -> wrong("academicYear", "write an academic year such as 2025-2026"));
    }

    public List<String> schools() {
        return list("schools");
    }

    /**
     * Settings for all record types leave those that know no calendars alone. Errors: a refusal when they are asked for
     * by calendars.
     */
    public List<String> calendars() {
        boolean known = !type.calendars().isEmpty();
        if (!known && !given.getOrDefault("calendars", "").isBlank()) {
            throw wrong("calendars", type.name() + " has no calendars to choose by; leave --calendars out");
        }
        return known ? list("calendars") : List.of();
    }

    public String lea() {
        return text("lea");
    }

    /** The name of the preset asked for; "" for the default one. */
    public String preset() {
        return text("preset");
    }

    /** The file of student ids to keep. Errors: a refusal for a record type that is not about students. */
    public Optional<Path> students() {
        if (!text("students").isEmpty() && type.students().isEmpty()) {
            throw wrong("students", type.name() + " has no students to choose by; leave --students out");
        }
        return text("students").isEmpty() ? Optional.empty() : Optional.of(Path.of(text("students")));
    }

    /** The code that goes into the transaction field; records that go into no file have the default one. */
    public String transactionCode() {
        String word = type.written() ? text("transaction") : "";
        String code = word.isEmpty() ? type.transactions().values().iterator().next() : type.transactions().get(word);
        if (code == null) {
            throw wrong("transaction", "a " + type.name() + " file knows " + String.join(" and ",
                    type.transactions().keySet()) + ", not " + word);
        }
        return code;
    }

    public boolean keepFatal() {
        return mark("keepFatal");
    }

    public boolean dryRun() {
        return mark("dryRun");
    }

    /** True when removals wait for review. */
    public boolean holdRemovals() {
        return mark("holdRemovals");
    }

    /** Of how many percent of the subjects something may be removed in one run. */
    public int removalCap() {
        String percent = text("removalCap").isEmpty() ? "5" : text("removalCap");
        if (!percent.matches("[0-9]{1,3}")) {
            throw wrong("removalCap", "write whole percents, such as 5");
        }
        return Integer.parseInt(percent);
    }

    /** The address of a database for the history; "" for one in the workspace. */
    public String history() {
        return text("history");
    }

    private boolean mark(String name) {
        return !text(name).isEmpty() && (Boolean) typed(name, ColumnType.MARK, text(name));
    }

    /** The formats asked for, the upload format always among them. */
    public Set<OutputFormat> formats() {
        Set<OutputFormat> formats = new TreeSet<>(Set.of(OutputFormat.STATE));
        List<String> known = Arrays.stream(OutputFormat.values()).map(OutputFormat::word).toList();
        for (String word : list("format")) {
            formats.add(OutputFormat.of(word).orElseThrow(() -> wrong("format", "there is no format " + word
                    + Nearest.hint(word, known) + "; write " + String.join(", ", known))));
        }
        return formats;
    }

    public Optional<Path> out() {
        return text("out").isEmpty() ? Optional.empty() : Optional.of(Path.of(text("out")));
    }

    /** The severity from which findings end the command with exit code 1; empty for never. */
    public Optional<Severity> failOn() {
        String word = text("failOn").isEmpty() ? Severity.FATAL.word() : text("failOn");
        if (word.equals("never")) {
            return Optional.empty();
        }
        return Optional.of(Severity.of(word).filter(s -> s != Severity.INFORMATION)
                .orElseThrow(() -> wrong("failOn", "write fatal, warning or never")));
    }

    /** Reads every common option once, so that a wrong one is told before any work is done. Errors: a refusal. */
    public void check() {
        formats();
        failOn();
        keepFatal();
        dryRun();
        students();
        transactionCode();
    }

    /** All that rules see of the options, by fact field; null for blank dates and marks. */
    public Map<String, Object> facts(List<OptionRow> rows) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("recordType", type.name());
        facts.put("transactionCode", transactionCode());
        facts.put("reportingDate", reportingDate());
        facts.put("academicYear", academicYear().full());
        facts.put("yearStart", academicYear().firstDay());
        facts.put("yearEnd", academicYear().lastDay());
        facts.put("yearEnds", academicYear().ends());
        facts.put("schools", schools());
        facts.put("calendars", calendars());
        facts.put("lea", "");
        facts.put("reconciling", false);
        facts.put("known", List.of());
        rows.forEach(row -> facts.put(row.field(), value(row)));
        return facts;
    }

    private Object value(OptionRow row) {
        String text = row.knownTo(type) ? text(row.field()) : "";
        ColumnType as = ColumnType.valueOf(row.type().toUpperCase(Locale.ROOT));
        String filled = text.isEmpty() ? row.otherwise() : text;
        return filled.isEmpty() && as != ColumnType.TEXT && as != ColumnType.LIST ? null : typed(row.field(),
                as, filled);
    }

    /** What is given, by setting name, for the report: only what differs from nothing. */
    public Map<String, String> given(List<OptionRow> rows) {
        List<String> names = new ArrayList<>(new TreeSet<>(COMMON));
        rows.stream().filter(row -> row.knownTo(type)).map(OptionRow::field).forEach(names::add);
        Map<String, String> told = new LinkedHashMap<>();
        names.stream().filter(name -> !text(name).isEmpty() && !UNTOLD.contains(name))
                .forEach(name -> told.put(name, text(name)));
        return told;
    }

    private LocalDate date(String name, String text) {
        return Dates.parse(text).orElseThrow(() -> wrong(name, "write a date such as 2025-11-05"));
    }

    private Object typed(String name, ColumnType as, String text) {
        Object value = as.value(text);
        if (value == null) {
            throw wrong(name, "write " + as.expected());
        }
        return value;
    }

    private Refusal wrong(String name, String what) {
        return new Refusal(ExitCode.WRONG_USE, kebab(name) + ": " + what + ".");
    }

    /** The name on the command line: reportingDate is --reporting-date. */
    public static String kebab(String name) {
        return "--" + name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
