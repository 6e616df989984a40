package org.caret.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.caret.notice.Severity;
import org.junit.jupiter.api.Test;

class CheckTest {

    private static final LocalDate DAY = LocalDate.of(2025, 11, 5);

    @Test
    void aRowOfTheRecordTypeGoesBeforeOneForAll() {
        assertThat(first(",X-1,,,warning,never,,,,", "TEST,X-1,,T1,fatal,fatal,,,,").severity())
                .isEqualTo(Severity.FATAL);
    }

    @Test
    void ofTwoRowsInForceTheOneThatBeganLastCounts() {
        assertThat(first("TEST,X-1,,,warning,never,,,,", "TEST,X-1,,,fatal,fatal,,2025-26,,").severity())
                .isEqualTo(Severity.FATAL);
        assertThat(first("TEST,X-1,,,warning,never,,,,", "TEST,X-1,,,fatal,fatal,,2026-27,,").severity())
                .isEqualTo(Severity.WARNING);
    }

    @Test
    void aKnownIssueIsSwitchedOffUntilItsDate() {
        String known = "TEST,X-1,,,fatal,fatal,N,2025-10-01,2025-11-05,known issue";
        assertThat(first("TEST,X-1,,,fatal,fatal,,,,", known).on()).isFalse();
        assertThat(Check.of("TEST", DAY.plusDays(1), sheets("TEST,X-1,,,fatal,fatal,,,,", known)))
                .extracting(Check::on).containsExactly(true);
    }

    @Test
    void aRowOfAVariantGoesBeforeOneOfTheTypeItIsLike() {
        SheetBook sheets = sheets("TEST,X-1,,TEST1,fatal,fatal,,,,", "TESX,X-1,,TESX1,fatal,fatal,,,,",
                "TEST,X-2,,TEST2,fatal,fatal,,,,");
        List<RecordType> types = RecordType.all(new SheetBook(Map.of("records", Map.of("records", SheetRows.of("records",
                "records", "record,like,title,transactions", "TEST,,Tests,add=", "TESX,TEST,Others,")))));
        assertThat(Check.of(types.get(0), DAY, sheets)).extracting(Check::stateRuleId).containsExactly("TEST1", "TEST2");
        assertThat(Check.of(types.get(1), DAY, sheets)).extracting(Check::stateRuleId)
                .containsExactly("TESX1", "TEST1", "TEST2");
    }

    private static Check first(String... rows) {
        return Check.of("TEST", DAY, sheets(rows)).get(0);
    }

    private static SheetBook sheets(String... rows) {
        return new SheetBook(Map.of("checks", Map.of("checks", SheetRows.of("checks", "checks",
                "record,check,kind,stateRuleId,severity,hold,on,from,until,fix", rows))));
    }
}
