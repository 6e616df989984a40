package org.caret.run;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.caret.mapping.CodeTables;
import org.caret.mapping.Grouping;
import org.caret.mapping.Layout;
import org.caret.mapping.RecordType;
import org.caret.mapping.SheetBook;
import org.caret.mapping.SheetFolder;
import org.caret.notice.ExitCode;
import org.caret.notice.Nearest;
import org.caret.notice.Refusal;
import org.caret.rules.Generated;
import org.caret.rules.Hearts;
import org.caret.rules.RuleBook;
import org.caret.rules.RuleBooks;
import org.caret.rules.RuleFile;
import org.caret.rules.RuleFolder;
import org.caret.sheet.WorkbookCache;
import org.caret.time.AcademicYear;

/**
 * Everything an analyst may edit: rules and sheets, the district's laid over the shipped ones. Holds the compiled rules
 * it was asked for, so who lets go of it lets go of them.
 */
public final class Knowledge {

    private final SheetBook sheets;
    private final List<RuleFile> ruleFiles;
    private final RuleBooks books;
    private final CodeTables codes;
    private final Map<List<Object>, RuleBook> made = new ConcurrentHashMap<>();

    private Knowledge(SheetBook sheets, List<RuleFile> ruleFiles, RuleBooks books) {
        this.sheets = sheets;
        this.ruleFiles = ruleFiles;
        this.books = books;
        this.codes = CodeTables.of(sheets);
    }

    /** Shipped knowledge with a district's own folders, which need not exist, laid over it. */
    public static Knowledge load(Home home, Path ownRules, Path ownMappings) {
        return of(home, sheets(home, ownMappings), RuleFolder.read(home.rules(), ownRules));
    }

    /** Knowledge of sheets and rule files that were read. Errors: a refusal for sheets that cannot be used. */
    public static Knowledge of(Home home, SheetBook sheets, List<RuleFile> ruleFiles) {
        return new Knowledge(sheets, ruleFiles, home.books());
    }

    /** The sheets alone, fit to run with or not. */
    public static SheetBook sheets(Home home, Path ownMappings) {
        return new SheetFolder(new WorkbookCache(home.cache())::read).read(home.mappings(), ownMappings);
    }

    public SheetBook sheets() {
        return sheets;
    }

    /** The rules at work in this process. */
    Hearts hearts() {
        return books.hearts();
    }

    public CodeTables codes() {
        return codes;
    }

    public List<RuleFile> ruleFiles() {
        return ruleFiles;
    }

    /** The record type of that name. Errors: a refusal with the nearest name. */
    public RecordType recordType(String name) {
        return RecordType.named(name, sheets).orElseThrow(() -> new Refusal(ExitCode.WRONG_USE,
                "There is no record type "
                + name + Nearest.hint(name, recordTypes()) + ". Record types are " + String.join(", ", recordTypes())
                + "."));
    }

    /** Names of all record types that are written into files. */
    public List<String> recordTypes() {
        return RecordType.all(sheets).stream().filter(RecordType::written).map(RecordType::name).toList();
    }

    public Layout layout(RecordType type, AcademicYear year) {
        return Layout.of(type, year, sheets);
    }

    /** The layout of the record type of that name, in the year or the first one that one is known of. */
    Layout layout(String name, AcademicYear year) {
        RecordType type = recordType(name);
        return layout(type, known(type, year));
    }

    /** The compiled rules of a record type and year. Errors: a refusal that lists what is wrong. */
    public RuleBook book(RecordType type, AcademicYear year) {
        return made.computeIfAbsent(List.of(type.folder(), Layout.name(type, sheets), Grouping.others(type, sheets),
                year), key -> books.of(ruleFiles,
                type.folders(RuleFolder.COMMON), year, generated(type, year)));
    }

    /** The declarations that a record type's rules have beside those of the rules' own folder. */
    public Generated generated(RecordType type, AcademicYear year) {
        return Generated.of(dated(type, year), type.after().stream().map(this::recordType)
                .map(before -> dated(before, known(before, year))).toList(), Grouping.others(type, sheets).stream()
                .map(other -> layout(other, year)).toList(), sheets);
    }

    /** The year, or the first one that a layout is known of. */
    AcademicYear known(RecordType type, AcademicYear year) {
        return sheets.sheets("layouts/" + Layout.name(type, sheets)).keySet().stream()
                .flatMap(sheet -> AcademicYear.parse(sheet).stream()).min(Comparator.naturalOrder())
                .filter(first -> first.compareTo(year) > 0).orElse(year);
    }

    private Generated.Dated dated(RecordType type, AcademicYear year) {
        return new Generated.Dated(layout(type, year), type.spell());
    }

    /** Names all rule and cell texts: the same hash, the same knowledge. */
    public String hash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            ruleFiles.forEach(file -> update(digest, file.path() + "\n" + file.text()));
            new TreeMap<>(sheets.workbooks()).forEach((workbook, named) -> new TreeMap<>(named).forEach((sheet, rows) ->
                    rows.forEach(row -> update(digest, workbook + "/" + sheet + new TreeMap<>(row.cells())))));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void update(MessageDigest digest, String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }
}
