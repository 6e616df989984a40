package org.caret.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a killed process leaves, before each statement of each step: the files as they are on disk at that moment, taken
 * aside and opened by the next process. A second test kills processes by force.
 */
class KillTest {

    @TempDir
    private Path folder;
    private Path state;
    private int statements;
    private boolean listening;

    @Test
    void eachStepHasHappenedAsAWholeOrNotAtAllWheneverTheProcessIsKilled() {
        state = folder.resolve("live/.caret");
        try (Past past = new Past(state, this::takeAside)) {
            past.load("ABCD", "a=old", "b=old");
            cut(past, "load", one -> one.load("ABCD", "a=0", "b=0", "c=0"));
            cut(past, "create", one -> one.batch("ABCD", "a=1,b=", "c=2,d=3"));
            cut(past, "post", one -> one.history.post(1));
            cut(past, "post", one -> one.history.post(2));
            cut(past, "unpost", one -> one.history.unpost(2));
            cut(past, "reject", one -> one.history.reject(2, List.of(new StateError(3, 1, "E", "fatal", "no"))));
            past.batch("ABCD", "c=9");
            cut(past, "obsolete", one -> one.history.post(3));
            cut(past, "unpost", one -> one.history.unpost(3));
            cut(past, "start over", one -> one.load("ABCD", "z=1"));
        }
    }

    /** Does the step with a copy taken before each of its statements, and looks into every copy. */
    private void cut(Past past, String step, Consumer<Past> work) {
        Set<String> wholeOrNothing = new LinkedHashSet<>();
        wholeOrNothing.add(seen(past));
        statements = 0;
        listening = true;
        work.accept(past);
        listening = false;
        wholeOrNothing.add(seen(past));
        assertThat(wholeOrNothing).as(step).hasSize(2);
        assertThat(statements).as(step).isGreaterThan(2);
        for (int i = 0; i < statements; i++) {
            Path copy = folder.resolve("cut" + i);
            try (Past after = new Past(copy)) {
                assertThat(wholeOrNothing).as(step + ", before statement " + i).contains(seen(after));
            }
            remove(copy);
        }
    }

    /** What anybody can see of a history. */
    private static String seen(Past past) {
        StringBuilder seen = new StringBuilder(past.mirror("ABCD") + past.statuses() + past.history.imports());
        past.history.list(Past.ALL, Sort.TIME).forEach(file -> {
            seen.append(file).append(past.history.errors(file.id()));
            past.history.records(file.id(), seen::append);
        });
        return seen.append(past.history.unpublished()).toString();
    }

    private void takeAside() {
        if (listening) {
            copy(state.resolve("history"), folder.resolve("cut" + statements++).resolve("history"));
        }
    }

    private static void copy(Path from, Path to) {
        try (Stream<Path> files = Files.list(from)) {
            Files.createDirectories(to);
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void remove(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** More kills: -Dcaret.kills=30. A life posts and takes back until it is halted before some statement. */
    @Test
    void processesKilledByForceLeaveWholeSteps() throws Exception {
        state = folder.resolve("forced/.caret");
        try (Past past = new Past(state)) {
            past.load("ABCD", "a=old", "b=old");
            past.batch("ABCD", "a=1,b=", "c=2");
        }
        int kills = Integer.getInteger("caret.kills", 3);
        for (int i = 0; i < kills; i++) {
            Process life = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), Life.class.getName(),
                    state.toString(), String.valueOf(23 + 7 * i)).inheritIO().start();
            assertThat(life.waitFor()).isEqualTo(Life.HALTED);
            try (Past past = new Past(state)) {
                assertThat(past.statuses() + ": " + past.mirror("ABCD")).isIn(
                        "1 available, 2 locked: a=old b=old", "1 posted, 2 available: a=1",
                        "1 posted, 2 posted: a=1 c=2");
            }
        }
    }

    /** A process that posts and takes back without end, until it is halted before a statement. */
    static final class Life {

        static final int HALTED = 99;
        private static int left;

        private Life() {
        }

        public static void main(String[] words) {
            left = Integer.parseInt(words[1]);
            try (Past past = new Past(Path.of(words[0]), Life::halt)) {
                while (true) {
                    for (long file = 2; file > 0; file--) {
                        long id = file;
                        past.history.find(String.valueOf(id)).filter(one -> one.status() == Status.POSTED)
                                .ifPresent(one -> past.history.unpost(id));
                    }
                    past.history.post(1);
                    past.history.post(2);
                }
            }
        }

        private static void halt() {
            if (--left == 0) {
                Runtime.getRuntime().halt(HALTED);
            }
        }
    }
}
