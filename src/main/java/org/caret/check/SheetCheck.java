package org.caret.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caret.fact.Table;
import org.caret.mapping.Check;
import org.caret.mapping.CodeTables;
import org.caret.mapping.Layout;
import org.caret.mapping.Parameters;
import org.caret.mapping.RecordType;
import org.caret.mapping.SheetBook;
import org.caret.mapping.SheetRow;
import org.caret.notice.Refusal;
import org.caret.notice.Severity;
import org.caret.rules.FactModel;
import org.caret.rules.Generated;
import org.caret.rules.Rule;
import org.caret.rules.RuleFile;
import org.caret.rules.RuleFolder;
import org.caret.time.AcademicYear;

/** Everything that is wrong in knowledge sheets, all at once, for sheets that need not be fit to run with. */
public final class SheetCheck {

    private static final Pattern PLACE = Pattern
            .compile("(mappings/[^,]+\\.xlsx), sheet (.+?), row ([0-9]+), column ([^:]+): (.*)", Pattern.DOTALL);
    private static final Pattern WORKBOOK = Pattern.compile("(mappings/\\S+\\.xlsx)\\b.*", Pattern.DOTALL);

    private final SheetBook sheets;
    private final AcademicYear year;
    private final List<Rule> rules;
    private final FactModel model;
    private final SheetProblems problems = new SheetProblems();

    private SheetCheck(SheetBook sheets, List<RuleFile> files, AcademicYear year) {
        this.sheets = sheets;
        this.year = year;
        this.rules = RuleFolder.rules(files);
        this.model = model(files);
    }

    /** The problems in order of workbook, sheet, row and column; empty when there are none. */
    public static List<SheetProblem> of(SheetBook sheets, List<RuleFile> files, AcademicYear year) {
        SheetCheck check = new SheetCheck(sheets, files, year);
        Map<String, Table> tables = check.model.tables().stream()
                .collect(Collectors.toMap(Table::name, table -> table));
        CodeSheets codes = new CodeSheets(sheets, check.problems);
        codes.check();
        new ParameterSheet(sheets, check.problems).check();
        new SmallSheets(sheets, check.model, check.rules, check.problems).check();
        Map<String, Set<String>> fields = check.layouts(codes.names());
        new RecordSheet(sheets, tables, fields, check.problems).check();
        new GroupSheet(sheets, fields, check.problems).check();
        new OdsSheet(sheets, tables, fields, check.problems).check();
        check.loading();
        return check.problems.sorted();
    }

    /** The fact types, with those made from the rows of options and parameters that have a type. */
    private FactModel model(List<RuleFile> files) {
        Map<String, Map<String, List<SheetRow>>> typed = new TreeMap<>();
        for (String name : List.of("options", "parameters")) {
            typed.put(name, Map.of(name, sheets.rows(name, name).stream()
                    .filter(row -> ParameterSheet.TYPES.contains(row.text("type"))).toList()));
        }
        return RuleFolder.model(files, Generated.of(new Generated.Dated(
                new Layout("Record", List.of()), List.of()), List.of(), List.of(), new SheetBook(typed)));
    }

    /** Names of the fields that each record type has in the year. */
    private Map<String, Set<String>> layouts(Set<String> codes) {
        Set<String> formats = sheets.rows("formats", "formats").stream().map(row -> row.text("name"))
                .collect(Collectors.toCollection(TreeSet::new));
        Map<String, Set<String>> fields = new TreeMap<>();
        for (String workbook : sheets.in("layouts")) {
            String record = workbook.substring(workbook.indexOf('/') + 1);
            Optional<String> now = sheets.sheets(workbook).keySet().stream().filter(this::begun)
                    .max(Comparator.naturalOrder());
            sheets.sheets(workbook).forEach((sheet, rows) -> {
                Optional<AcademicYear> first = AcademicYear.parse(sheet);
                if (first.isEmpty()) {
                    problems.sheet("mappings/" + workbook + ".xlsx", sheet, Severity.FATAL, "layout.year", sheet);
                } else {
                    Slots slots = Slots.of(folders(record), now.filter(sheet::equals)
                            .map(same -> year).orElse(first.get()), rules, model);
                    new LayoutSheets(rows, new SourcePaths(model, slots), new LayoutSheets.Known(codes, formats),
                            problems).check();
                }
            });
            now.ifPresent(sheet -> fields.put(record, sheets.rows(workbook, sheet).stream()
                    .map(row -> row.text("name")).collect(Collectors.toCollection(TreeSet::new))));
        }
        return fields;
    }

    /** The folders that a record type's rules lie in. */
    private List<String> folders(String record) {
        String like = sheets.rows("records", "records").stream().filter(row -> row.text("record").equals(record))
                .map(row -> row.text("like")).filter(name -> !name.isEmpty()).findFirst().orElse(record);
        List<String> folders = new ArrayList<>(List.of(like.toLowerCase(Locale.ROOT), RuleFolder.COMMON));
        sheets.rows("records", "records").stream().filter(row -> row.text("record").equals(like))
                .forEach(row -> folders.addAll(row.list("rules")));
        return folders;
    }

    private boolean begun(String sheet) {
        return AcademicYear.parse(sheet).filter(first -> first.compareTo(year) <= 0).isPresent();
    }

    /** What a run would refuse and nothing above has seen. */
    private void loading() {
        LocalDate day = year.firstDay();
        attempt(() -> CodeTables.of(sheets));
        attempt(() -> Parameters.of(sheets, day));
        attempt(() -> RecordType.all(sheets));
        Set<String> layouts = Set.copyOf(sheets.in("layouts"));
        for (SheetRow row : sheets.rows("records", "records")) {
            String like = row.blank("like") ? row.text("record") : row.text("like");
            Stream.of(row.text("record"), like).distinct().filter(name -> name.equals(row.text("record"))
                    && row.blank("like") || layouts.contains("layouts/" + name))
                    .forEach(name -> attempt(() -> Layout.of(name, year, sheets)));
            attempt(() -> Check.of(like, day, sheets));
        }
    }

    private void attempt(Runnable part) {
        try {
            part.run();
        } catch (Refusal refusal) {
            Matcher place = PLACE.matcher(refusal.getMessage());
            Matcher workbook = WORKBOOK.matcher(refusal.getMessage());
            if (place.matches()) {
                int row = Integer.parseInt(place.group(3));
                String also = place.group(4).equals("from") ? "until" : place.group(4);
                if (!problems.at(place.group(1), place.group(2), row, List.of(place.group(4), also))) {
                    problems.add(new SheetProblem(place.group(1), place.group(2), row, place.group(4),
                            Severity.FATAL, place.group(5)));
                }
            } else if (workbook.matches() && !problems.in(workbook.group(1))) {
                problems.add(new SheetProblem(workbook.group(1), "", 0, "", Severity.FATAL, refusal.getMessage()));
            }
        } catch (IllegalArgumentException toldAsFormat) {
            if (!problems.in("mappings/formats.xlsx")) {
                throw toldAsFormat;
            }
        }
    }
}
