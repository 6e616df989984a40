package org.caret.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class WindowTest {

    private static final LocalDate JULY = LocalDate.of(2025, 7, 1);
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 30);

    @Test
    void blankCellsAreNoLimit() {
        assertThat(Window.parse("", "")).contains(Window.ALWAYS);
        assertThat(Window.parse("2025-26", "")).contains(new Window(JULY, LocalDate.of(9999, 12, 31)));
        assertThat(Window.parse("", "2025-26")).contains(new Window(LocalDate.of(1, 1, 1), JUNE));
    }

    @Test
    void aYearStandsForItsFirstDayInFromAndItsLastInUntil() {
        assertThat(Window.parse("2025-26", "2025-26")).contains(new Window(JULY, JUNE));
        assertThat(Window.parse("2025-2026", "2026-27")).contains(new Window(JULY, LocalDate.of(2027, 6, 30)));
    }

    @Test
    void aDateStandsForItself() {
        assertThat(Window.parse("2025-09-01", "20250930"))
                .contains(new Window(LocalDate.of(2025, 9, 1), LocalDate.of(2025, 9, 30)));
    }

    @Test
    void aCellThatIsNeitherYearNorDateMakesNoWindow() {
        assertThat(Window.parse("soon", "")).isEmpty();
        assertThat(Window.parse("", "2025-28")).isEmpty();
        assertThat(Window.parse("2025-02-31", "")).isEmpty();
    }

    @Test
    void bothEndsBelongToTheWindow() {
        Window window = new Window(JULY, JUNE);
        assertThat(window.contains(JULY.minusDays(1))).isFalse();
        assertThat(window.contains(JULY)).isTrue();
        assertThat(window.contains(JUNE)).isTrue();
        assertThat(window.contains(JUNE.plusDays(1))).isFalse();
    }

    @Test
    void windowsThatShareADayOverlap() {
        Window window = new Window(JULY, JUNE);
        Window touching = new Window(JUNE, JUNE.plusDays(9));
        Window after = new Window(JUNE.plusDays(1), JUNE.plusDays(9));
        assertThat(window.overlaps(touching)).isTrue();
        assertThat(touching.overlaps(window)).isTrue();
        assertThat(window.overlaps(after)).isFalse();
        assertThat(after.overlaps(window)).isFalse();
        assertThat(window.overlaps(Window.ALWAYS)).isTrue();
    }
}
