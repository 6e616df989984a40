package org.caret.drop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What lies in the inbox is seen as sets. */
class InboxTest {

    @TempDir
    private Path folder;

    @Test
    void subfoldersWorkbooksAndLooseTablesAreSets() throws IOException {
        files("b.csv", "A.CSV", "oak/students.csv", "oak/orgs.csv", "elm.xlsx", "old.zip", "README.txt", "empty/notes.txt");
        assertThat(sets()).containsExactly("*.csv [A.CSV, b.csv] []", "elm.xlsx [elm.xlsx] []", "empty [] []",
                "oak [orgs.csv, students.csv] []", "old.zip [old.zip] []");
    }

    @Test
    void aMarkNamesItsSetOrLiesInItOrIsMeantForTheLooseTables() throws IOException {
        files("a.csv", "done", "oak/a.csv", "oak.done", "elm/a.csv", "elm/DONE.txt", "ash.xlsx", "ash.done",
                "fir.xlsx", "fir.xlsx.done", "all.done");
        assertThat(sets()).containsExactly("*.csv [a.csv] [all.done, done]", "ash.xlsx [ash.xlsx] [ash.done]",
                "elm [a.csv] [DONE.txt]", "fir.xlsx [fir.xlsx] [fir.xlsx.done]", "oak [a.csv] [oak.done]");
    }

    @ParameterizedTest
    @CsvSource({"~$export.xlsx", ".a.csv", "a.csv.part", "a.csv.tmp", "a.csv.crdownload", "Thumbs.db", "desktop.ini",
        ".DS_Store"})
    void whatOtherProgramsLeaveIsIgnored(String name) throws IOException {
        files(name, "oak/students.csv", "oak/" + name);
        assertThat(sets()).containsExactly("oak [students.csv] []");
    }

    private void files(String... names) throws IOException {
        for (String name : names) {
            Files.createDirectories(folder.resolve(name).getParent());
            Files.writeString(folder.resolve(name), "");
        }
    }

    private List<String> sets() throws IOException {
        return new Inbox(folder).sets().stream().map(set -> set.name() + " " + names(set.files()) + " "
                + names(set.marks())).toList();
    }

    private static List<String> names(List<Path> files) {
        return files.stream().map(file -> file.getFileName().toString()).toList();
    }
}
