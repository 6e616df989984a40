package org.caret.fact;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads what PackedWriter wrote. Errors: IOException, EOFException when the file ends too early. For one thread. */
public final class PackedReader implements AutoCloseable {

    private final InputStream in;
    private final byte[] buffer;
    private int at;
    private int size;

    public PackedReader(Path file, int buffer) throws IOException {
        this.in = Files.newInputStream(file);
        this.buffer = new byte[buffer];
    }

    /** True when nothing is left. */
    public boolean over() throws IOException {
        return at == size && !filled(1);
    }

    /** A number from 0 to 255. */
    public int small() throws IOException {
        need(1);
        return buffer[at++] & 0xFF;
    }

    public int number() throws IOException {
        need(Integer.BYTES);
        int number = 0;
        for (int i = 0; i < Integer.BYTES; i++) {
            number = number << 8 | buffer[at++] & 0xFF;
        }
        return number;
    }

    public String text() throws IOException {
        int length = small();
        if (length == PackedWriter.LONG_TEXT) {
            length = number();
        }
        if (length == 0) {
            return "";
        }
        if (length > buffer.length) {
            return longText(length);
        }
        need(length);
        at += length;
        return new String(buffer, at - length, length, StandardCharsets.UTF_8);
    }

    private String longText(int length) throws IOException {
        byte[] bytes = new byte[length];
        int had = size - at;
        System.arraycopy(buffer, at, bytes, 0, had);
        at = size;
        if (in.readNBytes(bytes, had, length - had) < length - had) {
            throw new EOFException();
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private void need(int bytes) throws IOException {
        if (size - at < bytes && !filled(bytes)) {
            throw new EOFException();
        }
    }

    /** Reads on until so many bytes are there; false when the file ends before. */
    private boolean filled(int bytes) throws IOException {
        System.arraycopy(buffer, at, buffer, 0, size - at);
        size -= at;
        at = 0;
        int read = in.readNBytes(buffer, size, buffer.length - size);
        size += read;
        return size >= bytes;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
