package org.caret.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook as a person or another program might make it, for tests: one sheet named data. */
final class RawWorkbook {

    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final XSSFSheet sheet = workbook.createSheet("data");
    private final Map<String, CellStyle> styles = new HashMap<>();

    /** Row and column count from 0. */
    RawWorkbook cell(int row, int column, Consumer<XSSFCell> filled) {
        var at = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
        filled.accept(at.createCell(column));
        return this;
    }

    RawWorkbook header(String... names) {
        for (int c = 0; c < names.length; c++) {
            String name = names[c];
            cell(0, c, cell -> cell.setCellValue(name));
        }
        return this;
    }

    RawWorkbook number(int row, int column, double number, String format) {
        return cell(row, column, cell -> {
            cell.setCellValue(number);
            cell.setCellStyle(style(format));
        });
    }

    private CellStyle style(String format) {
        return styles.computeIfAbsent(format, f -> {
            CellStyle style = workbook.createCellStyle();
            style.setDataFormat(workbook.createDataFormat().getFormat(f));
            return style;
        });
    }

    XSSFWorkbook poi() {
        return workbook;
    }

    Path save(Path file) {
        try (OutputStream out = Files.newOutputStream(file)) {
            workbook.write(out);
            return file;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Rewrites one part of a saved workbook; an empty text takes the part away. */
    static void change(Path file, String part, UnaryOperator<String> change) throws IOException {
        Map<String, byte[]> parts = new HashMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        String changed = change.apply(new String(parts.get(part), java.nio.charset.StandardCharsets.UTF_8));
        parts.put(part, changed.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, byte[]> entry : parts.entrySet()) {
                if (entry.getValue().length > 0) {
                    out.putNextEntry(new ZipEntry(entry.getKey()));
                    out.write(entry.getValue());
                }
            }
        }
    }
}
