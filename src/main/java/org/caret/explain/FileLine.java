package org.caret.explain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.caret.notice.ExitCode;
import org.caret.notice.Refusal;
import org.caret.notice.Words;

/** A line of an upload file. name: the file as it was given; number: from 1. */
public record FileLine(String name, int number, List<String> values) {

    private static final Words WORDS = Words.of("org.caret.explain.messages");
    private static final String SEPARATOR = "\\^";

    public FileLine {
        values = List.copyOf(values);
    }

    /**
     * Reads the line that "FILE:NUMBER" names. workspace: where a file lies that does not lie here.
     * Errors: a refusal for a word of another form, a file that cannot be read, or a line that is not there.
     */
    public static FileLine of(String given, Path workspace) {
        int colon = given.lastIndexOf(':');
        if (colon < 1 || !given.substring(colon + 1).matches("[1-9][0-9]{0,8}")) {
            throw new Refusal(ExitCode.WRONG_USE, WORDS.text("line.form"));
        }
        String name = given.substring(0, colon);
        int number = Integer.parseInt(given.substring(colon + 1));
        try (Stream<String> lines = Files.lines(path(name, workspace), StandardCharsets.UTF_8)) {
            String line = lines.skip(number - 1L).findFirst().orElseThrow(() -> new Refusal(ExitCode.WRONG_USE,
                    WORDS.text("line.none", name, String.valueOf(number))));
            return new FileLine(name, number, Arrays.asList(line.split(SEPARATOR, -1)));
        } catch (IOException | UncheckedIOException | InvalidPathException unreadable) {
            throw new Refusal(ExitCode.INPUT_UNREADABLE, WORDS.text("line.unreadable", name), unreadable);
        }
    }

    private static Path path(String name, Path workspace) {
        return Files.exists(Path.of(name)) ? Path.of(name) : workspace.resolve(name);
    }

    /** The record type the file is named for, else the one that the line names first. */
    public Optional<String> recordType(List<String> known) {
        String file = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        return Stream.concat(Stream.of(file.split("[^A-Za-z0-9]+")), values.stream().limit(1))
                .filter(known::contains).findFirst();
    }
}
