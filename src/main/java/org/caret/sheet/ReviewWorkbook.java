package org.caret.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A workbook to read and mark, all cells text, with the same bytes for the same cells on any day and machine: its parts
 * are stored unpacked with one fixed time. A sheet ends at 100,000 rows; what is more is left to the CSV file beside.
 */
public final class ReviewWorkbook implements AutoCloseable {

    private static final int MOST_ROWS = 100_000;
    private static final int WIDEST = 60;
    private static final int NARROWEST = 10;
    private static final String DATE = "1980-01-01T00:00:00Z";
    private static final String PROPERTIES = "docProps/core.xml";
    private static final String MADE = "(<dcterms:created[^>]*>)[^<]*";

    private final Path file;
    private final Path draft;
    private final OutputStream out;
    private final Workbook workbook;

    /** file: where the workbook goes when it is closed. */
    public ReviewWorkbook(Path file) {
        this.file = file;
        this.draft = file.resolveSibling(file.getFileName() + ".draft");
        try {
            this.out = Files.newOutputStream(draft);
            this.workbook = new Workbook(out, "Caret", "1.0");
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** Writes one sheet: header bold, frozen, with a filter. rows: gives each row to a taker. */
    public void sheet(String name, List<String> header, Consumer<Consumer<List<String>>> rows) {
        Worksheet sheet = workbook.newWorksheet(name);
        for (int c = 0; c < header.size(); c++) {
            sheet.inlineString(0, c, header.get(c));
            sheet.style(0, c).bold().set();
            sheet.width(c, Math.min(WIDEST, Math.max(NARROWEST, header.get(c).length() * 2)));
        }
        sheet.freezePane(0, 1);
        int[] row = {0};
        rows.accept(cells -> {
            if (++row[0] <= MOST_ROWS) {
                for (int c = 0; c < cells.size(); c++) {
                    sheet.inlineString(row[0], c, cells.get(c));
                }
            }
        });
        sheet.setAutoFilter(0, 0, Math.min(row[0], MOST_ROWS), header.size() - 1);
    }

    @Override
    public void close() {
        try {
            workbook.close();
            out.close();
            repack();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        } finally {
            draft.toFile().delete();
        }
    }

    private void repack() throws IOException {
        try (ZipFile packed = new ZipFile(draft.toFile()); StoredZip zip = new StoredZip(file)) {
            for (ZipEntry part : packed.stream().sorted(Comparator.comparing(ZipEntry::getName)).toList()) {
                try (InputStream in = packed.getInputStream(part)) {
                    zip.add(part.getName(), undated(part.getName(), in.readAllBytes()));
                }
            }
        }
    }

    private static byte[] undated(String name, byte[] content) {
        return name.equals(PROPERTIES) ? new String(content, StandardCharsets.UTF_8).replaceAll(MADE, "$1" + DATE)
                .getBytes(StandardCharsets.UTF_8) : content;
    }
}
