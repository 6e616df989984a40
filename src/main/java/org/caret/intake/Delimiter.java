package org.caret.intake;

import java.io.IOException;
import java.io.Reader;

/** Finds what stands between the cells of a text file: a comma, or when its header has none, ; or a tab. */
final class Delimiter {

    private static final int LONGEST_HEADER = 1 << 16;

    private Delimiter() {
    }

    static char of(TextFile file) throws IOException {
        char[] text = new char[LONGEST_HEADER];
        int length = 0;
        try (Reader in = file.open()) {
            int got = in.read(text);
            while (got > 0) {
                length += got;
                got = in.read(text, length, text.length - length);
            }
        }
        return of(new String(text, 0, length));
    }

    private static char of(String text) {
        int[] seen = new int[128];
        boolean quoted = false;
        boolean filled = false;
        for (char c : text.toCharArray()) {
            quoted ^= c == '"';
            boolean lineEnd = !quoted && (c == '\n' || c == '\r');
            if (lineEnd && filled) {
                break;
            }
            filled |= !lineEnd;
            seen[!quoted && c < 128 ? c : 0]++;
        }
        if (seen[','] > 0 || seen[';'] + seen['\t'] == 0) {
            return ',';
        }
        return seen[';'] >= seen['\t'] ? ';' : '\t';
    }
}
