package org.caret.sheet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.caret.fact.Text;
import org.caret.notice.ExitCode;
import org.caret.notice.Refusal;

/** Cells as they were found, line 1 the header, on their way to a sheet. place: its name in messages. */
record Grid(String place, String name, List<List<String>> lines) {

    /** Cells stripped, line breaks as line feeds, blank rows and columns at the end gone, rows equal. */
    Sheet sheet() {
        List<List<String>> clean = lines.stream().map(Grid::clean).toList();
        int height = clean.size();
        while (height > 0 && clean.get(height - 1).isEmpty()) {
            height--;
        }
        int width = clean.stream().mapToInt(List::size).max().orElse(0);
        List<List<String>> rows = clean.stream().limit(height).map(line -> filledUp(line, width)).toList();
        if (rows.isEmpty()) {
            return new Sheet(name, List.of(), List.of());
        }
        checkHeader(rows);
        return new Sheet(name, rows.get(0), rows.subList(1, height));
    }

    private void checkHeader(List<List<String>> rows) {
        List<String> header = rows.get(0);
        Set<String> seen = new HashSet<>();
        for (int c = 0; c < header.size(); c++) {
            int column = c;
            if (header.get(c).isEmpty() && rows.stream().anyMatch(row -> !row.get(column).isEmpty())) {
                throw refusal("header.blank", letters(c));
            }
            if (!header.get(c).isEmpty() && !seen.add(header.get(c))) {
                throw refusal("header.twice", header.get(c));
            }
        }
    }

    private Refusal refusal(String key, String column) {
        return new Refusal(ExitCode.KNOWLEDGE_BROKEN, Sentence.of(key, place, column));
    }

    private static List<String> clean(List<String> line) {
        List<String> cells = new ArrayList<>(line.size());
        int filled = 0;
        for (String cell : line) {
            cells.add(Text.strip(cell.replace("\r\n", "\n").replace('\r', '\n')));
            filled = cells.get(cells.size() - 1).isEmpty() ? filled : cells.size();
        }
        return cells.subList(0, filled);
    }

    private static List<String> filledUp(List<String> line, int width) {
        List<String> cells = new ArrayList<>(line);
        while (cells.size() < width) {
            cells.add("");
        }
        return cells;
    }

    /** The letters of a column, counted from 0: A, B … Z, AA. */
    static String letters(int column) {
        String last = String.valueOf((char) ('A' + column % 26));
        return column < 26 ? last : letters(column / 26 - 1) + last;
    }
}
