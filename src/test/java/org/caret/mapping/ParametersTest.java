package org.caret.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import org.caret.notice.ExitCode;
import org.caret.notice.Refusal;
import org.junit.jupiter.api.Test;

class ParametersTest {

    private static final LocalDate DAY = LocalDate.of(2025, 10, 1);

    @Test
    void theRowsInForceOnTheDayCount() {
        SheetBook sheets = sheets("a,text,old,,2024-25", "a,text,new,2025-26,", "b,whole,7,,");
        Parameters now = Parameters.of(sheets, DAY);
        assertThat(now.byName().keySet()).containsExactly("a", "b");
        assertThat(now.byName().get("a").value()).isEqualTo("new");
        assertThat(now.byName().get("b").type()).isEqualTo("whole");
        assertThat(Parameters.of(sheets, LocalDate.of(2025, 6, 30)).byName().get("a").value()).isEqualTo("old");
    }

    @Test
    void aParameterOutOfForceIsMissing() {
        assertThat(Parameters.of(sheets("a,text,x,2026-27,"), DAY).byName()).isEmpty();
    }

    @Test
    void twoRowsInForceAtOnceAreRefused() {
        assertThatThrownBy(() -> Parameters.of(sheets("a,text,1,,", "b,text,2,,", "a,text,3,2025-26,"), DAY))
                .isInstanceOfSatisfying(Refusal.class, refusal ->
                        assertThat(refusal.exit()).isEqualTo(ExitCode.KNOWLEDGE_BROKEN))
                .hasMessage("mappings/parameters.xlsx, sheet parameters, row 4, column name: row 2 is in force at the"
                        + " same time.");
    }

    @Test
    void anUnknownTypeIsRefused() {
        assertThatThrownBy(() -> Parameters.of(sheets("a,number,1,,"), DAY))
                .isInstanceOf(Refusal.class)
                .hasMessage("mappings/parameters.xlsx, sheet parameters, row 2, column type: write one of text, date,"
                        + " mark, whole, decimal, list.");
    }

    @Test
    void rowsOfEveryYearAreListed() {
        assertThat(Parameters.rows(sheets("a,text,old,,2024-25", "a,text,new,2025-26,")))
                .extracting(row -> row.text("value")).containsExactly("old", "new");
    }

    private static SheetBook sheets(String... lines) {
        return new SheetBook(Map.of("parameters", Map.of("parameters",
                SheetRows.of("parameters", "parameters", "name,type,value,from,until", lines))));
    }
}
