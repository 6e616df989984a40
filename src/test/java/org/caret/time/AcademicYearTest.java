package org.caret.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class AcademicYearTest {

    private static final AcademicYear YEAR = new AcademicYear(2025);

    @Test
    void aYearBeginsOnTheFirstOfJuly() {
        assertThat(AcademicYear.of(LocalDate.of(2025, 6, 30))).isEqualTo(new AcademicYear(2024));
        assertThat(AcademicYear.of(LocalDate.of(2025, 7, 1))).isEqualTo(YEAR);
        assertThat(AcademicYear.of(LocalDate.of(2025, 12, 31))).isEqualTo(YEAR);
        assertThat(AcademicYear.of(LocalDate.of(2026, 1, 1))).isEqualTo(YEAR);
    }

    @Test
    void aYearIsReadInItsShortAndItsFullForm() {
        assertThat(AcademicYear.parse("2025-26")).contains(YEAR);
        assertThat(AcademicYear.parse("2025-2026")).contains(YEAR);
        assertThat(AcademicYear.parse(" 2025-26 ")).contains(YEAR);
    }

    @Test
    void theTurnOfACenturyIsReadInBothForms() {
        assertThat(AcademicYear.parse("1999-00")).contains(new AcademicYear(1999));
        assertThat(AcademicYear.parse("1999-2000")).contains(new AcademicYear(1999));
        assertThat(AcademicYear.parse("1999-1900")).isEmpty();
    }

    @Test
    void yearsThatDoNotFollowAreNoAcademicYear() {
        assertThat(AcademicYear.parse("2025-27")).isEmpty();
        assertThat(AcademicYear.parse("2025-25")).isEmpty();
        assertThat(AcademicYear.parse("2025-2126")).isEmpty();
    }

    @Test
    void otherTextsAreNoAcademicYear() {
        assertThat(AcademicYear.parse("")).isEmpty();
        assertThat(AcademicYear.parse("2025")).isEmpty();
        assertThat(AcademicYear.parse("25-26")).isEmpty();
        assertThat(AcademicYear.parse("2025/26")).isEmpty();
        assertThat(AcademicYear.parse("2025-026")).isEmpty();
        assertThat(AcademicYear.parse("2025-07-01")).isEmpty();
    }

    @Test
    void bothItsEndsBelongToTheYear() {
        assertThat(YEAR.firstDay()).isEqualTo(LocalDate.of(2025, 7, 1));
        assertThat(YEAR.lastDay()).isEqualTo(LocalDate.of(2026, 6, 30));
        assertThat(YEAR.contains(LocalDate.of(2025, 6, 30))).isFalse();
        assertThat(YEAR.contains(LocalDate.of(2025, 7, 1))).isTrue();
        assertThat(YEAR.contains(LocalDate.of(2026, 6, 30))).isTrue();
        assertThat(YEAR.contains(LocalDate.of(2026, 7, 1))).isFalse();
    }

    @Test
    void aYearIsWrittenInBothForms() {
        assertThat(YEAR).hasToString("2025-26");
        assertThat(YEAR.full()).isEqualTo("2025-2026");
        assertThat(YEAR.ends()).isEqualTo(2026);
        assertThat(new AcademicYear(2008)).hasToString("2008-09");
        assertThat(new AcademicYear(2099)).hasToString("2099-00");
    }

    @Test
    void earlierYearsComeFirst() {
        assertThat(YEAR.compareTo(new AcademicYear(2024))).isPositive();
        assertThat(YEAR.compareTo(new AcademicYear(2025))).isZero();
        assertThat(YEAR.compareTo(new AcademicYear(2026))).isNegative();
    }
}
