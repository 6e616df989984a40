package org.caret.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.caret.sheet.KnowledgeWorkbooks;
import org.caret.sheet.Sheet;
import org.caret.sheet.TextTwin;
import org.caret.sheet.Workbook;
import org.caret.testing.Product;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Watching processes are killed by force, each when a certain file appears or after a while that chance (with a seed)
 * chooses. The next one goes on. More kills: -Dcaret.kills=200 -Dcaret.seed=7.
 */
class WatchKillTest {

    private static final int KILLS = Integer.getInteger("caret.kills", 9);
    private static final long SEED = Long.getLong("caret.seed", 20261125L);

    /** Folders and what a name in them looks like when it is time. */
    private static final List<String> MOMENTS = List.of("out .*\\.part", "out .*\\.part/.*SINF.txt.part",
            "out .*\\.part/drop\\.json", ".caret/drops/open [^.].*", "out [^.][^/]*", "archive .*\\.part",
            "archive .*\\.part/drop\\.json", "archive [^.][^/]*", ".caret/drops/done .*", "rejected .*", "any");

    private static final List<String> RESULTS = List.of("SINF.txt", "drop.json", "excluded.csv", "findings.csv",
            "report.html", "report.json");

    @TempDir
    private Path folder;
    private Path oak;
    private Path tables;

    @Test
    void noSetIsLostOrRunTwiceWheneverTheProcessIsKilled() throws Exception {
        oak = Product.copy("oak", folder.resolve("oak"));
        tables = Files.move(oak.resolve("sis"), folder.resolve("tables"));
        Files.createDirectories(oak.resolve("inbox"));
        Random chance = new Random(SEED);
        for (int i = 0; i < KILLS; i++) {
            drop(i);
            String moment = MOMENTS.get((i + chance.nextInt(2)) % MOMENTS.size());
            Set<String> before = names(moment);
            Process watching = start();
            long patience = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(moment.equals("any")
                    ? 500 + chance.nextInt(6_000) : 120_000);
            while (before.containsAll(names(moment)) && System.nanoTime() < patience && somethingToDo()) {
                assertThat(watching.waitFor(4, TimeUnit.MILLISECONDS)).as("ended by itself, seed " + SEED).isFalse();
            }
            watching.destroyForcibly().waitFor();
        }
        Product.Ran last = Product.run("watch", oak.toString(), "--once", "--quiet-seconds", "0");
        assertThat(last.code()).as(last.err()).isLessThan(5);
        check();
    }

