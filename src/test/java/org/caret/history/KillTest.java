package org.caret.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a killed process leaves, before each statement of each step: the files as they are on disk at that moment, taken
 * aside and opened by the next process. ForcedKillTest kills processes.
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
        try (Past past = new Past(state, Optional.empty(), this::takeAside)) {
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
            try (Past after = new Past(copy, Optional.empty())) {
                assertThat(wholeOrNothing).as(step + ", before statement " + i).contains(seen(after));
            }
            remove(copy);
        }
    }

    /** What anybody can see of a history. */
    static String seen(Past past) {
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
}
