package org.caret.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.caret.fact.Text;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvRoundTripTest {

    private static final String[] PIECES = {"a", "Zoë", "\uD83D\uDE00", ",", "\"", "\n", "\r\n", "\r", " ",
        "\u00a0", "7", "\"\"", "x,y", ";", "\t", "0001"};
    private static final String[] LINE_ENDS = {"\n", "\r\n", "\r"};

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whatIsWrittenWithAnyQuotingIsReadBackIdentical(long seed) throws IOException {
        Random random = new Random(seed);
        int width = 2 + random.nextInt(8);
        List<List<String>> rows = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 3_000; i++) {
            rows.add(row(random, width));
            text.append(line(random, rows.get(i)));
        }
        assertThat(read(text.toString(), width)).isEqualTo(rows);
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15, 16})
    void noDamageStopsTheReadingOrLosesALine(long seed) throws IOException {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 2_000; i++) {
            text.append(line(random, row(random, 4)));
            if (random.nextInt(20) == 0) {
                text.insert(random.nextInt(text.length()), PIECES[random.nextInt(PIECES.length)]);
            }
        }
        int last = 0;
        try (RecordSplitter records = new RecordSplitter(new StringReader(text.toString()), ',', 4)) {
            while (records.next()) {
                assertThat(records.line()).isGreaterThan(last);
                last = records.line();
            }
        }
        assertThat(last).isGreaterThan(2_000);
    }

    private static List<List<String>> read(String text, int width) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        try (RecordSplitter records = new RecordSplitter(new StringReader(text), ',', width)) {
            while (records.next()) {
                assertThat(records.fault()).isEqualTo(RecordSplitter.Fault.NONE);
                List<String> row = new ArrayList<>();
                for (int i = 0; i < records.size(); i++) {
                    row.add(records.cell(i));
                }
                rows.add(row);
            }
        }
        return rows;
    }

    /** Stripped, as cells are; the first is never blank, so that no row is. */
    private static List<String> row(Random random, int width) {
        List<String> row = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            StringBuilder cell = new StringBuilder(i == 0 ? "k" : "");
            for (int n = random.nextInt(5); n > 0; n--) {
                cell.append(PIECES[random.nextInt(PIECES.length)]);
            }
            row.add(Text.strip(cell.toString()));
        }
        return row;
    }

    private static String line(Random random, List<String> row) {
        StringBuilder line = new StringBuilder();
        for (String cell : row) {
            boolean needed = cell.startsWith("\"") || cell.matches("(?s).*[,\n\r].*");
            boolean quoted = needed || random.nextBoolean();
            line.append(line.length() == 0 ? "" : ",");
            line.append(quoted ? '"' + cell.replace("\"", "\"\"") + '"' : cell);
        }
        return line + LINE_ENDS[random.nextInt(LINE_ENDS.length)];
    }
}
