package org.caret.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;

/**
 * Reads a text file through once, never holding more than a piece of it: finds its encoding and its SHA-256.
 * UTF-8, or UTF-16 with a mark; else windows-1252 when every byte is a character of it and no UTF-8 is mixed
 * in; else refused.
 */
final class TextScan {

    private static final int PIECE = 1 << 16;
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private final Path file;

    private TextScan(Path file) {
        this.file = file;
    }

    static TextFile of(Path file) {
        try {
            return new TextScan(file).scan();
        } catch (IOException unreadable) {
            throw Findings.refusal(unreadable, "unreadable", file.getFileName());
        }
    }

    private TextFile scan() throws IOException {
        String start = start(file);
        if (packed(start)) {
            throw Findings.refusal("packed", file.getFileName());
        }
        boolean wide = start.startsWith("feff") || start.startsWith("fffe");
        int mark = start.startsWith("efbbbf") ? 3 : 0;
        Charset charset = wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
        Pass pass = pass(charset);
        if (pass.sound()) {
            return new TextFile(file, charset, mark, false, pass.sha256());
        }
        Pass windows = wide || mark > 0 ? pass : pass(WINDOWS);
        if (!windows.sound() || windows.nul() || windows.mixed()) {
            Charset units = wide ? charset : StandardCharsets.ISO_8859_1;
            int line = lineAt(wide ? pass.wrong() / 2 : pass.wrong(), units);
            throw Findings.refusal("undecodable", file.getFileName(), line);
        }
        return new TextFile(file, WINDOWS, 0, true, windows.sha256());
    }

    /** True for a workbook or a packed file. */
    static boolean packed(Path file) throws IOException {
        return packed(start(file));
    }

    private static boolean packed(String start) {
        return start.startsWith("504b0304") || start.startsWith("d0cf11e0") || start.startsWith("1f8b08");
    }

    private static String start(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return HexFormat.of().formatHex(in.readNBytes(4));
        }
    }

    private Pass pass(Charset charset) throws IOException {
        Sha256 sum = new Sha256();
        Decoding decoding = new Decoding(charset);
        boolean nul = false;
        Utf8Traces traces = new Utf8Traces();
        try (InputStream in = Files.newInputStream(file)) {
            byte[] piece = new byte[PIECE];
            for (int got = in.read(piece); got >= 0; got = in.read(piece)) {
                sum.add(piece, got);
                decoding.take(piece, got);
                nul |= charset == WINDOWS && holdsNul(piece, got);
                traces.take(piece, got);
            }
        }
        decoding.end();
        return new Pass(decoding.wrong, nul, charset == WINDOWS && traces.mixed(), sum.hex());
    }

    private static boolean holdsNul(byte[] piece, int length) {
        for (int i = 0; i < length; i++) {
            if (piece[i] == 0) {
                return true;
            }
        }
        return false;
    }

    /** The line a character stands in, counted in the file's code units before it. */
    private int lineAt(long units, Charset charset) throws IOException {
        int line = 1;
        try (Reader in = new InputStreamReader(Files.newInputStream(file), charset)) {
            char last = 0;
            for (long at = 0; at < units; at++) {
                char c = (char) in.read();
                line += c == '\r' || c == '\n' && last != '\r' ? 1 : 0;
                last = c;
            }
        }
        return line;
    }

    /** Outcome of a pass. wrong: offset of the first byte that does not fit, or -1; nul, mixed: as windows-1252. */
    private record Pass(long wrong, boolean nul, boolean mixed, String sha256) {

        boolean sound() {
            return wrong < 0;
        }
    }

    /** Decodes piece by piece, keeping nothing but the place of the first error. */
    private static final class Decoding {

        private final CharsetDecoder decoder;
        private final ByteBuffer bytes = ByteBuffer.allocate(PIECE + 16);
        private final CharBuffer chars = CharBuffer.allocate(PIECE + 16);
        private long taken;
        private long wrong = -1;

        Decoding(Charset charset) {
            decoder = charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT);
        }

        void take(byte[] piece, int length) {
            taken += length;
            if (wrong < 0) {
                decode(bytes.put(piece, 0, length), false);
            }
        }

        void end() {
            if (wrong < 0) {
                decode(bytes, true);
            }
        }

        private void decode(ByteBuffer filled, boolean last) {
            filled.flip();
            chars.clear();
            if (decoder.decode(filled, chars, last).isError()) {
                wrong = taken - filled.remaining();
            }
            filled.compact();
        }
    }
}
