package org.caret.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The first lines of a file that may be an extract. delimiter: what stands between its fields, NUL for nothing;
 * quotes: cells may stand in quotes, which text with carets or tabs does only when it begins with one.
 */
record OdsStart(List<String> lines, char delimiter, boolean quotes) {

    static final String READ = "^\t,";
    private static final String OTHERS = ";|~";
    private static final int LONGEST = 1 << 14;

    static OdsStart of(TextFile text) throws IOException {
        try (Reader in = text.open()) {
            return of(in);
        }
    }

    /** A glance at a file of any kind. */
    static OdsStart of(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(LONGEST);
            boolean wide = bytes.length > 1 && (bytes[0] & 0xff) + (bytes[1] & 0xff) == 0xff + 0xfe;
            Charset charset = wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
            String text = new String(bytes, charset);
            return of(text.startsWith("\uFEFF") ? text.substring(1) : text);
        }
    }

    private static OdsStart of(Reader in) throws IOException {
        char[] text = new char[LONGEST];
        int length = 0;
        for (int got = in.read(text); got > 0; got = in.read(text, length, text.length - length)) {
            length += got;
        }
        return of(new String(text, 0, length));
    }

    private static OdsStart of(String text) {
        List<String> lines = text.lines().map(String::strip).filter(line -> !line.isEmpty()).limit(2).toList();
        String first = lines.isEmpty() ? "" : lines.get(0);
        char most = 0;
        for (char candidate : (READ + OTHERS).toCharArray()) {
            most = count(first, candidate) > count(first, most) ? candidate : most;
        }
        return new OdsStart(lines, most, most == ',' || first.startsWith("\""));
    }

    private static long count(String line, char wanted) {
        return wanted == 0 ? 0 : line.chars().filter(c -> c == wanted).count();
    }

    /** The records of the file. width: fields that each should have, or 0. */
    RecordSplitter records(TextFile text, int width) throws IOException {
        return new RecordSplitter(text.open(), delimiter, quotes, width);
    }

    /** The first cell that is a code of a record type; looks below a row of column names. */
    Optional<String> code(OdsShapes shapes) {
        return lines.stream().map(line -> line.split(Pattern.quote(String.valueOf(delimiter)), 2)[0])
                .map(cell -> cell.replace("\"", "").strip()).filter(shapes::knows).findFirst();
    }
}
