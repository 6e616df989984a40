package org.caret.sheet;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.caret.notice.ExitCode;
import org.caret.notice.Refusal;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.Row;

/**
 * Knowledge workbooks as sheets of text: row 1 of a sheet is its header, no formulas.
 * A workbook that cannot be used is refused as broken knowledge, naming file, sheet and cell.
 */
public final class KnowledgeWorkbooks {

    private static final long MOST_BYTES = 400L << 20;
    private static final int MOST_ROWS = 200_000;
    private static final int MOST_COLUMNS = 1_000;

    public Workbook read(Path file) {
        try (OpenWorkbook open = OpenWorkbook.open(file, ExitCode.KNOWLEDGE_BROKEN, MOST_BYTES)) {
            List<Sheet> sheets = new ArrayList<>();
            for (String name : open.sheetNames()) {
                sheets.add(new Grid(place(file, name), name, lines(open, file, name)).sheet());
            }
            return new Workbook(sheets);
        }
    }

    /** Text cells, frozen bold header, filter. The same workbook gives the same bytes. */
    public void write(Path file, Workbook workbook) {
        new WorkbookFile(file).write(workbook);
    }

    private static List<List<String>> lines(OpenWorkbook open, Path file, String sheet) {
        List<List<String>> lines = new ArrayList<>();
        open.rows(sheet, row -> {
            List<String> cells = cells(open, row, place(file, sheet));
            if (cells.stream().allMatch(String::isBlank)) {
                return true;
            }
            if (row.getRowNum() > MOST_ROWS || cells.size() > MOST_COLUMNS) {
                throw refusal(Sentence.of("sheet.big", place(file, sheet)));
            }
            while (lines.size() < row.getRowNum() - 1) {
                lines.add(List.of());
            }
            lines.add(cells);
            return true;
        });
        return lines;
    }

    private static List<String> cells(OpenWorkbook open, Row row, String place) {
        List<String> cells = new ArrayList<>();
        for (Cell cell : row) {
            if (cell != null && cell.getFormula() != null) {
                String address = Grid.letters(cell.getColumnIndex()) + row.getRowNum();
                throw refusal(Sentence.of("cell.formula", place, address));
            }
            cells.add(open.text().of(cell));
        }
        return cells;
    }

    private static String place(Path file, String sheet) {
        return Sentence.of("place", file, sheet);
    }

    private static Refusal refusal(String message) {
        return new Refusal(ExitCode.KNOWLEDGE_BROKEN, message);
    }
}
