package org.caret.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.caret.fact.Column;
import org.caret.fact.Row;
import org.caret.fact.Table;
import org.caret.intake.RowCheck;
import org.caret.notice.Notice;
import org.caret.testing.Product;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An invented district is complete, sound and always the same. */
class SampleDistrictTest {

    @TempDir
    private Path folder;

    @Test
    void theSameSeedGivesTheSameBytes() throws IOException {
        Export.write(folder.resolve("one"), Export.asked(200, 7));
        Export.write(folder.resolve("other"), Export.asked(200, 7));
        assertThat(Export.bytes(folder.resolve("one"))).isEqualTo(Export.bytes(folder.resolve("other")));
    }

    @Test
    void anotherSeedGivesOtherBytes() throws IOException {
        Export.write(folder.resolve("one"), Export.asked(50, 1));
        Export.write(folder.resolve("other"), Export.asked(50, 2));
        for (String file : List.of("students.csv", "identities.csv", "addresses.csv", "contacts.csv", "marks.csv")) {
            assertThat(folder.resolve("one/sis").resolve(file)).content()
                    .isNotEqualTo(Files.readString(folder.resolve("other/sis").resolve(file)));
        }
    }

    @Test
    void everyDeclaredTableHasAFileWithExactlyItsColumns() throws IOException {
        Export.write(folder, Export.asked(1, 1));
        for (Table table : Export.TABLES) {
            String header = Files.readString(folder.resolve("sis").resolve(table.name() + ".csv")).split("\n")[0];
            assertThat(header.split(",")).as(table.name())
                    .containsExactlyElementsOf(table.columns().stream().map(Column::name).toList());
        }
        try (var files = Files.list(folder.resolve("sis"))) {
            assertThat(files).hasSize(Export.TABLES.size() + 1);
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 2025-11-05", "2, 2025-11-05", "300, 2025-11-05", "300, 2026-06-20", "150, 2025-07-01",
        "150, 2016-10-05", "150, 2031-02-28"})
    void everyRowIsReadableWithDatesInOrderAndRefersToRowsThatAreThere(long students, LocalDate reportingDate) {
        Export export = Export.write(folder, new SampleDistrict.Asked(students, 3, Optional.empty(),
                Optional.of(reportingDate)));
        assertThat(export.rows("students")).hasSize((int) students);
        assertThat(export.dangling()).isEmpty();
        List<Notice> findings = new ArrayList<>();
        for (Table table : Export.TABLES) {
            RowCheck check = new RowCheck(table, Product.knowledge().codes(), reportingDate, findings::add);
            Set<String> ids = new HashSet<>();
            for (Row row : export.rows(table.name())) {
                check.stays(row);
                assertThat(!table.hasId() || ids.add(Export.cell(row, table.id()))).as(table.name()).isTrue();
            }
        }
        assertThat(findings).isEmpty();
    }

    @Test
    void aRunFindsNothingWrongWithTheExport() throws IOException {
        Export.stories(folder, "0");
        Export.write(folder, Export.asked(300, 1));
        Product.Ran ran = Product.run("run", folder.toString());
        assertThat(ran.code()).as(ran.err()).isLessThan(2);
        assertThat(Files.readString(folder.resolve("out/findings.csv")).lines())
                .noneMatch(line -> line.contains("MODEL-") && !line.contains(",information,"));
        assertThat(ran.out()).containsPattern("= 2[0-9]{2} reported").contains("0 held", "0 fatal");
    }

    @Test
    void sectionsTheirStudentsAndStaffOfASoundDistrictAreReported() {
        Export.stories(folder, "0");
        Export.write(folder, new SampleDistrict.Asked(300, 1, Optional.empty(),
                Optional.of(LocalDate.of(2026, 6, 20))));
        Product.Ran ran = Product.run("run", folder.toString(), "SDEM", "SASS", "CRSC", "SCSC");
        assertThat(ran.code()).as(ran.err()).isLessThan(2);
        assertThat(ran.out().lines().filter(line -> line.contains(" candidates = "))).hasSize(4)
                .allMatch(line -> line.endsWith(" 0 held") && !line.contains("= 0 reported"));
    }

    @Test
    void rowsEndWithALineFeedAndPeopleHaveAccentsAndApostrophes() throws IOException {
        Export.write(folder, Export.asked(300, 1));
        String identities = Files.readString(folder.resolve("sis/identities.csv"));
        assertThat(identities).doesNotContain("\r").endsWith("\n").contains("é").contains("'");
    }
}
