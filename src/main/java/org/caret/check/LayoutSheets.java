package org.caret.check;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caret.mapping.SheetRow;
import org.caret.notice.Nearest;

/** What is wrong in one sheet of a layout. */
record LayoutSheets(List<SheetRow> rows, SourcePaths paths, Known known, SheetProblems problems) {

    private static final List<String> COLUMNS = List.of("position", "element", "name", "title", "source", "table",
            "format", "list", "width", "overflow", "unknown", "required", "default", "compared", "note");
    private static final String RULE = "rule";
    private static final String BLANK = "blank ";

    /** Names of code tables and formats. */
    record Known(Set<String> tables, Set<String> formats) {
    }

    void check() {
        rows.forEach(row -> problems.header(row, COLUMNS));
        problems.twice(rows, "name");
        problems.twice(rows, "element");
        problems.twice(rows, "position");
        rows.forEach(this::row);
        order();
    }

    private void row(SheetRow row) {
        if (problems.filled(row, "name")) {
            problems.name(row, "name", row.text("name"));
        }
        if (rows.stream().anyMatch(other -> !other.blank("element"))) {
            problems.filled(row, "element");
        }
        if (problems.filled(row, "position")) {
            problems.whole(row, "position");
        }
        problems.whole(row, "width");
        problems.word(row, "overflow", List.of("", "cut", "hold", "flow"));
        problems.word(row, "required", List.of("", "Y", "N"));
        problems.word(row, "unknown", List.of("", "keep"));
        problems.word(row, "compared", List.of("", "Y", "N"));
        if (!row.blank("format")) {
            problems.known(row, "format", "format", row.text("format"), known.formats());
        }
        if (!row.blank("table")) {
            problems.known(row, "table", "codes", row.text("table"), known.tables());
        }
        if (row.text("source").equals(RULE)) {
            if (!paths.slots().assigned().contains(row.text("name"))) {
                problems.warn(row, "source", "unassigned", row.text("name"));
            }
        } else if (!row.blank("source")) {
            Stream.of(row.text("source").split("\\|", -1)).map(String::strip).forEach(path -> source(row, path));
        }
    }

    private void source(SheetRow row, String path) {
        if (path.startsWith(BLANK)) {
            Set<String> lists = rows.stream().map(other -> other.text("list")).filter(list -> !list.isEmpty())
                    .collect(Collectors.toCollection(TreeSet::new));
            problems.known(row, "source", "list", path.substring(BLANK.length()), lists);
            return;
        }
        SourcePaths.Followed end = paths.follow(path);
        switch (end.end()) {
            case UNKNOWN_SLOT -> problems.known(row, "source", "slot", end.word(), end.known());
            case NO_FIELD -> problems.wrong(row, "source", "path", path);
            case UNKNOWN_FIELD -> problems.wrong(row, "source", "unknown.field.of", end.word(), end.type(),
                    Nearest.hint(end.word(), end.known()));
            default -> {
            }
        }
    }

    /** Positions run from 1 without a gap. */
    private void order() {
        List<SheetRow> ordered = rows.stream().filter(row -> row.text("position").matches("[1-9][0-9]{0,5}"))
                .sorted(Comparator.comparingInt(row -> row.whole("position", 0))).toList();
        int last = 0;
        for (SheetRow row : ordered) {
            int position = row.whole("position", 0);
            if (position > last + 1) {
                problems.warn(row, "position", "gap.position", String.valueOf(last + 1));
            }
            last = position;
        }
    }
}
