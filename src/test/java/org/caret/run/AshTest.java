package org.caret.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.caret.testing.Product;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shipped fixture of staff as a whole: demographics and assignments in one go, and exports that are not whole. */
class AshTest {

    private static final Path ASH = Product.FOLDER.resolve("fixtures/ash");
    private static final Pattern COUNTS = Pattern.compile(
            "S\\w+: \\d+ candidates = \\d+ reported \\+ \\d+ excluded \\+ \\d+ held");

    @TempDir
    private Path folder;
    private Path ash;

    @BeforeEach
    void copy() {
        ash = Product.copy("ash", folder.resolve("ash"));
    }

    @Test
    void theFixtureGivesWhatIsExpectedByteForByte() throws IOException {
        assertThat(Product.run("run", ash.toString()).code()).isEqualTo(1);
        expected();
    }

    @Test
    void theOrderOfRowsChangesNothing() throws IOException {
        Product.shuffle(ash, new Random(7));
        Product.run("run", ash.toString());
        expected();
    }

    @Test
    void theReadmeTellsTheCountsAndStaffAreUploadedInTheirOrder() throws IOException {
        Matcher told = COUNTS.matcher(Files.readString(ASH.resolve("README.md")));
        List<String> counts = new ArrayList<>();
        while (told.find()) {
            counts.add(told.group());
        }
        assertThat(counts).hasSize(2);
        assertThat(Product.run("run", ash.toString(), "SASS", "SDEM").out()).contains(counts)
                .contains("Upload in this order: SDEM, SASS.");
    }

    @Test
    void oneMemberOfStaffIsExplainedByLocalIdBySeidOrByRow() {
        for (String id : List.of("E042", "8100000042", "t042")) {
            Product.Ran ran = Product.run("explain", ash.toString(), "--staff", id, "SDEM", "SASS");
            assertThat(ran.out()).as(ran.err()).contains("Record 1 of 1 (emp042 9904109 ti042): REPORTED",
                    "Record 1 of 1 (a042-1): REPORTED", "9904109");
        }
        assertThat(Product.run("explain", ash.toString(), "--staff", "E043", "SDEM").err())
                .contains("does not have that staff (22 staff rows read)");
    }

    @Test
    void aMissingTableIsToldByName() throws IOException {
        Files.delete(ash.resolve("sis/staffEmployment.csv"));
        Product.Ran ran = Product.run("run", ash.toString());
        assertThat(ran.code()).isEqualTo(3);
        assertThat(ran.err()).contains("The export has no table staffEmployment, which SDEM needs");
    }

    @Test
    void anEmploymentWithAnUnknownEmployerIsLeftOutAndTold() throws IOException {
        Path table = ash.resolve("sis/staffEmployment.csv");
        Files.writeString(table, Files.readString(table).replace("emp001,t001,ash", "emp001,t001,nowhere"));
        Product.run("run", ash.toString());
        assertThat(Files.readString(ash.resolve("out/findings.csv"))).contains("MODEL-8-REFERENCE", "orgSourcedId");
        assertThat(Files.readString(ash.resolve("out/excluded.csv"))).contains("SDEM,E001,t001,SDEM-2,no employment",
                "SASS,E001,a001-1,SASS-1,no employment counts on the reporting date");
    }

    @Test
    void optionsThatStaffDoNotHaveAreRefused() {
        for (String option : List.of("students", "calendars")) {
            Product.Ran ran = Product.run("run", ash.toString(), "--" + option, "x");
            assertThat(ran.code()).isEqualTo(2);
            assertThat(ran.err()).contains("SDEM has no " + option + " to choose by");
        }
    }

    @Test
    void calendarsThatAreSetForAllRecordTypesLeaveStaffAlone() throws IOException {
        Files.writeString(ash.resolve("caret.yaml"), "\ncalendars: [x]\n", StandardOpenOption.APPEND);
        assertThat(Product.run("run", ash.toString()).code()).isEqualTo(1);
        expected();
    }

    private void expected() {
        for (String file : List.of("SDEM.txt", "SASS.txt", "excluded.csv")) {
            assertThat(ash.resolve("out").resolve(file)).hasSameTextualContentAs(
                    ASH.resolve("expected").resolve(file), StandardCharsets.UTF_8);
        }
    }
}
