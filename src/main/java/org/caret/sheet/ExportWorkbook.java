package org.caret.sheet;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.caret.notice.ExitCode;
import org.caret.notice.Refusal;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.Row;

/**
 * An XLSX export with a sheet per table, streamed: memory holds its shared strings, never a sheet.
 * A file that cannot be read is refused as unreadable input. Not safe for several threads; open one each.
 */
public final class ExportWorkbook implements Closeable {

    private final Path file;
    private final OpenWorkbook open;

    private ExportWorkbook(Path file, OpenWorkbook open) {
        this.file = file;
        this.open = open;
    }

    public static ExportWorkbook open(Path file) {
        return new ExportWorkbook(file, OpenWorkbook.open(file, ExitCode.INPUT_UNREADABLE, Long.MAX_VALUE));
    }

    public List<String> sheetNames() {
        return open.sheetNames();
    }

    /** Rows in order; rows that the file does not hold are not visited. Rows end at their last cell. */
    public void rows(String sheet, RowVisitor visitor) {
        open.rows(sheet, row -> {
            visitor.visit(row.getRowNum(), texts(row));
            return true;
        });
    }

    /** The first row with a filled cell, and its number; empty when the sheet has none. */
    public Optional<Map.Entry<Integer, List<String>>> firstRow(String sheet) {
        List<Map.Entry<Integer, List<String>>> found = new ArrayList<>();
        open.rows(sheet, row -> {
            List<String> cells = texts(row);
            if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
                found.add(Map.entry(row.getRowNum(), cells));
            }
            return found.isEmpty();
        });
        return found.stream().findFirst();
    }

    /** About how many bytes of text a sheet holds: the unpacked workbook, shared evenly. */
    public long bytesPerSheet() {
        try {
            return OpenWorkbook.unpackedBytes(file) / Math.max(1, sheetNames().size());
        } catch (IOException broken) {
            throw new Refusal(ExitCode.INPUT_UNREADABLE, Sentence.of("file.broken", file), broken);
        }
    }

    private List<String> texts(Row row) {
        List<String> cells = new ArrayList<>(row.getCellCount());
        for (Cell cell : row) {
            cells.add(open.text().of(cell));
        }
        return cells;
    }

    @Override
    public void close() {
        open.close();
    }
}
