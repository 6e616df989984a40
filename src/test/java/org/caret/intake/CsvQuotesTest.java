package org.caret.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvQuotesTest {

    @TempDir
    Path folder;

    @Test
    void aQuoteInsideAnUnquotedCellIsText() {
        assertThat(read("1,5\" tall,b\n2,a\"b\",c\n").rows())
                .containsExactly("2:1|5\" tall|b", "3:2|a\"b\"|c");
    }

    @Test
    void textAfterAClosingQuoteCostsItsRow() {
        ReadCsv read = read("1,\"bad\"x,b\n2,a,b\n");
        assertThat(read.rows()).containsExactly("3:2|a|b");
        assertThat(read.findings()).containsExactly("MODEL-8-QUOTE@2");
    }

    @Test
    void anUnclosedQuoteAtTheEndOfTheFileCostsItsRow() {
        ReadCsv read = read("1,\"a,b\n2,a,b\n3,a,b\n");
        assertThat(read.rows()).containsExactly("3:2|a|b", "4:3|a|b");
        assertThat(read.findings()).containsExactly("MODEL-8-QUOTE@2");
    }

    @Test
    void anUnclosedQuoteInTheLastRowCostsItsRow() {
        ReadCsv read = read("1,a,b\n2,\"a,b");
        assertThat(read.rows()).containsExactly("2:1|a|b");
        assertThat(read.findings()).containsExactly("MODEL-8-QUOTE@3");
    }

    @Test
    void anUnclosedQuoteIsGivenUpAfterAThousandLines() {
        ReadCsv read = read("1,\"a,b\n" + numbered(2, 2_500) + "2501,\"x\",y\n");
        assertThat(read.rows()).hasSize(2_500);
        assertThat(read.findings()).containsExactly("MODEL-8-QUOTE@2");
    }

    @Test
    void anUnclosedQuoteIsGivenUpAfter64KiB() {
        ReadCsv read = read("1,\"a,b\n2," + "x".repeat(70_000) + ",b\n3,\"a\",b\n");
        assertThat(read.sound()).extracting(row -> row.cell(0)).containsExactly("2", "3");
        assertThat(read.findings()).containsExactly("MODEL-8-QUOTE@2");
    }

    @Test
    void anUnclosedQuoteThatMeetsTheNextOneCostsItsRow() {
        ReadCsv read = read("1,\"a,b\n2,a,b\n3,\"a\",b\n4,a,b\n");
        assertThat(read.rows()).containsExactly("3:2|a|b", "4:3|a|b", "5:4|a|b");
        assertThat(read.findings()).containsExactly("MODEL-8-QUOTE@2");
    }

    @Test
    void anUnclosedQuoteInAFullyQuotedFileCostsItsRow() {
        ReadCsv read = read("\"1\",\"a\",\"b\n\"2\",\"a\",\"b\"\n\"3\",\"a\",\"b\"\n");
        assertThat(read.rows()).containsExactly("3:2|a|b", "4:3|a|b");
        assertThat(read.findings()).containsExactly("MODEL-8-QUOTE@2");
    }

    @Test
    void aRecordOverSeveralLinesWithAWrongNumberOfCellsCostsItsFirstLine() {
        ReadCsv read = read("1,\"a,b\n2,a,b\n3,\",x\",b\n4,a,b\n");
        assertThat(read.rows()).containsExactly("3:2|a|b", "4:3|,x|b", "5:4|a|b");
        assertThat(read.findings()).containsExactly("MODEL-8-QUOTE@2");
    }

    @Test
    void thePiecesOfALongRecordWithALineBreakAreNotTakenForRows() {
        ReadCsv read = read("1,\"a\nb\",c,d\n2,a,b\n");
        assertThat(read.rows()).containsExactly("4:2|a|b");
        assertThat(read.findings()).containsExactly("MODEL-8-QUOTE@2", "MODEL-8-QUOTE@3");
    }

    @Test
    void aLongTextWithManyLinesIsReadWhole() {
        String text = "line\n".repeat(900);
        ReadCsv read = read("1,\"" + text + "\",b\n2,a,b\n");
        assertThat(read.rows()).containsExactly("2:1|" + text.strip() + "|b", "903:2|a|b");
    }

    @Test
    void everyRowButTheBrokenOnesSurvivesInALargeFile() {
        String text = IntStream.range(0, 40_000).mapToObj(i -> i % 1_000 == 7
                ? i + ",\"broken,b\n" : i + ",\"Do, Re\",b\n").collect(Collectors.joining());
        ReadCsv read = read(text);
        assertThat(read.rows()).hasSize(39_960);
        assertThat(read.findings()).hasSize(40).allMatch(finding -> finding.startsWith("MODEL-8-QUOTE@"));
    }

    private static String numbered(int from, int to) {
        return IntStream.rangeClosed(from, to).mapToObj(i -> i + ",a,b\n").collect(Collectors.joining());
    }

    private ReadCsv read(String rows) {
        return ReadCsv.of(folder, "id,name,town\n" + rows);
    }
}
