package org.caret.sheet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.caret.notice.ExitCode;
import org.caret.notice.Refusal;

/** The file a workbook is written to: whole or not at all, and without a trace of the hour it was written. */
final class WorkbookFile {

    private static final LocalDateTime ENTRY_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final Path file;

    WorkbookFile(Path file) {
        this.file = file;
    }

    void write(Workbook workbook) {
        Path beside = file.resolveSibling("." + file.getFileName() + ".new");
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(beside, packed(bytes(workbook)));
            Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException unwritable) {
            throw new Refusal(ExitCode.DISK, Sentence.of("file.unwritable", file), unwritable);
        }
    }

    private byte[] bytes(Workbook workbook) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XSSFWorkbook poi = new XSSFWorkbook()) {
            Date never = Date.from(Instant.parse("1980-01-01T00:00:00Z"));
            var about = poi.getProperties().getCoreProperties().getUnderlyingProperties();
            about.setCreatedProperty(Optional.of(never));
            about.setModifiedProperty(Optional.of(never));
            SheetStyle style = new SheetStyle(poi);
            for (Sheet sheet : workbook.sheets()) {
                checkLengths(sheet);
                style.write(sheet);
            }
            poi.write(bytes);
        } catch (IllegalArgumentException badName) {
            throw new Refusal(ExitCode.KNOWLEDGE_BROKEN, Sentence.of("sheet.name", file), badName);
        }
        return bytes.toByteArray();
    }

    private void checkLengths(Sheet sheet) {
        int most = SpreadsheetVersion.EXCEL2007.getMaxTextLength();
        boolean fits = sheet.rows().stream().flatMap(List::stream).allMatch(cell -> cell.length() <= most);
        if (!fits) {
            String place = Sentence.of("place", file, sheet.name());
            throw new Refusal(ExitCode.KNOWLEDGE_BROKEN, Sentence.of("cell.long", place));
        }
    }

    /** The same archive with one fixed time on all entries. */
    private static byte[] packed(byte[] archive) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive));
             ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                copy(entry.getName(), in, out);
            }
        }
        return bytes.toByteArray();
    }

    private static void copy(String name, ZipInputStream in, ZipOutputStream out) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(ENTRY_TIME);
        out.putNextEntry(entry);
        in.transferTo(out);
        out.closeEntry();
    }
}
