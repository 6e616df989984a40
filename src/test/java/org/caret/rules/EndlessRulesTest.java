package org.caret.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.caret.testing.Product;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules that do not come to an end are named, and the process they are in ends in time. */
class EndlessRulesTest {

    private static final int LIMIT = 1;
    /** What starting Java and compiling the rules may take beside the limit of five seconds more. */
    private static final int START = 40;

    @TempDir
    private Path folder;

    @Test
    void everyShapeIsNamedAndItsProcessEnds() throws Exception {
        Map<String, Future<Ended>> running = new LinkedHashMap<>();
        ExecutorService two = Executors.newFixedThreadPool(2);
        for (String shape : EndlessShapes.all().keySet()) {
            running.put(shape, two.submit(() -> java("org.caret.rules.EndlessShapes", Map.of(), shape, "" + LIMIT)));
        }
        assertThat(running).hasSizeGreaterThan(20);
        for (Map.Entry<String, Future<Ended>> one : running.entrySet()) {
            Ended ended = one.getValue().get();
            assertThat(ended.code()).as(one.getKey() + ": " + ended.told()).isEqualTo(4);
            assertThat(ended.told()).as(one.getKey()).contains("The endless one");
        }
        two.shutdown();
    }

    @Test
    void aRunIsGivenUpAndTheOldFilesStay() throws Exception {
        Path oak = endless();
        Files.createDirectories(oak.resolve("out"));
        Files.writeString(oak.resolve("out/SINF.txt"), "as before");
        Ended ended = java("org.caret.cli.Main", Map.of("CARET_RULE_LIMIT", "8"), "run", oak.toString());
        assertThat(ended.code()).as(ended.told()).isEqualTo(4);
        assertThat(ended.told()).contains("The rule \"An endless pattern\" in ").contains("endless.drl")
                .contains("within 8 s");
        assertThat(oak.resolve("out/SINF.txt")).hasContent("as before");
        try (var left = Files.list(oak.resolve(".caret"))) {
            assertThat(left.filter(file -> file.getFileName().toString().startsWith("work-"))).isEmpty();
        }
    }

    @Test
    void aWatcherPutsTheSetAwayAndEnds() throws Exception {
        Path oak = endless();
        Files.move(oak.resolve("sis"), Files.createDirectories(oak.resolve("inbox")).resolve("set"));
        Files.createFile(oak.resolve("inbox/set/done"));
        Ended ended = java("org.caret.cli.Main", Map.of("CARET_RULE_LIMIT", "8"), "watch", oak.toString());
        assertThat(ended.code()).as(ended.told()).isEqualTo(4);
        assertThat(oak.resolve("inbox")).isEmptyDirectory();
        try (var rejected = Files.walk(oak.resolve("rejected"))) {
            assertThat(rejected.filter(file -> file.endsWith("why.txt")).findFirst().orElseThrow()).content()
                    .contains("The rule \"An endless pattern\"");
        }
    }

    /** A workspace with a rule that looks for a pattern for ever, in words that the scan lets through. */
    private Path endless() throws IOException {
        Path oak = Product.copy("oak", folder.resolve("oak"));
        Files.createDirectories(oak.resolve("rules/sinf/scope"));
        Files.writeString(oak.resolve("rules/sinf/scope/endless.drl"), """
                package rules.sinf.scope
                rule "An endless pattern"
                  @id("OAK-T-9") @source("x")
                when
                  Identity(birthCity matches "PATTERN")
                  $c : Candidate()
                then
                  out.decide(new Excluded($c, "x", 3));
                end
                """.replace("PATTERN", "a?".repeat(60) + "a{60}"));
        Path identities = oak.resolve("sis/identities.csv");
        Files.writeString(identities, Files.readString(identities).replace("Fresno", "a".repeat(60)));
        return oak;
    }

    /** How a process ended, and what it wrote on its error stream. */
    private record Ended(int code, String told) {
    }

    private Ended java(String main, Map<String, String> env, String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/java", "-Xmx600m",
                "-XX:TieredStopAtLevel=1", "-Dcaret.home=" + Product.FOLDER.toAbsolutePath(), "-cp",
                System.getProperty("java.class.path"), main));
        command.addAll(List.of(words));
        Path told = Files.createTempFile(folder, "told", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(told.toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(env);
        builder.environment().put("CARET_CACHE", Product.FOLDER.resolve("target/rule-cache").toAbsolutePath().toString());
        Process process = builder.start();
        boolean ended = process.waitFor(LIMIT + 5 + START, TimeUnit.SECONDS);
        process.destroyForcibly();
        return new Ended(ended ? process.exitValue() : -1, Files.readString(told, StandardCharsets.UTF_8));
    }
}
