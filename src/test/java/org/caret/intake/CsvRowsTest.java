package org.caret.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.caret.notice.Notice;
import org.caret.notice.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvRowsTest {

    @TempDir
    Path folder;

    @Test
    void cellsComeInTheOrderOfTheTableWhateverTheHeaderSays() {
        assertThat(read("town,id,name\nUkiah,1,Ana\n").rows()).containsExactly("2:1|Ana|Ukiah");
    }

    @Test
    void aColumnTheFileLacksIsBlank() {
        assertThat(read("id\n1\n").rows()).containsExactly("2:1||");
    }

    @Test
    void cellsLoseWhiteSpaceAtBothEndsOnly() {
        assertThat(read("id , name,town\n\u00a0 1\t,\" A  b \",\u2003\n").rows())
                .containsExactly("2:1|A  b|");
    }

    @Test
    void quotedCommasQuotesAndLineBreaksAreText() {
        assertThat(read("id,name,town\n1,\"a, \"\"b\"\"\nc\",\"\"\n2,x,y\n").rows())
                .containsExactly("2:1|a, \"b\"\nc|", "4:2|x|y");
    }

    @Test
    void everyKindOfLineEndEndsARowAndCountsOnce() {
        assertThat(read("id,name,town\r\n1,a,b\r2,a,\"x\r\ny\rz\"\n3,a,b\r\n\r\n4,a,b").rows())
                .containsExactly("2:1|a|b", "3:2|a|x\r\ny\rz", "6:3|a|b", "8:4|a|b");
    }

    @Test
    void blankRowsAreSkippedWithoutAWordEvenWhenTheyAreShortOrLong() {
        ReadCsv read = read("id,name,town\n\n,,\n , ,\u00a0,,,\n1,a,b\n\n");
        assertThat(read.rows()).containsExactly("5:1|a|b");
        assertThat(read.findings()).isEmpty();
        assertThat(read.file().rows()).isEqualTo(1);
    }

    @Test
    void aShortAndALongRowAreLeftOutWithAFindingEach() {
        ReadCsv read = read("id,name,town\n1,a\n2,a,b,c\n3,a,b\n");
        assertThat(read.rows()).containsExactly("4:3|a|b");
        assertThat(read.findings()).containsExactly("MODEL-8-CELLS@2", "MODEL-8-CELLS@3");
        assertThat(read.notices().get(0).message()).isEqualTo("The row has 2 cells, the header has 3."
                + " The row is left out.");
    }

    @Test
    void aRowWithANulIsLeftOutWithAFinding() {
        ReadCsv read = read("id,name,town\n1,a\u0000,b\n2,\"x\n\u0000\",b\n3,a,b\n");
        assertThat(read.rows()).containsExactly("5:3|a|b");
        assertThat(read.findings()).containsExactly("MODEL-8-NUL@2", "MODEL-8-NUL@3");
    }

    @Test
    void anEndlessRowCostsItselfOnly() {
        ReadCsv read = read("id,name,town\n1," + "x".repeat(3 << 20) + ",b\n2,a,b\n");
        assertThat(read.rows()).containsExactly("3:2|a|b");
        assertThat(read.findings()).containsExactly("MODEL-8-CELLS@2");
    }

    @Test
    void aHeaderAloneIsATableWithoutRows() {
        assertThat(read("id,name,town").rows()).isEmpty();
        assertThat(read("\n,,\nid,name,town\n").file().rows()).isZero();
    }

    @Test
    void semicolonsAndTabsAreReadWhenTheHeaderHasNoComma() {
        ReadCsv semicolons = read("id;name;town\n1;\"a;b\";c,d\n");
        assertThat(semicolons.rows()).containsExactly("2:1|a;b|c,d");
        assertThat(semicolons.told()).containsExactly("MODEL-0-DELIMITER@0");
        assertThat(semicolons.opening()).extracting(Notice::severity).containsExactly(Severity.INFORMATION);
        assertThat(read("id\tname\t\"to,wn\"\n1\ta\tb\n").rows()).containsExactly("2:1|a|");
        assertThat(read("id,\"name;x\",town\n1,a,b\n").told()).containsExactly("MODEL-0-COLUMN@1");
    }

    @Test
    void theReportGetsTheHashOfTheFileAndTheRowsReadWithThoseLeftOut() throws Exception {
        String text = "id,name,town\n1,a,b\n\n2,a\n";
        byte[] sum = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        assertThat(read(text).file())
                .isEqualTo(new InputFile("pupils.csv", HexFormat.of().formatHex(sum), 2));
    }

    @Test
    void findingsNeverShowCells() {
        ReadCsv read = read("id,name,town\n1,Secretname\n"
                + "2,\"Secretname\"x,b\n3,\"Secret\nname\"\n4,\"Secret");
        assertThat(read.findings()).hasSizeGreaterThan(3);
        assertThat(read.notices()).noneMatch(notice -> notice.toString().contains("Secret"));
    }

    private ReadCsv read(String text) {
        return ReadCsv.of(folder, text);
    }
}
