package org.caret.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.caret.testing.Product;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The verb watch, with the shipped knowledge and fixture. */
@Timeout(240)
class WatchTest {

    @TempDir
    private Path folder;
    private Path oak;

    @BeforeEach
    void dropOneExport() throws IOException {
        oak = Product.copy("oak", folder.resolve("oak"));
        Files.createDirectories(oak.resolve("inbox"));
        Files.move(oak.resolve("sis"), oak.resolve("inbox/november"));
    }

    @Test
    void aDroppedExportGivesWhatRunGives() throws IOException {
        Product.Ran ran = once();
        assertThat(ran.code()).as(ran.err()).isEqualTo(1);
        assertThat(ran.out()).isEmpty();
        Path results = only("out");
        for (String file : List.of("SINF.txt", "findings.csv", "excluded.csv")) {
            assertThat(results.resolve(file)).hasSameBinaryContentAs(
                    Product.FOLDER.resolve("fixtures/oak/expected").resolve(file));
        }
        JsonNode report = new ObjectMapper().readTree(results.resolve("report.json").toFile());
        assertThat(report.at("/options").has("watchQuietSeconds")).isFalse();
        assertThat(only("archive").getFileName()).isEqualTo(results.getFileName());
        assertThat(results.getFileName().toString()).startsWith("2026-03-02_0000_november-");
    }

    @Test
    void everyEventIsALineOfJsonOnRequest() throws IOException {
        Product.Ran ran = once("--json");
        List<String> events = new ArrayList<>();
        for (String line : ran.out().lines().toList()) {
            JsonNode event = new ObjectMapper().readTree(line);
            events.add(event.at("/set").asText() + " " + event.at("/event").asText() + " "
                    + event.at("/exitCode").asText());
        }
        assertThat(events).containsExactly("november reading ", "november written 1");
    }

    @Test
    void onlyTheFilesOfASetAreRead() throws IOException {
        try (Stream<Path> tables = Files.list(oak.resolve("inbox/november"))) {
            for (Path table : tables.toList()) {
                Files.move(table, oak.resolve("inbox").resolve(table.getFileName()));
            }
        }
        Files.delete(oak.resolve("inbox/november"));
        Files.writeString(oak.resolve("inbox/other.xlsx"), "not a workbook");
        assertThat(once().code()).isEqualTo(3);
        assertThat(only("out").resolve("SINF.txt")).hasSameBinaryContentAs(
                Product.FOLDER.resolve("fixtures/oak/expected/SINF.txt"));
        assertThat(Files.readString(only("rejected").resolve("why.txt"))).contains("other.xlsx");
    }

    @Test
    void aSecondWatcherIsRefused() throws IOException {
        once();
        try (FileChannel other = FileChannel.open(oak.resolve(".caret/watch.lock"), StandardOpenOption.WRITE)) {
            other.lock();
            Product.Ran second = Product.run("watch", oak.toString());
            assertThat(second.code()).isEqualTo(5);
            assertThat(second.err()).contains("already watched by another Caret");
        }
    }

    @Test
    void aSetWaitsWhileARunHoldsTheWorkspace() throws IOException {
        Files.createDirectories(oak.resolve(".caret"));
        try (FileChannel run = FileChannel.open(oak.resolve(".caret/lock"), StandardOpenOption.CREATE,
                StandardOpenOption.WRITE)) {
            run.lock();
            Product.Ran ran = once();
            assertThat(ran.code()).isEqualTo(5);
            assertThat(ran.err()).contains("november: Another Caret works in this workspace now.");
            assertThat(oak.resolve("inbox/november/students.csv")).exists();
            assertThat(oak.resolve("out")).isEmptyDirectory();
        }
        assertThat(once().code()).isEqualTo(1);
    }

    @Test
    void brokenRulesLeaveTheInboxAlone() throws IOException {
        Path rule = oak.resolve("rules/sinf/assign/suffix.drl");
        Files.createDirectories(rule.getParent());
        Files.writeString(rule, "package rules.sinf\nrule \"no end\"\n");
        assertThat(once().code()).isEqualTo(4);
        assertThat(oak.resolve("inbox/november/students.csv")).exists();
    }

    @Test
    void wrongUseIsTold() {
        assertThat(Product.run("watch").code()).isEqualTo(2);
        assertThat(Product.run("watch", oak.toString(), "--quiet-seconds", "soon").err())
                .contains("--quiet-seconds: write a whole number");
        assertThat(Product.run("watch", "--help").out()).contains("Examples:", "--once", "--quiet-seconds");
    }

    @Test
    void itWatchesUntilItIsStoppedAndKeepsTheLastGoodRules() throws Exception {
        Files.move(oak.resolve("inbox/november"), folder.resolve("next"));
        Heard heard = new Heard();
        CompletableFuture<Integer> code = new CompletableFuture<>();
        Thread watching = new Thread(() -> code.complete(Main.run(new String[] {"watch", oak.toString()},
                new Main.Surroundings(Product.home(), Product.TODAY, new PrintWriter(new StringWriter()),
                        new PrintWriter(heard, true)))));
        watching.start();
        heard.wait("Watching ");
        Path setting = oak.resolve("caret.yaml");
        Files.writeString(setting, Files.readString(setting) + "\nnoSuchSetting: 1\n");
        heard.wait("the last good ones stay in force");
        Files.writeString(folder.resolve("next/done"), "");
        Files.move(folder.resolve("next"), oak.resolve("inbox/november"));
        heard.wait("november: done, with findings");
        watching.interrupt();
        assertThat(code.get(60, TimeUnit.SECONDS)).isEqualTo(130);
        assertThat(heard.text()).contains("the last good ones stay in force", "noSuchSetting", "Watching has ended.");
        assertThat(only("out").resolve("SINF.txt")).exists();
        assertThat(only("archive").resolve("students.csv")).exists();
    }

    private Product.Ran once(String... more) {
        return Product.run(Stream.concat(Stream.of("watch", oak.toString(), "--once", "--quiet-seconds", "0"),
                Stream.of(more)).toArray(String[]::new));
    }

    private Path only(String name) throws IOException {
        try (Stream<Path> files = Files.list(oak.resolve(name))) {
            List<Path> all = files.toList();
            assertThat(all).hasSize(1);
            return all.get(0);
        }
    }

    /** What was printed, and a way to wait for a part of it. */
    private static final class Heard extends Writer {

        private final StringBuilder text = new StringBuilder();
        private String wanted;
        private CountDownLatch told = new CountDownLatch(1);

        void wait(String part) throws InterruptedException {
            CountDownLatch now = new CountDownLatch(1);
            synchronized (text) {
                wanted = part;
                told = now;
                tell();
            }
            assertThat(now.await(120, TimeUnit.SECONDS)).as(part + " in " + text()).isTrue();
        }

        String text() {
            synchronized (text) {
                return text.toString();
            }
        }

        @Override
        public void write(char[] chars, int from, int length) {
            synchronized (text) {
                text.append(chars, from, length);
                tell();
            }
        }

        private void tell() {
            if (wanted != null && text.indexOf(wanted) >= 0) {
                told.countDown();
            }
        }

        @Override
        public void flush() {
            // Nothing is kept back.
        }

        @Override
        public void close() {
            // There is nothing to close.
        }
    }
}
