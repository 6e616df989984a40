package org.caret.roundtrip;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads comma-separated text with a header, quoted as RFC 4180 says. */
final class CommaRows {

    private final String text;
    private int at;

    private CommaRows(String text) {
        this.text = text;
    }

    /** Each row's cells by column. */
    static List<Map<String, String>> read(String text) {
        CommaRows reader = new CommaRows(text.startsWith("\uFEFF") ? text.substring(1) : text);
        List<String> header = reader.row();
        List<Map<String, String>> rows = new ArrayList<>();
        while (reader.at < reader.text.length()) {
            List<String> cells = reader.row();
            Map<String, String> row = new HashMap<>();
            for (int i = 0; i < header.size(); i++) {
                row.put(header.get(i), i < cells.size() ? cells.get(i) : "");
            }
            rows.add(row);
        }
        return rows;
    }

    private List<String> row() {
        List<String> cells = new ArrayList<>();
        cells.add(cell());
        while (at < text.length() && text.charAt(at) == ',') {
            at++;
            cells.add(cell());
        }
        while (at < text.length() && "\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return cells;
    }

    private String cell() {
        StringBuilder cell = new StringBuilder();
        boolean quoted = at < text.length() && text.charAt(at) == '"';
        at += quoted ? 1 : 0;
        while (at < text.length()) {
            char next = text.charAt(at);
            if (quoted && next == '"') {
                at++;
                if (at == text.length() || text.charAt(at) != '"') {
                    return cell.toString();
                }
            } else if (!quoted && ",\r\n".indexOf(next) >= 0) {
                return cell.toString();
            }
            cell.append(next);
            at++;
        }
        return cell.toString();
    }
}
