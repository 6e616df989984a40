package org.caret.check;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.caret.mapping.SheetRow;
import org.caret.mapping.Window;
import org.caret.notice.Nearest;
import org.caret.notice.Refusal;
import org.caret.notice.Severity;
import org.caret.notice.Words;

/** Collects what is wrong in sheets, and checks what every kind of sheet has in common. */
final class SheetProblems {

    private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9]*");
    private static final Set<String> RESERVED = Set.of(("abstract assert boolean break byte case catch char class const"
            + " continue default do double else enum extends final finally float for goto if implements import"
            + " instanceof int interface long native new package private protected public return short static"
            + " strictfp super switch synchronized this throw throws transient try void volatile while true false"
            + " null record with unit when then rule query declare end not and or exists forall accumulate from"
            + " collect over matches contains memberOf in global function eval str of file row till seq"
            + " selected").split(" "));

    private final Set<SheetProblem> found = new LinkedHashSet<>();
    private final Words words = Words.of("org.caret.check.messages");

    /** In order of workbook, sheet, row and column. */
    List<SheetProblem> sorted() {
        return found.stream().sorted(Comparator.comparing(SheetProblem::workbook).thenComparing(SheetProblem::sheet)
                .thenComparingInt(SheetProblem::row).thenComparing(SheetProblem::column)
                .thenComparing(SheetProblem::message)).toList();
    }

    void add(SheetProblem problem) {
        found.add(problem);
    }

    /** True when something is known to be wrong in one of the columns. */
    boolean at(String workbook, String sheet, int row, List<String> columns) {
        return found.stream().anyMatch(one -> one.workbook().equals(workbook) && one.sheet().equals(sheet)
                && one.row() == row && columns.contains(one.column()));
    }

    /** True when something fatal is known of the workbook. */
    boolean in(String workbook) {
        return found.stream().anyMatch(one -> one.workbook().equals(workbook)
                && one.severity() == Severity.FATAL);
    }

    void wrong(SheetRow row, String column, String key, Object... parts) {
        tell(row, column, Severity.FATAL, key, parts);
    }

    void warn(SheetRow row, String column, String key, Object... parts) {
        tell(row, column, Severity.WARNING, key, parts);
    }

    private void tell(SheetRow row, String column, Severity severity, String key, Object... parts) {
        add(new SheetProblem(row.workbook(), row.sheet(), row.number(), column, severity,
                words.text("sheet." + key, parts)));
    }

    /** The header of a sheet has a column that nobody reads. */
    void header(SheetRow row, Collection<String> columns) {
        row.cells().keySet().stream().filter(name -> !name.isEmpty() && !columns.contains(name)).forEach(name ->
                add(new SheetProblem(row.workbook(), row.sheet(), 1, name, Severity.WARNING,
                        words.text("sheet.column", name, Nearest.hint(name, columns), String.join(", ", columns)))));
    }

    boolean filled(SheetRow row, String column) {
        if (row.blank(column)) {
            wrong(row, column, "blank");
        }
        return !row.blank(column);
    }

    /** The cell holds one of some words; "" among them means it may be blank. */
    void word(SheetRow row, String column, List<String> allowed) {
        if (!allowed.contains(row.text(column))) {
            List<String> shown = allowed.stream().filter(word -> !word.isEmpty()).toList();
            wrong(row, column, row.blank(column) ? "word.blank" : allowed.contains("") ? "word.open" : "word",
                    row.text(column), Nearest.hint(row.text(column), shown), String.join(", ", shown));
        }
    }

    /** The word names something that is there. kind: what, as the messages know it. */
    void known(SheetRow row, String column, String kind, String word, Collection<String> known) {
        if (!known.contains(word)) {
            wrong(row, column, "unknown." + kind, word, Nearest.hint(word, known));
        }
    }

    void whole(SheetRow row, String column) {
        try {
            if (row.whole(column, 0) < 0) {
                wrong(row, column, "whole");
            }
        } catch (Refusal noNumber) {
            wrong(row, column, "whole");
        }
    }

    /** A name that rules write. */
    void name(SheetRow row, String column, String name) {
        if (RESERVED.contains(name)) {
            wrong(row, column, "reserved", name);
        } else if (!NAME.matcher(name).matches()) {
            wrong(row, column, "name", name);
        }
    }

    /** Rows that say the same in these columns. */
    void twice(List<SheetRow> rows, String... columns) {
        Map<List<String>, SheetRow> first = new HashMap<>();
        for (SheetRow row : rows) {
            List<String> key = List.of(columns).stream().map(row::text).toList();
            SheetRow other = first.putIfAbsent(key, row);
            if (other != null && key.stream().anyMatch(cell -> !cell.isEmpty())) {
                wrong(row, columns[columns.length - 1], "twice", String.join(", ", columns), number(other));
            }
        }
    }

    /** The days of a row; empty, and told, when they cannot be read. */
    Optional<Window> window(SheetRow row) {
        boolean from = Window.parse(row.text("from"), "").isPresent();
        boolean until = Window.parse("", row.text("until")).isPresent();
        Optional<Window> window = Window.parse(row.text("from"), row.text("until"));
        if (!from) {
            wrong(row, "from", "date");
        }
        if (!until) {
            wrong(row, "until", "date");
        }
        if (window.filter(w -> w.from().isAfter(w.until())).isPresent()) {
            wrong(row, "from", "order");
            return Optional.empty();
        }
        return window;
    }

    /** Rows of one key whose days overlap. column: where it is told; the windows come back by key, in order. */
    Map<List<String>, Map<SheetRow, Window>> windows(List<SheetRow> rows, String column, String... keys) {
        Map<List<String>, Map<SheetRow, Window>> all = new HashMap<>();
        for (SheetRow row : rows) {
            List<String> key = List.of(keys).stream().map(row::text).toList();
            window(row).ifPresent(window -> {
                Map<SheetRow, Window> before = all.computeIfAbsent(key, k -> new TreeMap<>(
                        Comparator.comparingInt(SheetRow::number).thenComparing(SheetRow::place)));
                before.entrySet().stream().filter(one -> one.getValue().overlaps(window)).findFirst()
                        .ifPresent(one -> wrong(row, column, "overlap", number(one.getKey()), column));
                before.put(row, window);
            });
        }
        return all;
    }

    static String number(SheetRow row) {
        return String.valueOf(row.number());
    }

    /** A message without a row of its own. */
    void sheet(String workbook, String sheet, Severity severity, String key, Object... parts) {
        add(new SheetProblem(workbook, sheet, 0, "", severity, words.text("sheet." + key, parts)));
    }
}
