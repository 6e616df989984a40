package org.caret.drop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A set is taken when it is marked, or when nothing has changed in it for the quiet time, and nothing is missing. */
class CompletenessTest {

    @TempDir
    private Path folder;
    private District district;
    private Drops drops;

    @BeforeEach
    void watch() throws IOException {
        district = new District(folder);
        drops = district.drops(Duration.ofSeconds(60));
    }

    @Test
    void aSetWithoutMarkIsTakenAfterTheQuietTime() throws IOException {
        Path file = district.drop("oak/a.csv", "x");
        assertThat(readyAfter(0, file)).isFalse();
        assertThat(readyAfter(59, file)).isFalse();
        assertThat(readyAfter(2, file)).isTrue();
        assertThat(district.texts()).containsExactly("oak: is there; taken when nothing in it has changed for 60 s,"
                + " or when a file named done lies in it");
    }

    @Test
    void everyChangeBeginsTheQuietTimeAnew() throws IOException {
        Path file = district.drop("oak/a.csv", "x");
        assertThat(readyAfter(0, file)).isFalse();
        for (String more : List.of("a.csv", "b.csv", "c.csv.part")) {
            assertThat(readyAfter(50, file)).isFalse();
            district.drop("oak/" + more, "longer");
            assertThat(readyAfter(50, file)).isFalse();
        }
        Files.delete(district.workspace.inbox().resolve("oak/c.csv.part"));
        assertThat(readyAfter(50, file)).isFalse();
        assertThat(readyAfter(61, file)).isTrue();
    }

    @Test
    void aCopyThatKeepsTheTimeOfItsOriginalIsStillNew() throws IOException {
        drops.look();
        Path file = district.drop("a.csv", "x");
        Files.setLastModifiedTime(file, FileTime.fromMillis(0));
        assertThat(readyAfter(1, file)).isFalse();
        assertThat(readyAfter(61, file)).isTrue();
    }

    @Test
    void whatLiesThereForLongIsTakenAtTheFirstLook() throws IOException {
        Path file = district.drop("a.csv", "x");
        assertThat(readyAfter(120, file)).isTrue();
    }

    @Test
    void aMarkEndsTheWaiting() throws IOException {
        Path file = district.drop("oak/a.csv", "x");
        assertThat(readyAfter(0, file)).isFalse();
        district.drop("oak/done", "");
        assertThat(readyAfter(0, file)).isTrue();
    }

    @Test
    void aMarkOlderThanATableIsForgotten() throws IOException {
        Path file = district.drop("a.csv", "x");
        Path mark = district.drop("done", "");
        Files.setLastModifiedTime(mark, FileTime.fromMillis(Files.getLastModifiedTime(file).toMillis() - 5_000));
        assertThat(readyAfter(0, file)).isFalse();
    }

    @Test
    void aSetThatLacksWhatItsManifestNamesWaits() throws IOException {
        Path file = district.drop("oak/a.csv", "x");
        district.drop("oak/manifest.csv", "propertyName,value\r\nfile.a,bulk\r\n\"file.B\",\"bulk\"\r\nfile.c,absent\r\n"
                + "file.d,bulk\nfile.e,bulk\nfile.f,bulk\n");
        assertThat(readyAfter(120, file)).isFalse();
        assertThat(readyAfter(120, file)).isFalse();
        assertThat(district.texts()).containsExactly("oak: waits: its manifest names B.csv, d.csv, e.csv and 1 more,"
                + " not found here; add what is missing, or a file named done");
        district.drop("oak/done", "");
        assertThat(readyAfter(0, file)).isTrue();
    }

    @Test
    void anEmptySubfolderIsNeverTakenAndToldOnce() throws IOException {
        Path file = district.drop("oak/notes.txt", "x");
        assertThat(readyAfter(120, file)).isFalse();
        assertThat(readyAfter(120, file)).isFalse();
        assertThat(district.texts()).containsExactly(
                "oak: holds no CSV file and no Excel workbook (.xlsx) of its own, and is left alone");
    }

    @Test
    void aClockSetBackBeginsTheQuietTimeAnew() throws IOException {
        Path file = district.drop("a.csv", "x");
        assertThat(readyAfter(0, file)).isFalse();
        assertThat(readyAfter(-3600, file)).isFalse();
        assertThat(readyAfter(61, file)).isTrue();
    }

    private boolean readyAfter(int seconds, Path file) {
        district.clock.pass(Duration.ofSeconds(seconds));
        drops.look();
        return drops.next(file);
    }
}
