package org.caret.mapping;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caret.sheet.Sheet;
import org.caret.sheet.Workbook;

/** Reads the workbooks of a mappings folder, and lays a district's rows over the shipped ones. */
public final class SheetFolder {

    private static final String REMOVED = "(removed)";

    private final Function<Path, Workbook> reader;

    /** reader: how one workbook is read (plain, or through a cache). */
    public SheetFolder(Function<Path, Workbook> reader) {
        this.reader = reader;
    }

    /** The sheets of the shipped folder with those of the district's folder, which need not exist, laid over them. */
    public SheetBook read(Path shipped, Path own) {
        Map<String, Map<String, List<SheetRow>>> all = new TreeMap<>(workbooks(shipped));
        workbooks(own).forEach((workbook, sheets) -> sheets.forEach((sheet, rows) ->
                all.computeIfAbsent(workbook, w -> new LinkedHashMap<>())
                        .merge(sheet, rows, SheetFolder::overlay)));
        return new SheetBook(all);
    }

    /** Every row of a district's folder, which need not exist, with the shipped row it stands for. */
    public List<RowOverlay> overlays(Path shipped, Path own) {
        List<RowOverlay> overlays = new ArrayList<>();
        Map<String, Map<String, List<SheetRow>>> originals = workbooks(shipped);
        workbooks(own).forEach((workbook, sheets) -> sheets.forEach((sheet, rows) -> {
            Map<List<String>, SheetRow> byKey = new HashMap<>();
            originals.getOrDefault(workbook, Map.of()).getOrDefault(sheet, List.of())
                    .forEach(row -> byKey.put(SheetKey.of(row), row));
            rows.forEach(row -> overlays.add(new RowOverlay(row, Optional.ofNullable(byKey.get(SheetKey.of(row))),
                    SheetKey.of(row), row.cells().containsValue(REMOVED))));
        }));
        return overlays;
    }

    private Map<String, Map<String, List<SheetRow>>> workbooks(Path folder) {
        Map<String, Map<String, List<SheetRow>>> found = new TreeMap<>();
        if (!Files.isDirectory(folder)) {
            return found;
        }
        try (Stream<Path> files = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
            files.filter(SheetFolder::isWorkbook).sorted().forEach(file -> {
                String name = folder.relativize(file).toString().replace('\\', '/');
                String key = name.substring(0, name.length() - ".xlsx".length());
                found.put(key, sheets("mappings/" + name, reader.apply(file)));
            });
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return found;
    }

    private static boolean isWorkbook(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".xlsx") && !name.startsWith("~$") && !name.startsWith(".");
    }

    private static Map<String, List<SheetRow>> sheets(String name, Workbook workbook) {
        Map<String, List<SheetRow>> sheets = new LinkedHashMap<>();
        for (Sheet sheet : workbook.sheets()) {
            List<SheetRow> rows = new ArrayList<>();
            for (int i = 0; i < sheet.rows().size(); i++) {
                Map<String, String> cells = new LinkedHashMap<>();
                for (int c = 0; c < sheet.header().size(); c++) {
                    cells.put(sheet.header().get(c), sheet.rows().get(i).get(c));
                }
                if (cells.values().stream().anyMatch(cell -> !cell.isEmpty())) {
                    rows.add(new SheetRow(name, sheet.name(), i + 2, cells));
                }
            }
            sheets.put(sheet.name(), rows);
        }
        return sheets;
    }

    /**
     * Same key and from replace in place, others follow, a target (removed) takes the row away. Own rows that are the
     * same among themselves all stay, so that it can be told.
     */
    static List<SheetRow> overlay(List<SheetRow> shipped, List<SheetRow> own) {
        Map<List<String>, List<SheetRow>> rows = new LinkedHashMap<>();
        shipped.forEach(row -> rows.put(SheetKey.of(row), List.of(row)));
        Map<List<String>, List<SheetRow>> ownByKey = own.stream()
                .collect(Collectors.groupingBy(SheetKey::of, LinkedHashMap::new, Collectors.toList()));
        ownByKey.forEach((key, same) -> {
            if (same.stream().anyMatch(row -> row.cells().containsValue(REMOVED))) {
                rows.remove(key);
            } else {
                rows.put(key, same);
            }
        });
        return rows.values().stream().flatMap(List::stream).toList();
    }
}
