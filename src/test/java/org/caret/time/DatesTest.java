package org.caret.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {

    @Test
    void aDateIsReadWithDashesAndWithout() {
        assertThat(Dates.parse("2025-08-14")).contains(LocalDate.of(2025, 8, 14));
        assertThat(Dates.parse("20250814")).contains(LocalDate.of(2025, 8, 14));
    }

    @Test
    void theTwentyNinthOfFebruaryIsThereInLeapYearsOnly() {
        assertThat(Dates.parse("2024-02-29")).contains(LocalDate.of(2024, 2, 29));
        assertThat(Dates.parse("2000-02-29")).contains(LocalDate.of(2000, 2, 29));
        assertThat(Dates.parse("2025-02-29")).isEmpty();
        assertThat(Dates.parse("1900-02-29")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-02-31", "20250431", "2025-13-01", "2025-00-10", "2025-01-00", "00000101"})
    void daysThatTheCalendarLacksAreNoDate(String text) {
        assertThat(Dates.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2025", "2025-8-14", "14.08.2025", "08/14/2025", "2025/08/14", "2025-08-14T00:00",
        "2025-0814", "202508140", "-2250814", "2025-+8-14", "2025081x", "２０２５-08-14"})
    void otherTextsAreNoDate(String text) {
        assertThat(Dates.parse(text)).isEmpty();
    }

    @Test
    void theEndsOfTimeCanBeWritten() {
        assertThat(Dates.parse("0001-01-01")).contains(Dates.EVER);
        assertThat(Dates.parse("99991231")).contains(Dates.OPEN);
    }
}
