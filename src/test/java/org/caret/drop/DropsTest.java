package org.caret.drop;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.caret.drop.Event.Kind;
import org.caret.notice.ExitCode;
import org.caret.notice.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A complete set is run and finds its place. */
class DropsTest {

    @TempDir
    private Path folder;
    private District district;

    @BeforeEach
    void inbox() throws IOException {
        district = new District(folder);
    }

    @Test
    void resultsGoOutAndTheSetIntoTheArchiveUnderOneName() throws IOException {
        district.work = out -> 1;
        district.drop("Oak Grove/b.csv", "b");
        district.drop("Oak Grove/a.csv", "a");
        district.drop("Oak Grove/done", "");
        district.drop("Oak Grove/Thumbs.db", "");
        assertThat(district.takeAll()).isEqualTo(1);
        assertThat(district.runs.toString()).isEqualTo("[[a.csv, b.csv]]");
        String name = district.places("out").get(0);
        assertThat(name).matches("\\d{4}-\\d\\d-\\d\\d_\\d{4}_Oak-Grove-[0-9a-f]{8}")
                .startsWith(district.clock.instant().atZone(district.clock.getZone()).toLocalDate().toString());
        assertThat(district.in("out")).containsExactly(name, name + "/drop.json", name + "/read.txt");
        assertThat(district.in("archive")).containsExactly(name, name + "/Thumbs.db", name + "/a.csv", name + "/b.csv",
                name + "/done", name + "/drop.json");
        assertThat(district.in("inbox")).isEmpty();
        assertThat(district.in("rejected")).isEmpty();
    }

