package org.caret.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.caret.time.AcademicYear;
import org.caret.time.Dates;
import org.junit.jupiter.api.Test;

class OrderOfIdsTest {

    @Test
    void digitsGoFirstByValueAndOfAnyLength() {
        List<String> ordered = List.of("7", "007", "10", "99999999999999999998", "99999999999999999999", "A1", "a1", "é",
                "\uFF21", "\uD83D\uDE00");
        List<String> shuffled = new ArrayList<>(ordered);
        Collections.shuffle(shuffled, new Random(3));
        shuffled.sort(Ids.ORDER);
        assertThat(shuffled).isEqualTo(ordered);
    }

    @Test
    void textIsComparedByCodePointNotByUnit() {
        assertThat(Text.compare("\uFF21", "\uD83D\uDE00")).isNegative();
        assertThat("\uFF21".compareTo("\uD83D\uDE00")).isPositive();
    }

    @Test
    void everyKindOfWhiteSpaceGoesAtTheEnds() {
        assertThat(Text.strip("\u00A0\t a b \u2003\u3000\r\n")).isEqualTo("a b");
    }

    @Test
    void aDateMustStandInTheCalendar() {
        assertThat(Dates.parse("20240229")).contains(LocalDate.of(2024, 2, 29));
        assertThat(Dates.parse("2023-11-01")).contains(LocalDate.of(2023, 11, 1));
        assertThat(Dates.parse("2023-02-29")).isEmpty();
        assertThat(Dates.parse("2023-2-9")).isEmpty();
        assertThat(Dates.parse("2023-11-0１")).isEmpty();
    }

    @Test
    void anAcademicYearBeginsInJulyAndIsReadInBothForms() {
        assertThat(AcademicYear.of(LocalDate.of(2025, 6, 30)).full()).isEqualTo("2024-2025");
        assertThat(AcademicYear.of(LocalDate.of(2025, 7, 1))).hasToString("2025-26");
        assertThat(AcademicYear.parse("1999-00")).contains(new AcademicYear(1999));
        assertThat(AcademicYear.parse("2025-2027")).isEmpty();
    }

    @Test
    void marksWholeNumbersAndListsAreReadOrNull() {
        assertThat(ColumnType.MARK.value("Y")).isEqualTo(true);
        assertThat(ColumnType.MARK.value("0")).isEqualTo(false);
        assertThat(ColumnType.MARK.value("yes")).isNull();
        assertThat(ColumnType.WHOLE.value("1.0")).isNull();
        assertThat(ColumnType.LIST.value("10, 20|30")).isEqualTo(List.of("10", "20", "30"));
    }
}
