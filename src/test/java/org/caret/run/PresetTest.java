package org.caret.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.caret.testing.Product;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Presets: rows of a sheet that say what an extract asks for. */
class PresetTest {

    @TempDir
    private Path folder;
    private Path oak;

    @BeforeEach
    void copy() {
        oak = Product.copy("oak", folder.resolve("oak"));
    }

    @Test
    void theEnrollmentsOfTheFixtureAreAsExpectedByteForByte() {
        Product.Ran ran = Product.run("run", oak.toString(), "SENR", "--include-not-enrolled");
        assertThat(ran.code()).as(ran.err()).isEqualTo(1);
        for (String file : List.of("SENR.txt", "excluded.csv")) {
            assertThat(oak.resolve("out").resolve(file)).hasSameTextualContentAs(
                    Product.FOLDER.resolve("fixtures/oak/expected-senr").resolve(file), StandardCharsets.UTF_8);
        }
    }

    @Test
    void anUnknownPresetIsRefusedWithTheNearest() {
        Product.Ran ran = Product.run("run", oak.toString(), "SENR", "--preset", "fall-enrolment");
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("--preset: SENR has no preset fall-enrolment (did you mean fall-enrollment?)");
    }

    @Test
    void aRecordTypeWithoutPresetsDoesNotMindOne() {
        assertThat(Product.run("run", oak.toString(), "SINF", "--preset", "ssid-request", "--fail-on", "never").code())
                .isZero();
    }

    @Test
    void theDefaultPresetIsTheOneMarkedInTheSheet() throws IOException {
        assertThat(senr()).isEqualTo(senr("--preset", "ongoing-maintenance"));
        assertThat(senr()).isNotEqualTo(senr("--preset", "end-of-year"));
    }

    @Test
    void aRequestHoldsOnlyStudentsWithoutANumberAndTheyAreNoRepeatsOfEachOther() throws IOException {
        Path students = oak.resolve("sis/students.csv");
        Files.writeString(students, Files.readString(students).replaceAll("(?m)^(s100[12],[^,]*),\\d{10},", "$1,,"));
        List<String> lines = senr("--preset", "ssid-request").lines().toList();
        assertThat(lines).hasSize(3).allSatisfy(line -> assertThat(line.split("\\^", -1)[7]).isEmpty());
        assertThat(Files.readString(oak.resolve("out/findings.csv"))).doesNotContain("DUP-KEY");
    }

    private String senr(String... options) throws IOException {
        List<String> words = new java.util.ArrayList<>(List.of("run", oak.toString(), "SENR"));
        words.addAll(List.of(options));
        Product.Ran ran = Product.run(words.toArray(String[]::new));
        assertThat(ran.code()).as(ran.err()).isLessThanOrEqualTo(1);
        return Files.readString(oak.resolve("out/SENR.txt"));
    }
}
