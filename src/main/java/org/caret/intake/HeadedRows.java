package org.caret.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.caret.fact.Text;
import org.caret.sheet.ExportWorkbook;

/**
 * A short list with column names, held in memory: text with commas, semicolons, tabs or carets, or the first sheet of
 * an XLSX workbook. Rows without text are left out.
 */
public record HeadedRows(String file, List<String> header, List<Line> rows) {

    /** A row with its number in the file; cells behind its last one are blank. */
    public record Line(int number, List<String> cells) {

        public String cell(int place) {
            return place < cells.size() ? cells.get(place) : "";
        }
    }

    /** Errors: a refusal when the file cannot be read. */
    public static HeadedRows open(Path file) {
        if (!Files.isRegularFile(file)) {
            throw Findings.refusal("list.missing", file);
        }
        try {
            List<Line> lines = TextScan.packed(file) ? sheet(file) : text(file);
            List<Line> filled = lines.stream().filter(line -> line.cells().stream().anyMatch(c -> !c.isEmpty()))
                    .toList();
            String name = file.getFileName().toString();
            return filled.isEmpty() ? new HeadedRows(name, List.of(), List.of())
                    : new HeadedRows(name, filled.get(0).cells(), filled.subList(1, filled.size()));
        } catch (IOException unreadable) {
            throw Findings.refusal(unreadable, "unreadable", file.getFileName());
        }
    }

    private static List<Line> text(Path file) throws IOException {
        TextFile text = TextScan.of(file);
        List<Line> lines = new ArrayList<>();
        try (RecordSplitter records = OdsStart.of(text).records(text, 0)) {
            while (records.next()) {
                if (records.fault() != RecordSplitter.Fault.NONE) {
                    throw Findings.refusal("list.line", text.name(), records.line());
                }
                lines.add(new Line(records.line(),
                        IntStream.range(0, records.size()).mapToObj(records::cell).toList()));
            }
        }
        return lines;
    }

    private static List<Line> sheet(Path file) {
        List<Line> lines = new ArrayList<>();
        try (ExportWorkbook workbook = ExportWorkbook.open(file)) {
            workbook.rows(workbook.sheetNames().get(0), (number, cells) ->
                    lines.add(new Line(number, cells.stream().map(Text::strip).toList())));
        }
        return lines;
    }
}
