package org.caret.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.caret.testing.Product;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The row of a log stands behind each record that comes from it. */
class ExplainChangesTest {

    @TempDir
    private Path folder;

    @Test
    void everyRecordNamesTheRowsOfTheLogsBehindIt() throws IOException {
        Path oak = Product.copy("oak", folder.resolve("oak"));
        Files.writeString(oak.resolve("sis/changeLog.csv"), """
                studentSourcedId,tableName,fieldName,effectiveDate,changedAt,changedBy
                s1109,identities,lastName,2025-10-01,2025-10-01T08:00:00,office
                s1033,identities,firstName,2025-10-06,2025-10-06T08:00:00,office
                s1033,identities,lastName,2025-10-06,2025-10-06T09:00:00,office
                """);
        Files.writeString(oak.resolve("sis/addressHistory.csv"), """
                studentSourcedId,addressId,startDate,changedAt
                s1033,nowhere,2025-10-20,2025-10-20T10:00:00
                """);
        Product.Ran ran = Product.run("explain", oak.toString(), "1033", "SINF", "--changed-only");
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.out()).containsSubsequence("(s1033 2025-10-20): REPORTED", "change: addressHistory.csv:2",
                "20251020", "(s1033 2025-10-06): REPORTED", "change: changeLog.csv:4",
                "Passed over, ranked behind: changeLog.csv:3", "20251006");
        assertThat(ran.out()).doesNotContain("changeLog.csv:2");
        assertThat(Product.run("explain", oak.toString(), "1024", "SINF", "--changed-only").out())
                .contains("no change of a field or address was logged");
    }

    @Test
    void whatMakesNoSenseTogetherIsRefused() {
        String oak = Product.copy("oak", folder.resolve("oak")).toString();
        Product.Ran typed = Product.run("run", oak, "SINF", "--changed-only", "--effective-start-date", "2025-10-01");
        assertThat(typed.code()).isEqualTo(2);
        assertThat(typed.err()).contains("--effective-start-date", "the log gives the dates");
        Product.Ran addresses = Product.run("run", oak, "SIAD", "--changed-only");
        assertThat(addresses.code()).isEqualTo(2);
        assertThat(addresses.err()).contains("--changed-only", "SIAD --previous-submission-date");
    }
}
