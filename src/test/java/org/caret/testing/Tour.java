package org.caret.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A page of the documentation that is walked as a reader would: a block headed by a path is written there, one headed
 * diff and a path is changed there (and changed back after the next commands when "once" stands behind), and the
 * commands of a block headed console must print what stands below them; "…" stands for lines, or within a line for
 * words, left out. The commands are those of Caret, cp of a fixture, and grep of one word in a file.
 */
public final class Tour {

    private static final Pattern BLOCK = Pattern.compile("(?m)^```(\\w+)[ ]?([^\\n]*)\\n(.*?)^```$", Pattern.DOTALL);

    private final Path page;
    private final Path folder;
    private final List<Runnable> back = new ArrayList<>();
    private int commands;

    /** folder: an empty one, in which the reader stands. */
    public Tour(Path page, Path folder) {
        this.page = page;
        this.folder = folder;
    }

    /** Walks it; how many commands were run. */
    public int walk() throws IOException {
        Matcher block = BLOCK.matcher(Files.readString(page).replace("\r\n", "\n"));
        while (block.find()) {
            String head = block.group(2).strip();
            switch (block.group(1)) {
                case "console" -> console(block.group(3));
                case "diff" -> change(head, block.group(3));
                default -> write(head, block.group(3));
            }
        }
        return commands;
    }

    private void write(String path, String text) throws IOException {
        if (!path.isEmpty()) {
            Path file = folder.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        }
    }

    private void change(String head, String lines) throws IOException {
        boolean once = head.endsWith(" once");
        Path file = folder.resolve(once ? head.substring(0, head.length() - " once".length()) : head);
        String before = Files.readString(file);
        String old = picked(lines, "-");
        assertThat(before).as(page.getFileName() + " changes a line of " + head).containsOnlyOnce(old);
        Files.writeString(file, before.replace(old, picked(lines, "+")));
        if (once) {
            back.add(() -> {
                try {
                    Files.writeString(file, before);
                } catch (IOException unwritable) {
                    throw new java.io.UncheckedIOException(unwritable);
                }
            });
        }
    }

    private static String picked(String lines, String sign) {
        StringBuilder picked = new StringBuilder();
        lines.lines().filter(line -> line.startsWith(sign)).forEach(line -> picked.append(line.substring(1)).append('\n'));
        return picked.toString();
    }

    private void console(String block) throws IOException {
        for (String part : block.split("(?m)^\\$ ")) {
            if (!part.isBlank()) {
                int line = part.indexOf('\n');
                command(part.substring(0, line).strip(), part.substring(line + 1));
                commands++;
            }
        }
        back.forEach(Runnable::run);
        back.clear();
    }

    private void command(String command, String expected) throws IOException {
        String[] words = command.split(" +");
        if (words[0].equals("cp")) {
            Product.copy(words[2].substring("fixtures/".length()), folder.resolve(words[3]));
            return;
        }
        if (words[0].equals("grep")) {
            String lines = Files.readString(folder.resolve(words[2])).lines().filter(line -> line.contains(words[1]))
                    .map(line -> line + "\n").collect(Collectors.joining());
            assertThat(lines).as(page.getFileName() + ": what \"" + command + "\" finds").matches(pattern(expected));
            return;
        }
        String[] placed = Arrays.stream(words).skip(1).map(word -> Files.exists(folder.resolve(word))
                ? folder.resolve(word).toString() : word).toArray(String[]::new);
        Product.Ran ran = Product.run(placed);
        String printed = (ran.out() + (expected.isBlank() ? "" : ran.code() > 1 ? ran.err() : ""))
                .replace(folder + java.io.File.separator, "").replace("\r\n", "\n");
        assertThat(printed).as(page.getFileName() + ": what \"" + command + "\" prints").matches(pattern(expected));
    }

    private static Pattern pattern(String expected) {
        StringBuilder pattern = new StringBuilder();
        expected.lines().forEach(line -> pattern.append(line.equals("…") ? "(?:.*\n)*"
                : Pattern.quote(line).replace("…", "\\E.*\\Q") + "\n"));
        return Pattern.compile(pattern.toString());
    }
}
