package org.caret.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTest {

    @Test
    void plainCellsStandBare() {
        assertThat(Csv.cell("Oak")).isEqualTo("Oak");
        assertThat(Csv.cell("")).isEmpty();
        assertThat(Csv.cell(" a'b;c\td ")).isEqualTo(" a'b;c\td ");
    }

    @Test
    void commasAndLineEndsAreQuoted() {
        assertThat(Csv.cell("a,b")).isEqualTo("\"a,b\"");
        assertThat(Csv.cell("a\nb")).isEqualTo("\"a\nb\"");
        assertThat(Csv.cell("a\rb")).isEqualTo("\"a\rb\"");
    }

    @Test
    void quotesAreQuotedAndDoubled() {
        assertThat(Csv.cell("\"")).isEqualTo("\"\"\"\"");
        assertThat(Csv.cell("say \"hi\"")).isEqualTo("\"say \"\"hi\"\"\"");
    }

    @Test
    void aRowJoinsItsCellsWithCommas() {
        assertThat(Csv.row(List.of("a", "", "b,c", "\"d"))).isEqualTo("a,,\"b,c\",\"\"\"d\"");
        assertThat(Csv.row(List.of(""))).isEmpty();
    }
}
