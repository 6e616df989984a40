package org.caret.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class FormatTest {

    private static final String COLUMNS = "name,dates,keeps,case,number";
    private static final Format PLAIN = SheetRows.format(COLUMNS, "text,,,,");
    private static final Format NAME = SheetRows.format(COLUMNS, "name,,A-Za-z0-9 '.\\-,,");

    @Test
    void valuesBecomeText() {
        assertThat(PLAIN.text(null)).isEmpty();
        assertThat(PLAIN.text("abc")).isEqualTo("abc");
        assertThat(PLAIN.text(12)).isEqualTo("12");
        assertThat(PLAIN.text(true)).isEqualTo("Y");
        assertThat(PLAIN.text(false)).isEqualTo("N");
        assertThat(PLAIN.text(LocalDate.of(2025, 8, 4))).isEqualTo("20250804");
    }

    @Test
    void datesGoByThePatternOfTheSheet() {
        assertThat(SheetRows.format(COLUMNS, "d,MM/dd/uuuu,,,").text(LocalDate.of(2025, 8, 4))).isEqualTo("08/04/2025");
    }

    @Test
    void capitalsAndAcademicYearsAreMadeWhereTheSheetSaysSo() {
        assertThat(SheetRows.format(COLUMNS, "u,,,upper,").text("josé")).isEqualTo("JOSÉ");
        Format year = SheetRows.format(COLUMNS, "y,,,,academicYear");
        assertThat(year.text(2026)).isEqualTo("2025-2026");
        assertThat(year.text("2026")).isEqualTo("2026");
    }

    @Test
    void decimalsAreWrittenAsTheSheetSays() {
        Format two = SheetRows.format(COLUMNS, "c,,,,0.00");
        assertThat(two.text(new BigDecimal("5"))).isEqualTo("5.00");
        assertThat(two.text(new BigDecimal("2.505"))).isEqualTo("2.51");
        Format some = SheetRows.format(COLUMNS, "p,,,,0.##");
        assertThat(some.text(new BigDecimal("1E+2"))).isEqualTo("100");
        assertThat(some.text(new BigDecimal("33.330"))).isEqualTo("33.33");
        assertThat(some.text(new BigDecimal("0.00"))).isEqualTo("0");
        assertThat(some.text("33.330")).isEqualTo("33.330");
        assertThat(PLAIN.text(new BigDecimal("2.500"))).isEqualTo("2.500");
    }

    @Test
    void caretsTabsAndLineEndsNeverReachTheFile() {
        assertThat(PLAIN.clean(" a^b\tc\r\nd ")).isEqualTo("abcd");
        assertThat(PLAIN.spoilt("a^b")).isTrue();
        assertThat(PLAIN.spoilt("a\nb")).isTrue();
        assertThat(PLAIN.spoilt("José, Ñ!")).isFalse();
    }

    @Test
    void blanksOfAnyKindAtTheEndsGo() {
        assertThat(PLAIN.clean("\u00A0a\u00A0b \u2003")).isEqualTo("a\u00A0b");
    }

    @Test
    void plainTextKeepsDoubleBlanksAndAllOtherCharacters() {
        assertThat(PLAIN.clean("José  #5 \uD83D\uDE00")).isEqualTo("José  #5 \uD83D\uDE00");
    }

    @Test
    void restrictedTextKeepsOnlyItsCharacters() {
        assertThat(NAME.clean("O'Brien-Smith Jr.")).isEqualTo("O'Brien-Smith Jr.");
        assertThat(NAME.clean("Peña_(2)")).isEqualTo("Pea2");
        assertThat(NAME.clean("A\uD83D\uDE00B")).isEqualTo("AB");
        assertThat(NAME.spoilt("Peña")).isTrue();
        assertThat(NAME.spoilt("O'Brien")).isFalse();
    }

    @Test
    void blanksThatMeetInARestrictedTextCloseUp() {
        assertThat(NAME.clean("Ana & Luis")).isEqualTo("Ana Luis");
        assertThat(NAME.clean("Ana    Luis")).isEqualTo("Ana Luis");
        assertThat(NAME.clean("& Ana &")).isEqualTo("Ana");
    }
}
