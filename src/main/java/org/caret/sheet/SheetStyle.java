package org.caret.sheet;

import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** How our sheets look: every cell text, so that a code 01 stays 01; header bold, frozen, with a filter. */
final class SheetStyle {

    private static final int NARROWEST = 8;
    private static final int WIDEST = 60;
    private static final int UNITS_A_CHARACTER = 256;

    private final XSSFWorkbook workbook;
    private final CellStyle text;
    private final CellStyle head;

    SheetStyle(XSSFWorkbook workbook) {
        this.workbook = workbook;
        this.text = workbook.createCellStyle();
        text.setDataFormat(workbook.createDataFormat().getFormat("@"));
        Font bold = workbook.createFont();
        bold.setBold(true);
        this.head = workbook.createCellStyle();
        head.cloneStyleFrom(text);
        head.setFont(bold);
    }

    void write(Sheet sheet) {
        XSSFSheet to = workbook.createSheet(sheet.name());
        int width = sheet.header().size();
        for (int c = 0; c < width; c++) {
            to.setDefaultColumnStyle(c, text);
            to.setColumnWidth(c, (width(sheet, c) + 2) * UNITS_A_CHARACTER);
        }
        row(to, 0, sheet.header());
        for (int r = 0; r < sheet.rows().size(); r++) {
            row(to, r + 1, sheet.rows().get(r));
        }
        if (width > 0) {
            to.createFreezePane(0, 1);
            to.setAutoFilter(new CellRangeAddress(0, sheet.rows().size(), 0, width - 1));
        }
    }

    private void row(XSSFSheet to, int number, List<String> cells) {
        XSSFRow row = to.createRow(number);
        for (int c = 0; c < cells.size(); c++) {
            if (!cells.get(c).isEmpty()) {
                var cell = row.createCell(c);
                cell.setCellStyle(number == 0 ? head : text);
                cell.setCellValue(CellText.escaped(cells.get(c)));
            }
        }
    }

    private static int width(Sheet sheet, int column) {
        int longest = sheet.rows().stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
        int wished = Math.max(longest, sheet.header().get(column).length());
        return Math.min(WIDEST, Math.max(NARROWEST, wished));
    }
}
