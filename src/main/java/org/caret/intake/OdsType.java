package org.caret.intake;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.caret.mapping.Layout;
import org.caret.mapping.SheetBook;
import org.caret.mapping.SheetRow;
import org.caret.time.AcademicYear;

/**
 * How the state gives back the records of one type. code: what its extract has in the first field; trailing: names of
 * the fields behind the layout's; replacedField: the field whose value a replacement list may change, or "";
 * replacements: the list's columns ("table.column"), old and new; layouts: of every sheet, the oldest first.
 * Source: mappings/ods.xlsx and mappings/layouts.
 */
public record OdsType(String record, String code, List<String> trailing, String replacedField,
                      List<String> replacements, List<Layout> layouts) {

    public OdsType {
        trailing = List.copyOf(trailing);
        replacements = List.copyOf(replacements);
        layouts = List.copyOf(layouts);
    }

    static OdsType of(SheetRow row, SheetBook sheets) {
        String record = row.text("record");
        List<Layout> layouts = sheets.sheets("layouts/" + record).keySet().stream().map(AcademicYear::parse)
                .flatMap(Optional::stream).sorted(Comparator.naturalOrder())
                .map(year -> Layout.of(record, year, sheets)).toList();
        if (layouts.isEmpty()) {
            throw row.wrong("record", "mappings/layouts has no workbook " + record + ".xlsx with a sheet for a year");
        }
        return new OdsType(record, row.text("code"), row.list("trailing"), row.text("replacedField"),
                row.list("replacements"), layouts);
    }

    /** The layout in whose order rows are given, whatever year a file is of. */
    public Layout newest() {
        return layouts.get(layouts.size() - 1);
    }

    /** The table that lists replacements; "" when there is none. */
    public String replacementTable() {
        return replacements.isEmpty() ? "" : replacements.get(0).substring(0, replacements.get(0).indexOf('.'));
    }

    /** The newest layout that a file with so many fields can have. */
    Optional<Layout> layout(int width) {
        return layouts.stream().filter(layout -> width(layout) == width).reduce((older, newer) -> newer);
    }

    /** Numbers of fields that an extract may have. */
    List<Integer> widths() {
        return layouts.stream().map(this::width).distinct().sorted().toList();
    }

    private int width(Layout layout) {
        return layout.fields().size() + trailing.size();
    }
}
