package org.caret.fact;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes numbers and texts into a work file; PackedReader reads them back. Errors: IOException. For one thread. */
public final class PackedWriter implements AutoCloseable {

    static final int LONG_TEXT = 255;

    private final OutputStream out;
    private final byte[] buffer;
    private int size;

    public PackedWriter(Path file, int buffer) throws IOException {
        this.out = Files.newOutputStream(file);
        this.buffer = new byte[buffer];
    }

    /** A number from 0 to 255. */
    public void small(int number) throws IOException {
        room(1);
        buffer[size++] = (byte) number;
    }

    public void number(int number) throws IOException {
        room(Integer.BYTES);
        for (int shift = 24; shift >= 0; shift -= 8) {
            buffer[size++] = (byte) (number >>> shift);
        }
    }

    public void text(String text) throws IOException {
        int length = text.length();
        if (length >= LONG_TEXT) {
            encoded(text);
            return;
        }
        room(length + 1);
        int start = size;
        buffer[size++] = (byte) length;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                size = start;
                encoded(text);
                return;
            }
            buffer[size++] = (byte) c;
        }
    }

    private void encoded(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length < LONG_TEXT) {
            small(bytes.length);
        } else {
            small(LONG_TEXT);
            number(bytes.length);
        }
        flush();
        out.write(bytes);
    }

    private void room(int bytes) throws IOException {
        if (buffer.length - size < bytes) {
            flush();
        }
    }

    private void flush() throws IOException {
        out.write(buffer, 0, size);
        size = 0;
    }

    @Override
    public void close() throws IOException {
        try (out) {
            flush();
        }
    }
}
