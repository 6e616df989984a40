package org.caret.intake;

/**
 * Counts, in bytes that are no UTF-8 as a whole, characters that are UTF-8 by themselves. Many of them beside few other
 * high bytes mean that two encodings were mixed, and reading all as windows-1252 would garble names.
 */
final class Utf8Traces {

    private long whole;
    private long stray;
    private int open;

    void take(byte[] piece, int length) {
        for (int i = 0; i < length; i++) {
            byteOf(piece[i] & 0xff);
        }
    }

    private void byteOf(int b) {
        if (open > 0 && (b & 0xc0) == 0x80) {
            open--;
            whole += open == 0 ? 1 : 0;
            return;
        }
        stray += open > 0 ? 1 : 0;
        open = b >= 0xc2 && b <= 0xdf ? 1 : b >= 0xe0 && b <= 0xef ? 2 : b >= 0xf0 && b <= 0xf4 ? 3 : 0;
        stray += open == 0 && b >= 0x80 ? 1 : 0;
    }

    /** True when the file seems to hold both encodings. */
    boolean mixed() {
        return whole * 10 > stray;
    }
}
