package org.caret.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.caret.fact.Table;
import org.caret.time.Dates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A table's file takes rows by column name, and nothing that the table does not declare. */
class TableFileTest {

    @TempDir
    private Path folder;

    private TableFiles files() {
        List<Table> tables = Export.TABLES.stream().filter(table -> table.name().equals("earlyLearning")
                || table.name().equals("households")).toList();
        return new TableFiles(folder, tables);
    }

    @Test
    void cellsStandInTheOrderOfTheColumnsAndUnfilledOnesAreBlank() throws IOException {
        try (TableFiles files = files()) {
            files.row("earlyLearning").put("startDate", LocalDate.of(2025, 8, 13)).put("studentSourcedId", "s1").end();
            files.row("earlyLearning").put("studentSourcedId", "s2").put("startDate", Dates.EVER).put("endDate", Dates.OPEN)
                    .end();
            files.row("households").put("householdId", 7).put("name", "Peña, \"P\"").end();
            assertThat(files.rows()).isEqualTo(3);
        }
        assertThat(Files.readString(folder.resolve("earlyLearning.csv")))
                .isEqualTo("studentSourcedId,startDate,endDate\ns1,2025-08-13,\ns2,,\n");
        assertThat(Files.readString(folder.resolve("households.csv")))
                .isEqualTo("householdId,name\n7,\"Peña, \"\"P\"\"\"\n");
    }

    @Test
    void aRowLongerThanTheBufferIsWrittenWhole() throws IOException {
        String name = "é".repeat(50_000);
        try (TableFiles files = files()) {
            files.row("households").put("householdId", "h").put("name", name).end();
        }
        assertThat(Files.readString(folder.resolve("households.csv"))).isEqualTo("householdId,name\nh," + name + "\n");
    }

    @Test
    void aMisspeltColumnIsRefused() throws IOException {
        try (TableFiles files = files()) {
            TableFile row = files.row("households");
            assertThatThrownBy(() -> row.put("householdID", "h")).hasMessage("households has no column householdID");
            row.end();
        }
    }

    @Test
    void aTableThatIsNotDeclaredIsRefused() throws IOException {
        try (TableFiles files = files()) {
            assertThatThrownBy(() -> files.row("house")).hasMessage("no table house is declared");
        }
    }

    @Test
    void aRowThatWasNotEndedIsRefused() throws IOException {
        try (TableFiles files = files()) {
            TableFile row = files.row("households");
            assertThatThrownBy(() -> files.row("households")).hasMessage("a row of households was not ended");
            row.end();
            assertThatThrownBy(row::end).hasMessage("no row of households was begun");
        }
    }
}
