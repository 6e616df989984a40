package org.caret.testing;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.caret.cli.Main;
import org.caret.run.Home;
import org.caret.run.Knowledge;
import org.caret.sheet.KnowledgeWorkbooks;
import org.caret.sheet.Sheet;
import org.caret.sheet.Workbook;

/** The shipped product as tests see it: its folder, knowledge, and commands run in this process. */
public final class Product {

    public static final Path FOLDER = Path.of("").toAbsolutePath();
    public static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final Path NOWHERE = Path.of("no-such-folder");
    private static final Home HOME = made();

    private Product() {
    }

    /** Its home, one for all tests; compiled rules are kept under target, so that a clean build compiles them once. */
    public static Home home() {
        return HOME;
    }

    private static Home made() {
        try {
            return new Home(FOLDER, Files.createDirectories(FOLDER.resolve("target/rule-cache")));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    public static Knowledge knowledge() {
        return Knowledge.load(home(), NOWHERE, NOWHERE);
    }

    /** Runs a command line as a user would; what it printed and its exit code. */
    public static Ran run(String... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Main.run(words, new Main.Surroundings(home(), TODAY, new PrintWriter(out, true),
                new PrintWriter(err, true)));
        return new Ran(code, out.toString(), err.toString());
    }

    /** Copies a fixture workspace without what was written into it. */
    public static Path copy(String fixture, Path to) {
        Path from = FOLDER.resolve("fixtures").resolve(fixture);
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                String name = from.relativize(file).toString();
                if (!name.startsWith("out") && !name.startsWith(".caret") && !name.startsWith("expected")) {
                    Path target = to.resolve(name);
                    if (Files.isDirectory(file)) {
                        Files.createDirectories(target);
                    } else {
                        Files.copy(file, target);
                    }
                }
            }
            return to;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** Puts the rows of every table of a workspace's export into another order. */
    public static void shuffle(Path workspace, Random random) {
        try (Stream<Path> files = Files.list(workspace.resolve("sis"))) {
            for (Path file : files.sorted().toList()) {
                List<String> lines = Files.readAllLines(file);
                List<String> rows = new ArrayList<>(lines.subList(1, lines.size()));
                Collections.shuffle(rows, random);
                rows.add(0, lines.get(0));
                Files.write(file, rows);
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** Lays a sheet of a workbook of one sheet over the shipped one. */
    public static void lay(Path workspace, String name, List<String> header, List<List<String>> rows) {
        try {
            Path file = workspace.resolve("mappings").resolve(name + ".xlsx");
            Files.createDirectories(file.getParent());
            new KnowledgeWorkbooks().write(file, new Workbook(List.of(new Sheet(name, header, rows))));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** How a command ended. */
    public record Ran(int code, String out, String err) {
    }
}
