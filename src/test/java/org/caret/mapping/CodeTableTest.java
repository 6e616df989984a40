package org.caret.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.caret.notice.ExitCode;
import org.caret.notice.Refusal;
import org.junit.jupiter.api.Test;

class CodeTableTest {

    private static final LocalDate BEFORE = LocalDate.of(2025, 6, 30);
    private static final LocalDate AFTER = LocalDate.of(2025, 7, 1);

    @Test
    void aValueHasTheCodeInForceOnTheDay() {
        CodeTable table = table("complete", "M,100,,2024-25", "M,200,2025-26,", "F,300,,");
        assertThat(table.code("M", BEFORE).orElseThrow().code()).isEqualTo("100");
        assertThat(table.code("M", AFTER).orElseThrow().code()).isEqualTo("200");
        assertThat(table.code("M", AFTER).orElseThrow().row().number()).isEqualTo(3);
        assertThat(table.code("F", AFTER).orElseThrow().code()).isEqualTo("300");
    }

    @Test
    void aValueIsUnknownOnDaysWithoutARow() {
        CodeTable table = table("complete", "M,100,2025-26,");
        assertThat(table.code("M", BEFORE)).isEmpty();
        assertThat(table.knows("M", BEFORE)).isFalse();
        assertThat(table.knows("M", AFTER)).isTrue();
        assertThat(table.knows("m", AFTER)).isFalse();
    }

    @Test
    void aBlankValueIsKnownAndBlankUnlessARowSaysOtherwise() {
        CodeTable plain = table("complete", "M,100,,");
        assertThat(plain.knows("", AFTER)).isTrue();
        assertThat(plain.code("", AFTER)).isEmpty();
        assertThat(table("complete", ",999,,").code("", AFTER).orElseThrow().code()).isEqualTo("999");
    }

    @Test
    void anOpenTableWithoutRowsSaysNothing() {
        assertThat(table("open").saysNothing()).isTrue();
        assertThat(table("complete").saysNothing()).isFalse();
        assertThat(table("open", "M,100,,").saysNothing()).isFalse();
    }

    @Test
    void twoRowsInForceAtOnceForOneValueAreRefused() {
        assertThatThrownBy(() -> table("complete", "M,100,,2025-26", "F,1,,", "M,200,2026-06-30,"))
                .isInstanceOf(Refusal.class)
                .hasMessage("mappings/codes/local.xlsx, sheet sex, row 4, column value: two rows are in force at once"
                        + " for this value, the other in row 2; end one with until.");
    }

    @Test
    void aWindowThatEndsBeforeItBeginsIsRefused() {
        assertThatThrownBy(() -> table("open", "M,100,2026-27,2025-26"))
                .hasMessage("mappings/codes/local.xlsx, sheet sex, row 2, column from: write a year such as 2025-26 or"
                        + " a date such as 2025-07-01, from before until.");
    }

    @Test
    void theNearestValuesAreThoseInForce() {
        CodeTable table = table("complete", "Male,1,,", "Mall,2,,2024-25", "Female,3,,", "Mole,4,,", "Q,5,,", ",6,,");
        assertThat(table.nearest("Malo", AFTER)).containsExactly("Male", "Mole", "Female");
        assertThat(table.nearest("Mall", BEFORE)).containsExactly("Mall", "Male", "Mole");
    }

    @Test
    void theIndexSaysWhetherATableIsCompleteOrOpen() {
        assertThat(table("complete").complete()).isTrue();
        assertThat(table("open").complete()).isFalse();
        assertThat(table("open").name()).isEqualTo("sex");
    }

    @Test
    void anotherKindIsRefused() {
        assertThatThrownBy(() -> table("half"))
                .isInstanceOfSatisfying(Refusal.class, refusal ->
                        assertThat(refusal.exit()).isEqualTo(ExitCode.KNOWLEDGE_BROKEN))
                .hasMessage("mappings/codes/local.xlsx, sheet tables, row 2, column kind: write complete or open.");
    }

    @Test
    void tablesOfEveryWorkbookOfTheFolderAreFoundByName() {
        CodeTables tables = CodeTables.of(new SheetBook(Map.of(
                "codes/a", Map.of("tables", SheetRows.of("codes/a", "tables", "table,kind", "one,open")),
                "codes/b", Map.of("tables", SheetRows.of("codes/b", "tables", "table,kind", "two,complete")),
                "layouts/c", Map.of("tables", SheetRows.of("layouts/c", "tables", "table,kind", "three,open")))));
        assertThat(tables.byName().keySet()).containsExactly("one", "two");
        assertThat(tables.table("three")).isEmpty();
    }

    private static CodeTable table(String kind, String... lines) {
        List<SheetRow> index = SheetRows.of("codes/local", "tables", "table,kind", "sex," + kind);
        List<SheetRow> rows = SheetRows.of("codes/local", "sex", "value,code,from,until", lines);
        SheetBook sheets = new SheetBook(Map.of("codes/local", Map.of("tables", index, "sex", rows)));
        return CodeTables.of(sheets).table("sex").orElseThrow();
    }
}
