package org.caret.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackedTest {

    private static final int BUFFER = 300;
    private static final List<String> TEXTS = List.of("", "Ana", "José", "é", "a".repeat(253) + "é", "a".repeat(254),
            "b".repeat(255), "c".repeat(256), "ü".repeat(127), "ü".repeat(128), "d".repeat(BUFFER - 1),
            "e".repeat(BUFFER * 3), "\uD83D\uDE00".repeat(200), "\u0000\u007F\u0080\uFFFF");

    @TempDir
    private Path folder;

    @Test
    void whatIsWrittenIsReadBackAtEveryPlaceOfTheBuffer() throws IOException {
        for (int shift = 0; shift < BUFFER; shift++) {
            Path file = folder.resolve("packed");
            try (PackedWriter out = new PackedWriter(file, BUFFER)) {
                for (int i = 0; i < shift; i++) {
                    out.small(i % 256);
                }
                for (String text : TEXTS) {
                    out.text(text);
                    out.number(-shift);
                }
            }
            try (PackedReader in = new PackedReader(file, BUFFER)) {
                for (int i = 0; i < shift; i++) {
                    assertThat(in.small()).isEqualTo(i % 256);
                }
                for (String text : TEXTS) {
                    assertThat(in.text()).isEqualTo(text);
                    assertThat(in.number()).isEqualTo(-shift);
                }
                assertThat(in.over()).isTrue();
            }
        }
    }

    @Test
    void aFileThatEndsTooEarlyIsNotReadAsIfItWereWhole() throws IOException {
        Path file = folder.resolve("packed");
        try (PackedWriter out = new PackedWriter(file, BUFFER)) {
            out.text("e".repeat(BUFFER * 3));
        }
        byte[] whole = Files.readAllBytes(file);
        for (int length : List.of(1, 3, whole.length - 1)) {
            Files.write(file, Arrays.copyOf(whole, length));
            try (PackedReader in = new PackedReader(file, BUFFER)) {
                assertThatThrownBy(in::text).isInstanceOf(EOFException.class);
            }
        }
    }
}
