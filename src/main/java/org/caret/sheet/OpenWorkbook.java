package org.caret.sheet;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.caret.notice.ExitCode;
import org.caret.notice.Refusal;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/** A workbook file opened for reading; whatever is wrong with the file becomes a refusal that names it. */
final class OpenWorkbook implements Closeable {

    /** What to do with one row; false ends the reading. */
    interface RowTaker {
        boolean take(Row row);
    }

    private final Path file;
    private final ExitCode exit;
    private final ReadableWorkbook workbook;
    private final CellText text;

    private OpenWorkbook(Path file, ExitCode exit, ReadableWorkbook workbook) {
        this.file = file;
        this.exit = exit;
        this.workbook = workbook;
        this.text = new CellText(workbook.isDate1904());
    }

    /** exit: how a command ends that meets an unreadable file; most: bytes it may have when unpacked. */
    static OpenWorkbook open(Path file, ExitCode exit, long most) {
        try {
            if (unpackedBytes(file) <= most) {
                return new OpenWorkbook(file, exit, workbook(file));
            }
        } catch (NoSuchFileException missing) {
            throw new Refusal(exit, Sentence.of("file.missing", file), missing);
        } catch (IOException | RuntimeException broken) {
            String why = isOldOrEncrypted(file) ? "file.protected" : "file.broken";
            throw new Refusal(exit, Sentence.of(why, file), broken);
        }
        throw new Refusal(exit, Sentence.of("file.big", file));
    }

    private static ReadableWorkbook workbook(Path file) throws IOException {
        try {
            return new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true));
        } catch (ExcelReaderException withoutStyles) {
            return new ReadableWorkbook(file.toFile(), new ReadingOptions(false, true));
        }
    }

    /** Bytes of all parts of a workbook when unpacked, as it states them. */
    static long unpackedBytes(Path file) throws IOException {
        if (!Files.exists(file)) {
            throw new NoSuchFileException(file.toString());
        }
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return zip.stream().mapToLong(ZipEntry::getSize).sum();
        }
    }

    private static boolean isOldOrEncrypted(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return ReadableWorkbook.isOLE2Header(in.readNBytes(8));
        } catch (IOException | RuntimeException unreadable) {
            return false;
        }
    }

    List<String> sheetNames() {
        return workbook.getSheets().map(org.dhatim.fastexcel.reader.Sheet::getName).toList();
    }

    CellText text() {
        return text;
    }

    /** The rows of a sheet that stand in the file, in order. Errors of the taker pass unchanged. */
    void rows(String sheet, RowTaker taker) {
        try (Stream<Row> rows = stream(sheet)) {
            Iterator<Row> all = rows.iterator();
            boolean on = true;
            while (on && hasNext(all)) {
                on = taker.take(all.next());
            }
        }
    }

    private Stream<Row> stream(String sheet) {
        try {
            return workbook.findSheet(sheet).orElseThrow().openStream();
        } catch (IOException | RuntimeException broken) {
            throw new Refusal(exit, Sentence.of("file.broken", file), broken);
        }
    }

    /** The iterator of a stream reads ahead here, so a damaged row fails here and not in next. */
    private boolean hasNext(Iterator<Row> rows) {
        try {
            return rows.hasNext();
        } catch (RuntimeException broken) {
            throw new Refusal(exit, Sentence.of("file.broken", file), broken);
        }
    }

    @Override
    public void close() {
        try {
            workbook.close();
        } catch (IOException broken) {
            throw new Refusal(exit, Sentence.of("file.broken", file), broken);
        }
    }
}
