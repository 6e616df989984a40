package org.caret.sheet;

import java.util.ArrayList;
import java.util.List;
import org.caret.notice.ExitCode;
import org.caret.notice.Refusal;

/** A strict reader of small comma-separated text held in memory; refuses a wrong quote, naming the record. */
final class CsvText {

    private final String place;
    private final String text;
    private int at;

    CsvText(String place, String text) {
        this.place = place;
        this.text = text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    List<List<String>> lines() {
        List<List<String>> lines = new ArrayList<>();
        at = 0;
        while (at < text.length()) {
            lines.add(line(lines.size() + 1));
        }
        return lines;
    }

    private List<String> line(int number) {
        List<String> cells = new ArrayList<>();
        cells.add(cell(number));
        while (at < text.length() && text.charAt(at) == ',') {
            at++;
            cells.add(cell(number));
        }
        at += text.startsWith("\r\n", at) ? 2 : 1;
        return cells;
    }

    private String cell(int number) {
        boolean quoted = at < text.length() && text.charAt(at) == '"';
        int begin = at;
        String cell = quoted ? quotedCell(number) : null;
        while (!atEnd()) {
            if (quoted || text.charAt(at) == '"') {
                throw wrongQuote(number);
            }
            at++;
        }
        return quoted ? cell : text.substring(begin, at);
    }

    private String quotedCell(int number) {
        int begin = at + 1;
        int end = text.indexOf('"', begin);
        while (end >= 0 && text.startsWith("\"\"", end)) {
            end = text.indexOf('"', end + 2);
        }
        if (end < 0) {
            throw wrongQuote(number);
        }
        at = end + 1;
        return text.substring(begin, end).replace("\"\"", "\"");
    }

    private boolean atEnd() {
        return at >= text.length() || ",\n\r".indexOf(text.charAt(at)) >= 0;
    }

    private Refusal wrongQuote(int number) {
        return new Refusal(ExitCode.KNOWLEDGE_BROKEN, Sentence.of("twin.quote", place, number));
    }
}
