package org.caret.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.caret.history.Filter;
import org.caret.history.History;
import org.caret.history.Sort;
import org.caret.history.UploadFile;
import org.caret.intake.Sha256;
import org.caret.testing.Product;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Reconciling processes are killed by force when a certain file appears. Whatever the moment, history and files agree
 * afterwards: the numbered files are those of the newest set, or there is none of either.
 */
class ReconcileKillTest {

    private static final List<String> MOMENTS = List.of(".caret/history .*", "out \\..*\\.part", "out \\.report\\.html\\.part",
            ".caret/history .*\\.data", "out 001_.*", "out SENR\\.zip");

    @TempDir
    private Path folder;
    private Path oak;

    @Test
    void historyAndFilesAgreeWheneverTheProcessIsKilled() throws Exception {
        for (String moment : MOMENTS) {
            oak = Product.copy("oak", folder.resolve("oak" + MOMENTS.indexOf(moment)));
            Process reconciling = start();
            long patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(120);
            while (!there(moment) && reconciling.isAlive() && System.nanoTime() < patience) {
                reconciling.waitFor(1, TimeUnit.MILLISECONDS);
            }
            reconciling.destroyForcibly().waitFor();
            agree(moment);
            Product.Ran again = Product.run("reconcile", oak.toString(), "SENR");
            assertThat(again.code()).as(moment + ": " + again.err()).isEqualTo(1);
            agree(moment + ", once more");
            assertThat(numbered()).as(moment).hasSize(4);
        }
    }

    private void agree(String moment) throws IOException {
        if (History.begun(oak.resolve(".caret"))) {
            Product.Ran shown = Product.run("history", oak.toString());
            assertThat(shown.code()).as(moment + ": " + shown.err()).isZero();
            Map<String, String> remembered = new TreeMap<>();
            try (History history = History.open(oak.resolve(".caret"), Optional.empty(), Clock.systemUTC(), "")) {
                List<UploadFile> all = history.list(new Filter("", "", Optional.empty(), true), Sort.TIME);
                long newest = all.stream().mapToLong(UploadFile::batch).max().orElse(0);
                all.stream().filter(file -> file.batch() == newest)
                        .forEach(file -> remembered.put(file.name(), file.sha256()));
                assertThat(history.unpublished()).as(moment).isEmpty();
            }
            assertThat(numbered()).as(moment).isEqualTo(remembered);
        } else {
            assertThat(numbered()).as(moment).isEmpty();
        }
    }

    private Map<String, String> numbered() throws IOException {
        Map<String, String> files = new TreeMap<>();
        if (Files.isDirectory(oak.resolve("out"))) {
            try (Stream<Path> all = Files.list(oak.resolve("out"))) {
                all.filter(file -> file.getFileName().toString().matches("\\d{3}_.*"))
                        .forEach(file -> files.put(file.getFileName().toString(), Sha256.of(file)));
            }
        }
        return files;
    }

    private boolean there(String moment) {
        String pattern = moment.substring(moment.indexOf(' ') + 1);
        try (Stream<Path> files = Files.list(oak.resolve(moment.substring(0, moment.indexOf(' '))))) {
            return files.anyMatch(file -> file.getFileName().toString().matches(pattern));
        } catch (IOException notYet) {
            return false;
        }
    }

    private Process start() throws IOException {
        ProcessBuilder java = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx256m", "-Dcaret.home=" + Product.FOLDER,
                "-cp", System.getProperty("java.class.path"), "org.caret.cli.Main", "reconcile", oak.toString(), "SENR");
        java.environment().put("CARET_CACHE", Product.home().cache().toString());
        return java.redirectErrorStream(true).redirectOutput(folder.resolve("told.txt").toFile()).start();
    }
}
