package org.caret.run.overlay;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.caret.mapping.RowOverlay;
import org.caret.mapping.SheetRow;

/** Puts into words what the rows of a district's sheets do to the shipped ones. */
final class SheetOverlays {

    private SheetOverlays() {
    }

    /** Rows that say what the shipped ones say are counted for each sheet; all others are told one by one. */
    static List<Laid> of(List<RowOverlay> rows) {
        List<Laid> laid = new ArrayList<>();
        Map<String, List<RowOverlay>> same = new LinkedHashMap<>();
        for (RowOverlay row : rows) {
            String differences = differences(row);
            if (row.shipped().isPresent() && !row.removes() && differences.isEmpty()) {
                same.computeIfAbsent(sheet(row.own()), sheet -> new ArrayList<>()).add(row);
            } else {
                laid.add(laid(row, differences));
            }
        }
        same.forEach((sheet, some) -> laid.add(new Laid(Overlay.Kind.REPLACED, sheet, Laid.WORDS.text("row.same",
                some.size()), some.stream().map(SheetOverlays::name).toList(),
                some.stream().map(SheetOverlays::original).toList())));
        return laid;
    }

    private static Laid laid(RowOverlay row, String differences) {
        String place = row.own().place() + " (" + row.key().stream().filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", ")) + ")";
        Overlay.Kind kind = row.removes() ? Overlay.Kind.REMOVED : row.shipped().isPresent() ? Overlay.Kind.REPLACED
                : Overlay.Kind.ADDED;
        String sentence = switch (kind) {
            case ADDED -> Laid.WORDS.text("row.added", cells(row.own()));
            case REPLACED -> Laid.WORDS.text("row.replaced", differences);
            case REMOVED -> row.shipped().map(shipped -> Laid.WORDS.text("row.removed", cells(shipped)))
                    .orElseGet(() -> Laid.WORDS.text("row.nothing"));
        };
        return Laid.of(kind, place, sentence, name(row), original(row));
    }

    private static String differences(RowOverlay row) {
        Map<String, String> before = row.shipped().map(SheetRow::cells).orElse(Map.of());
        TreeSet<String> columns = new TreeSet<>(row.own().cells().keySet());
        columns.addAll(before.keySet());
        return columns.stream().filter(column -> !row.own().text(column).equals(before.getOrDefault(column, "")))
                .map(column -> Laid.WORDS.text("cell", column, shown(before.getOrDefault(column, "")),
                        shown(row.own().text(column)))).collect(Collectors.joining("; "));
    }

    private static String shown(String cell) {
        return cell.isEmpty() ? Laid.WORDS.text("blank") : cell;
    }

    private static String cells(SheetRow row) {
        return new TreeMap<>(row.cells()).entrySet().stream().filter(cell -> !cell.getValue().isEmpty())
                .map(cell -> cell.getKey() + " " + cell.getValue()).collect(Collectors.joining("; "));
    }

    private static String sheet(SheetRow row) {
        return row.workbook() + ", sheet " + row.sheet();
    }

    private static String name(RowOverlay row) {
        return sheet(row.own()) + ", " + String.join("|", row.key());
    }

    private static String original(RowOverlay row) {
        return row.shipped().map(SheetOverlays::cells).orElse("");
    }
}
