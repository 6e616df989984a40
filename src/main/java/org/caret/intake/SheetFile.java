package org.caret.intake;

import java.nio.file.Path;
import java.util.List;
import org.caret.notice.Notice;
import org.caret.sheet.ExportWorkbook;

/** A sheet of the export's workbook whose header is known. */
record SheetFile(Path file, String sheet, String sha256, Header header, long bytes) implements FoundTable {

    static SheetFile open(Path file, String sheet, String sha256) {
        try (ExportWorkbook workbook = ExportWorkbook.open(file)) {
            Header header = workbook.firstRow(sheet).map(row -> new Header(row.getValue(), row.getKey()))
                    .orElse(new Header(List.of(), 1));
            return new SheetFile(file, sheet, sha256, header, workbook.bytesPerSheet());
        }
    }

    @Override
    public String label() {
        return label(file, sheet);
    }

    static String label(Path file, String sheet) {
        return file.getFileName() + "#" + sheet;
    }

    @Override
    public List<Notice> findings() {
        return List.of();
    }

    @Override
    public TableSource source(Header.Binding binding) {
        return new SheetSource(this, binding);
    }
}
