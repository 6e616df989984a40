package org.caret.intake;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import org.caret.notice.ExitCode;
import org.caret.notice.Notice;
import org.caret.notice.Refusal;
import org.caret.notice.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EncodingTest {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final String TEXT = "id,name,town\n1,Zoë Peña,L’Aquila\n";
    private static final String ROW = "2:1|Zoë Peña|L’Aquila";

    @TempDir
    Path folder;

    @Test
    void utf8IsReadWithAndWithoutAMark() {
        assertThat(read(TEXT.getBytes(UTF_8)).rows()).containsExactly(ROW);
        ReadCsv marked = read(("\uFEFF" + TEXT).getBytes(UTF_8));
        assertThat(marked.rows()).containsExactly(ROW);
        assertThat(marked.told()).isEmpty();
    }

    @Test
    void utf16IsReadWhenItHasAMark() {
        assertThat(read(("\uFEFF" + TEXT).getBytes(UTF_16LE)).rows()).containsExactly(ROW);
        assertThat(read(("\uFEFF" + TEXT).getBytes(UTF_16BE)).rows()).containsExactly(ROW);
    }

    @Test
    void utf16WithoutAMarkIsRefused() {
        assertRefused(TEXT.replaceAll("[^\\x00-\\x7f]", "e").getBytes(UTF_16LE), "pupils.csv", "UTF-8");
    }

    @Test
    void windows1252IsConvertedWithOneFindingForTheFile() {
        ReadCsv read = read((TEXT + "2,Renée,Ça\n").getBytes(WINDOWS));
        assertThat(read.rows()).containsExactly(ROW, "3:2|Renée|Ça");
        assertThat(read.told()).containsExactly("MODEL-0-ENCODING@0");
        assertThat(read.opening()).extracting(Notice::severity).containsExactly(Severity.INFORMATION);
        assertThat(read.findings()).isEmpty();
    }

    @Test
    void utf8WithALineOfWindows1252IsRefusedAndNotGarbled() {
        assertRefused(bytes(new String("id,name\n1,Zo\u00c3\u00ab\n2,Pe\u00c3\u00b1a\n3,Ren"), 0xe9, "e\n"), "pupils.csv, line 4:");
    }

    @Test
    void bytesThatAreNeitherUtf8NorWindows1252AreRefusedWithTheirLine() {
        assertRefused(bytes("id,name\n1,é\r\n2,b\r3,", 0x81, "\n"), "pupils.csv, line 4:");
    }

    @Test
    void windows1252WithANulIsRefused() {
        assertRefused(bytes("id,name\n1,a\n2,", 0xE9, "\u0000\n"), "pupils.csv, line 3:");
        assertRefused(bytes("id,name\n1,\u0000\n2,", 0xE9, "\n"), "pupils.csv, line 3:");
    }

    @Test
    void aMarkedFileThatBreaksItsEncodingIsRefusedAndNotConverted() {
        assertRefused(bytes("\uFEFFid,name\n1,", 0xE9, "\n"), "pupils.csv, line 2:");
        byte[] wide = "\uFEFFid,name\n1,a\n2,\uD800x\n".getBytes(UTF_16LE);
        wide[wide.length - 6] = 0x00;
        wide[wide.length - 5] = (byte) 0xD8;
        assertRefused(wide, "pupils.csv, line 3:");
    }

    @Test
    void anErrorFarBehindTheFirstPieceIsFound() {
        assertRefused(bytes("id,name,town\n" + "1,abc,def\n".repeat(100_000), 0x8F, "\n"), "line 100002:");
        assertThat(read(bytes("id,name,town\n" + "1,é,def\n".repeat(100_000), ' ', "\n")).rows())
                .hasSize(100_000);
    }

    @Test
    void aCharacterCutOffAtTheEndIsNotUtf8() {
        assertThat(read(bytes("id,name,town\n1,a,b", 0xC3, "")).rows()).containsExactly("2:1|a|bÃ");
    }

    @Test
    void aWorkbookNamedCsvIsRefused() {
        assertRefused(bytes("PK\u0003\u0004", 0xFF, "rest"), "pupils.csv", ".xlsx");
    }

    @Test
    void anEmptyFileIsRefusedWithWhatWasExpected() {
        assertRefused(new byte[0], "pupils.csv", "id, name, town");
        assertRefused("\uFEFF\n\n".getBytes(UTF_8), "pupils.csv", "id, name, town");
    }

    @Test
    void aHeaderWithAWrongQuoteIsRefused() {
        assertRefused("id,\"name\"x,town\n1,a,b\n".getBytes(UTF_8), "pupils.csv, line 1:");
    }

    private void assertRefused(byte[] bytes, String... parts) {
        assertThatThrownBy(() -> read(bytes)).isInstanceOf(Refusal.class).hasMessageContainingAll(parts)
                .extracting(refusal -> ((Refusal) refusal).exit()).isEqualTo(ExitCode.INPUT_UNREADABLE);
    }

    private static byte[] bytes(String before, int single, String after) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            bytes.write(before.getBytes(UTF_8));
            bytes.write(single);
            bytes.write(after.getBytes(UTF_8));
        } catch (IOException never) {
            throw new IllegalStateException(never);
        }
        return bytes.toByteArray();
    }

    private ReadCsv read(byte[] bytes) {
        return ReadCsv.of(folder, Tables.pupils(), bytes);
    }
}
