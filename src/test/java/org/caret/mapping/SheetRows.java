package org.caret.mapping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes sheets for tests: a line of columns, then lines of cells, parted by commas; row 2 is the first. */
public final class SheetRows {

    private SheetRows() {
    }

    public static List<SheetRow> of(String workbook, String sheet, String columns, String... lines) {
        String[] names = columns.split(",");
        List<SheetRow> rows = new ArrayList<>();
        for (String line : lines) {
            String[] cells = line.split(",", -1);
            Map<String, String> byName = new LinkedHashMap<>();
            for (int i = 0; i < names.length; i++) {
                byName.put(names[i], cells[i]);
            }
            rows.add(new SheetRow("mappings/" + workbook + ".xlsx", sheet, rows.size() + 2, byName));
        }
        return List.copyOf(rows);
    }

    /** A format of one line of the sheet formats. */
    public static Format format(String columns, String line) {
        return Format.of(of("formats", "formats", columns, line).get(0));
    }
}
