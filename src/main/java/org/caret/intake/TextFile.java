package org.caret.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A text file that was read through once and is known to be sound in its encoding.
 * mark: bytes of byte order mark to pass over; converted: it is not the encoding that was asked for.
 */
record TextFile(Path file, Charset charset, int mark, boolean converted, String sha256) {

    String name() {
        return file.getFileName().toString();
    }

    /** Never gives a replacement character: bytes that do not fit, now, are an IOException. */
    Reader open() throws IOException {
        InputStream in = Files.newInputStream(file);
        try {
            in.skipNBytes(mark);
            return new InputStreamReader(in, charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT));
        } catch (IOException | RuntimeException failed) {
            in.close();
            throw failed;
        }
    }
}
