package org.caret.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.caret.notice.ExitCode;
import org.caret.notice.Refusal;

/** A sheet as text that a diff can show: RFC 4180, a comma, line feeds, header first. */
public final class TextTwin {

    private TextTwin() {
    }

    public static String of(Sheet sheet) {
        if (sheet.header().isEmpty()) {
            return "";
        }
        StringBuilder text = new StringBuilder(line(sheet.header()));
        sheet.rows().forEach(row -> text.append(line(row)));
        return text.toString();
    }

    /** The sheet of a twin; refused when a line is not as long as the header or a quote is wrong. */
    public static Sheet parse(String name, String text) {
        return parse(name, name, text);
    }

    static Sheet parse(String place, String name, String text) {
        List<List<String>> lines = new CsvText(place, text).lines();
        int width = lines.isEmpty() ? 0 : lines.get(0).size();
        List<List<String>> rows = new ArrayList<>();
        for (List<String> line : lines) {
            boolean blank = line.size() == 1 && line.get(0).isEmpty();
            if (!blank && line.size() != width) {
                throw new Refusal(ExitCode.KNOWLEDGE_BROKEN,
                        Sentence.of("twin.cells", place, rows.size() + 1, line.size(), width));
            }
            rows.add(blank ? List.of() : line);
        }
        return new Grid(place, name, rows).sheet();
    }

    private static String line(List<String> cells) {
        if (cells.size() == 1 && cells.get(0).isEmpty()) {
            return "\"\"\n";
        }
        return cells.stream().map(TextTwin::quoted).collect(Collectors.joining(",", "", "\n"));
    }

    private static String quoted(String cell) {
        boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
