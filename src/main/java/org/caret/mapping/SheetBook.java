package org.caret.mapping;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * All knowledge sheets of a run, the district's rows already laid over the shipped ones.
 * Keys are workbook path without ending ("layouts/ABCD") and sheet name.
 */
public record SheetBook(Map<String, Map<String, List<SheetRow>>> workbooks) {

    /** The rows of one sheet in order; empty when there is no such sheet. */
    public List<SheetRow> rows(String workbook, String sheet) {
        return workbooks.getOrDefault(workbook, Map.of()).getOrDefault(sheet, List.of());
    }

    /** The sheets of one workbook by name; empty when there is none. */
    public Map<String, List<SheetRow>> sheets(String workbook) {
        return new TreeMap<>(workbooks.getOrDefault(workbook, Map.of()));
    }

    /** The rows of that sheet in every workbook of a folder. */
    public Stream<SheetRow> everywhere(String folder, String sheet) {
        return workbooks.entrySet().stream().filter(e -> e.getKey().startsWith(folder + "/"))
                .map(e -> e.getValue().get(sheet)).filter(Objects::nonNull).flatMap(List::stream);
    }

    /** The workbooks of a folder, in order of name. */
    public List<String> in(String folder) {
        return workbooks.keySet().stream().filter(name -> name.startsWith(folder + "/")).sorted().toList();
    }
}
