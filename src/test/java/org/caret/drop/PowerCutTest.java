package org.caret.drop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.caret.notice.ExitCode;
import org.caret.notice.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The process ends before the first change on disk, before the second, and so on until a life ends untouched. */
class PowerCutTest {

    private static final int MORE_THAN_ALL = 1_000;

    @TempDir
    private Path folder;
    private int left;

    @Test
    void aSubfolderSurvivesEveryCut() throws IOException {
        everyCut("archive", List.of("a.csv", "b.csv", "done", "notes.txt"), district -> {
            district.drop("oak/b.csv", "b");
            district.drop("oak/notes.txt", "n");
            district.drop("oak/a.csv", "a");
            district.drop("oak/done", "");
        });
    }

    @Test
    void looseTablesSurviveEveryCut() throws IOException {
        everyCut("archive", List.of("a.csv", "b.csv", "c.csv", "done"), district -> {
            for (String file : List.of("a.csv", "b.csv", "c.csv", "done")) {
                district.drop(file, file.replace("done", ""));
            }
        });
    }

    @Test
    void aRejectedSetSurvivesEveryCut() throws IOException {
        everyCut("rejected", List.of("a.csv", "oak.done", "why.txt"), district -> {
            district.drop("oak/a.csv", "bad");
            district.drop("oak.done", "");
            district.work = out -> {
                cut();
                throw new Refusal(ExitCode.INPUT_UNREADABLE, "bad");
            };
        });
    }

    /** What a test drops. */
    private interface Dropped {
        void into(District district) throws IOException;
    }

    /** Cuts at every change, and a second time at a change of the recovery that chance (with a seed) chooses. */
    private void everyCut(String shelf, List<String> files, Dropped dropped) throws IOException {
        Random chance = new Random(20261125);
        boolean cut = true;
        for (int n = 1; cut; n++) {
            District district = new District(folder.resolve(shelf + n));
            district.work = out -> {
                cut();
                return 0;
            };
            dropped.into(district);
            cut = lives(district, n);
            lives(district, 1 + chance.nextInt(12));
            lives(district, MORE_THAN_ALL);
            check(district, shelf, files);
            assertThat(n).isLessThan(100);
        }
    }

    /** One process from its start to its end; true: it was cut before its n-th change. */
    private boolean lives(District district, int n) throws IOException {
        left = n;
        Teller teller = new Teller(district.clock, district.told::add);
        try {
            Life life = new Life(district.workspace, district, new Disk(this::cut), teller);
            life.sweep();
            new Drops(district.workspace, life, teller, Duration.ZERO).takeAll();
            return false;
        } catch (Cut now) {
            return true;
        }
    }

    private void cut() {
        if (--left == 0) {
            throw new Cut();
        }
    }

    private static void check(District district, String shelf, List<String> files) throws IOException {
        List<String> places = district.places(shelf);
        assertThat(places).hasSize(1);
        try (var there = Files.list(district.workspace.folder().resolve(shelf).resolve(places.get(0)))) {
            assertThat(there.map(file -> file.getFileName().toString()).filter(file -> !file.equals("drop.json")))
                    .containsExactlyInAnyOrderElementsOf(files);
        }
        assertThat(district.in("inbox")).isEmpty();
        assertThat(district.in(".caret/drops/open")).isEmpty();
        boolean accepted = shelf.equals("archive");
        assertThat(district.in("rejected").isEmpty()).isEqualTo(accepted);
        assertThat(district.places("out")).isEqualTo(accepted ? places : List.of());
        assertThat(district.in(".caret/drops/done")).hasSize(accepted ? 1 : 0);
        if (accepted) {
            assertThat(district.in("out")).hasSize(3);
            assertThat(Drop.parse(district.text("out", "drop.json")).orElseThrow().set().files()).isNotEmpty();
        }
    }

    private static final class Cut extends Error {
        private static final long serialVersionUID = 1;
    }
}
