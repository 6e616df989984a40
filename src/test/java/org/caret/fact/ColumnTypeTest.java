package org.caret.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ColumnTypeTest {

    @Test
    void textStaysAsItIs() {
        assertThat(ColumnType.TEXT.value("007")).isEqualTo("007");
        assertThat(ColumnType.TEXT.value("")).isEqualTo("");
    }

    @Test
    void aDateIsReadOrNull() {
        assertThat(ColumnType.DATE.value("2025-08-14")).isEqualTo(LocalDate.of(2025, 8, 14));
        assertThat(ColumnType.DATE.value("2025-02-31")).isNull();
        assertThat(ColumnType.DATE.value("")).isNull();
    }

    @Test
    void marksAreReadInAllTheirSpellings() {
        assertThat(List.of("true", "TRUE", "1", "y", "Y")).extracting(ColumnType.MARK::value)
                .containsOnly(Boolean.TRUE);
        assertThat(List.of("false", "False", "0", "n", "N")).extracting(ColumnType.MARK::value)
                .containsOnly(Boolean.FALSE);
        assertThat(List.of("", "yes", "no", "2", "t")).extracting(ColumnType.MARK::value)
                .containsOnlyNulls();
    }

    @Test
    void wholeNumbersHaveNoFraction() {
        assertThat(ColumnType.WHOLE.value("12")).isEqualTo(12);
        assertThat(ColumnType.WHOLE.value("-3")).isEqualTo(-3);
        assertThat(ColumnType.WHOLE.value("12.0")).isNull();
        assertThat(ColumnType.WHOLE.value("2147483648")).isNull();
        assertThat(ColumnType.WHOLE.value("")).isNull();
    }

    @Test
    void decimalsKeepTheirScaleAndMayNotBeEndless() {
        assertThat(ColumnType.DECIMAL.value("1.50")).isEqualTo(new BigDecimal("1.50"));
        assertThat(ColumnType.DECIMAL.value("9".repeat(40))).isEqualTo(new BigDecimal("9".repeat(40)));
        assertThat(ColumnType.DECIMAL.value("9".repeat(41))).isNull();
        assertThat(ColumnType.DECIMAL.value("1,5")).isNull();
        assertThat(ColumnType.DECIMAL.value("")).isNull();
    }

    @Test
    void listsSplitAtCommasSemicolonsAndBars() {
        assertThat(ColumnType.LIST.value("KG, 01;02|03")).isEqualTo(List.of("KG", "01", "02", "03"));
        assertThat(ColumnType.LIST.value(", a ,,")).isEqualTo(List.of("a"));
        assertThat(ColumnType.LIST.value("")).isEqualTo(List.of());
    }

    @Test
    void declarationsNameATypeWithItsPackageOrWithout() {
        assertThat(ColumnType.declaredAs("java.util.List")).contains(ColumnType.LIST);
        assertThat(ColumnType.declaredAs("List")).contains(ColumnType.LIST);
        assertThat(ColumnType.declaredAs("BigDecimal")).contains(ColumnType.DECIMAL);
        assertThat(ColumnType.declaredAs("java.lang.String")).contains(ColumnType.TEXT);
        assertThat(ColumnType.declaredAs("int")).isEmpty();
    }

    @Test
    void everyTypeIsFoundUnderItsOwnDeclaration() {
        assertThat(ColumnType.values()).allSatisfy(type ->
                assertThat(ColumnType.declaredAs(type.declared())).contains(type));
    }
}