    /** Every third set is loose, every fourth a workbook, every fifth lacks a column; all differ in the manifest. */
    private void drop(int i) throws IOException {
        Path set = Files.createDirectories(folder.resolve("set" + i));
        for (Path table : list(tables)) {
            Files.copy(table, set.resolve(table.getFileName()));
        }
        Files.writeString(set.resolve("manifest.csv"), "propertyName,value\nset," + i + "\n");
        if (bad(i)) {
            Path students = set.resolve("students.csv");
            Files.writeString(students, Files.readString(students).replaceFirst("ssid", "number"));
        }
        if (i % 4 == 3) {
            workbook(set, oak.resolve("inbox/book" + i + ".xlsx"));
            Files.writeString(oak.resolve("inbox/book" + i + ".done"), "");
        } else if (i % 3 == 2 && list(oak.resolve("inbox")).stream().noneMatch(file -> file.toString().endsWith(".csv"))) {
            for (Path table : list(set)) {
                Files.move(table, oak.resolve("inbox").resolve(table.getFileName()));
            }
            Files.writeString(oak.resolve("inbox/done"), "");
        } else {
            Files.writeString(set.resolve("done"), "");
            Files.move(set, oak.resolve("inbox/set" + i), StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private static boolean bad(int i) {
        return i % 5 == 4;
    }

    private static void workbook(Path set, Path file) throws IOException {
        List<Sheet> sheets = new ArrayList<>();
        for (Path table : list(set)) {
            String name = table.getFileName().toString().replace(".csv", "");
            sheets.add(TextTwin.parse(name, Files.readString(table)));
        }
        new KnowledgeWorkbooks().write(file, new Workbook(sheets));
    }

    private Process start() throws IOException {
        ProcessBuilder java = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx256m", "-Dcaret.home=" + Product.FOLDER,
                "-cp", System.getProperty("java.class.path"), "org.caret.cli.Main",
                "watch", oak.toString(), "--quiet-seconds", "0");
        java.environment().put("CARET_CACHE", Product.home().cache().toString());
        File told = folder.resolve("told.txt").toFile();
        return java.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(told)).start();
    }

    /** False: every set is in its place, so the moment will not come any more. */
    private boolean somethingToDo() {
        return !list(oak.resolve("inbox")).isEmpty() || !list(oak.resolve(".caret/drops/open")).isEmpty();
    }

    private Set<String> names(String moment) throws IOException {
        if (moment.equals("any")) {
            return Set.of();
        }
        Path root = oak.resolve(moment.substring(0, moment.indexOf(' ')));
        String pattern = moment.substring(moment.indexOf(' ') + 1);
        Set<String> names = new HashSet<>();
        for (Path entry : list(root)) {
            names.add(entry.getFileName().toString());
            if (pattern.contains("/") && Files.isDirectory(entry)) {
                list(entry).forEach(file -> names.add(entry.getFileName() + "/" + file.getFileName()));
            }
        }
        names.removeIf(name -> !name.matches(pattern));
        return names;
    }

    /** Empty for a folder that is not there, or has gone meanwhile. */
    private static List<Path> list(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException | java.io.UncheckedIOException gone) {
            return List.of();
        }
    }

    private void check() throws IOException {
        String told = Files.readString(folder.resolve("told.txt"));
        List<Path> archived = list(oak.resolve("archive"));
        List<Path> rejected = list(oak.resolve("rejected"));
        Set<String> sets = new TreeSet<>();
        for (Path set : Stream.concat(archived.stream(), rejected.stream()).toList()) {
            assertThat(set.getFileName().toString()).as(told).doesNotStartWith(".");
            boolean book = list(set).stream().anyMatch(file -> file.toString().endsWith(".xlsx"));
            assertThat(sets.add(book ? set.getFileName().toString().replaceAll(".*_book(\\d+)-.*", "set,$1")
                    : Files.readAllLines(set.resolve("manifest.csv")).get(1))).as(set + told).isTrue();
            assertThat(list(set)).as(told).hasSizeGreaterThanOrEqualTo(book ? 3 : list(tables).size() + 2);
        }
        assertThat(sets).as("seed " + SEED + told).hasSize(KILLS);
        assertThat(rejected).hasSize((int) Stream.iterate(0, i -> i < KILLS, i -> i + 1).filter(WatchKillTest::bad)
                .count()).allSatisfy(set -> assertThat(set.resolve("why.txt")).exists());
        assertThat(list(oak.resolve("out")).stream().map(Path::getFileName).toList()).as(told)
                .isEqualTo(archived.stream().map(Path::getFileName).toList());
        for (Path results : list(oak.resolve("out"))) {
            assertThat(list(results).stream().map(file -> file.getFileName().toString())).isEqualTo(RESULTS);
            assertThat(results.resolve("SINF.txt")).hasSameBinaryContentAs(
                    Product.FOLDER.resolve("fixtures/oak/expected/SINF.txt"));
        }
        assertThat(list(oak.resolve("inbox"))).as(told).isEmpty();
        assertThat(list(oak.resolve(".caret/drops/open"))).isEmpty();
        assertThat(list(oak.resolve(".caret")).stream().map(file -> file.getFileName().toString()))
                .containsExactly("drops", "lock", "watch.lock");
    }
}