    @Test
    void theDropTellsWhatWasRunAndWhatCameOut() throws IOException {
        district.drop("a.csv", "abc");
        district.takeAll();
        JsonNode drop = new ObjectMapper().readTree(district.text("out", "drop.json"));
        assertThat(drop.at("/name").asText()).isEqualTo(district.places("out").get(0));
        assertThat(drop.at("/key").asText()).startsWith(drop.at("/name").asText().replaceAll(".*-", ""));
        assertThat(drop.at("/set/name").asText()).isEqualTo("*.csv");
        assertThat(drop.at("/set/files/0/file").asText()).isEqualTo("a.csv");
        assertThat(drop.at("/set/files/0/bytes").asLong()).isEqualTo(3);
        assertThat(drop.at("/set/files/0/sha256").asText())
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(drop.at("/ending/exitCode").asInt()).isZero();
        assertThat(drop.at("/ending/ended").asText()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d-0[78]:00");
    }

    @Test
    void looseTablesAndWorkbooksAreRunApart() throws IOException {
        district.drop("b.csv", "b");
        district.drop("a.csv", "a");
        district.drop("elm.xlsx", "e");
        district.drop("elm.done", "");
        district.drop("README.txt", "");
        district.takeAll();
        assertThat(district.runs.toString()).isEqualTo("[[a.csv, b.csv], [elm.xlsx]]");
        assertThat(district.in("inbox")).containsExactly("README.txt");
        assertThat(district.in("archive")).hasSize(8);
    }

    @Test
    void aRefusedSetIsRejectedWithANote() throws IOException {
        district.work = out -> {
            throw new Refusal(ExitCode.INPUT_UNREADABLE, "a.csv has no column b.");
        };
        district.drop("oak/a.csv", "a");
        assertThat(district.takeAll()).isEqualTo(3);
        assertThat(district.in("out")).isEmpty();
        assertThat(district.in("archive")).isEmpty();
        assertThat(district.in("inbox")).isEmpty();
        String name = district.places("rejected").get(0);
        assertThat(district.in("rejected")).containsExactly(name, name + "/a.csv", name + "/drop.json", name + "/why.txt");
        assertThat(district.text("rejected", "why.txt")).contains("The set oak", "\r\n\r\na.csv has no column b.\r\n",
                "Exit code: 3", "What to do: Correct the export");
    }

    @Test
    void aRejectedFolderThatIsPutBackIsRunAgain() throws IOException {
        aRefusedSetIsRejectedWithANote();
        district.work = out -> 0;
        Path rejected = district.workspace.rejected().resolve(district.places("rejected").get(0));
        Files.move(rejected, district.workspace.inbox().resolve("oak"));
        assertThat(district.takeAll()).isZero();
        assertThat(district.in("archive")).hasSize(4).anyMatch(file -> file.endsWith("why.txt"));
    }

    @Test
    void ourOwnFaultIsToldWithoutValues() throws IOException {
        district.work = out -> {
            throw new IllegalStateException("a student's name");
        };
        district.drop("oak/a.csv", "a");
        assertThat(district.takeAll()).isEqualTo(70);
        assertThat(district.text("rejected", "why.txt")).contains("this is our fault", "IllegalStateException")
                .doesNotContain("a student's name");
    }

    @Test
    void packedFilesAreRejected() throws IOException {
        district.drop("oak.zip", "PK");
        assertThat(district.takeAll()).isEqualTo(3);
        assertThat(district.runs).isEmpty();
        assertThat(district.text("rejected", "why.txt")).contains("oak.zip is of a kind", "Unpack packed files first");
    }

    @Test
    void theSameContentAgainIsRejectedAndTheResultsStay() throws IOException {
        district.drop("oak/a.csv", "a");
        district.takeAll();
        String first = district.places("out").get(0);
        district.drop("A.csv", "a");
        assertThat(district.takeAll()).isZero();
        assertThat(district.runs).hasSize(1);
        assertThat(district.places("out")).containsExactly(first);
        assertThat(district.text("rejected", "why.txt")).contains("It is the same as oak, run on 20", "out/" + first);
    }

    @Test
    void otherContentNameOrKnowledgeIsNotTheSame() throws IOException {
        district.drop("oak/a.csv", "a");
        district.takeAll();
        district.drop("oak/a.csv", "b");
        district.takeAll();
        district.drop("oak/b.csv", "a");
        district.takeAll();
        district.knowledge = "2";
        district.drop("oak/a.csv", "a");
        district.takeAll();
        assertThat(district.runs).hasSize(4);
        assertThat(district.places("archive")).hasSize(4).isEqualTo(district.places("out"));
    }

    @Test
    void aSetWhoseResultsWereTakenAwayIsRunAgain() throws IOException {
        district.drop("oak/a.csv", "a");
        district.takeAll();
        Files.move(district.workspace.out().resolve(district.places("out").get(0)), folder.resolve("elsewhere"));
        district.drop("oak/a.csv", "a");
        assertThat(district.takeAll()).isZero();
        assertThat(district.runs).hasSize(2);
        assertThat(district.places("archive")).hasSize(2);
    }

    @Test
    void aFileReplacedWhileItIsReadCostsTheRunNotTheSet() throws IOException {
        district.drop("oak/a.csv", "a");
        district.work = out -> {
            district.drop("oak/a.csv", "longer");
            return 0;
        };
        assertThat(district.takeAll()).isEqualTo(5);
        assertThat(district.in("out")).isEmpty();
        assertThat(district.in("inbox")).containsExactly("oak", "oak/a.csv");
        assertThat(district.texts()).last().asString().startsWith("oak: changed while it was being read");
    }

    @Test
    void aSetTakenBackWhileItIsReadIsNotRejected() throws IOException {
        Path file = district.drop("oak/a.csv", "a");
        district.work = out -> {
            Files.delete(file);
            throw new Refusal(ExitCode.INPUT_UNREADABLE, "a.csv cannot be read.");
        };
        district.takeAll();
        assertThat(district.in("rejected")).isEmpty();
    }

    @Test
    void aFullDiskLeavesTheSetAndIsTriedAgainEverLater() throws IOException {
        Drops drops = district.drops(Duration.ZERO);
        district.drop("oak/a.csv", "a");
        district.work = out -> {
            throw new Refusal(ExitCode.DISK, "The disk is full.");
        };
        for (int second = 0; second < 60; second++) {
            drops.takeAll();
            district.clock.pass(Duration.ofSeconds(1));
        }
        assertThat(district.runs).as("after 0, 2, 6, 14 and 30 seconds").hasSize(5);
        assertThat(district.told.stream().filter(event -> event.kind() == Kind.LATER)).hasSize(1);
        assertThat(district.in("out")).isEmpty();
        district.work = out -> 0;
        district.clock.pass(Duration.ofMinutes(5));
        assertThat(drops.takeAll()).isZero();
        assertThat(district.in("inbox")).isEmpty();
    }

    @Test
    void aSetThatCannotBeMovedKeepsItsResultsAndIsPutAwayLater() throws IOException {
        Drops drops = district.drops(Duration.ZERO);
        district.drop("oak/a.csv", "a");
        district.work = out -> {
            Files.delete(district.workspace.archive());
            Files.writeString(district.workspace.archive(), "in the way");
            return 0;
        };
        assertThat(drops.takeAll()).isEqualTo(6);
        assertThat(district.in("out")).hasSize(3);
        Files.delete(district.workspace.archive());
        district.clock.pass(Duration.ofSeconds(2));
        assertThat(drops.takeAll()).isZero();
        assertThat(district.runs).hasSize(1);
        assertThat(district.in("archive")).hasSize(3);
        assertThat(district.in("inbox")).isEmpty();
    }
}
