package org.caret.roundtrip;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.caret.state.Enrollment;

/** What a reconciliation left in its folder. Source: contract §5. */
record Reconciled(Path folder, String record, List<Numbered> files) {

    private static final Pattern NAME = Pattern.compile("([0-9]{3})_(Removals|Exits|Updates)_([A-Z]{4})[.]txt");

    /** A numbered file: its place in the order of posting, its kind, its text. */
    record Numbered(Path path, int number, Step.Kind kind, String text) {

        /** Its records; lines that are none are left out. */
        List<Step> steps() {
            return text.lines().flatMap(line -> Enrollment.read(line).stream())
                    .map(row -> new Step(kind, row)).toList();
        }
    }

    /** What a reconciliation of enrollments left. */
    static Reconciled read(Path folder) {
        return read(folder, "SENR");
    }

    /** What a reconciliation of a record type left. */
    static Reconciled read(Path folder, String record) {
        List<Numbered> files = new ArrayList<>();
        try (Stream<Path> paths = Files.list(folder)) {
            for (Path path : paths.sorted().toList()) {
                Matcher name = NAME.matcher(path.getFileName().toString());
                if (name.matches() && name.group(3).equals(record)) {
                    files.add(new Numbered(path, Integer.parseInt(name.group(1)),
                            Step.Kind.valueOf(name.group(2).toUpperCase(Locale.ROOT)), Files.readString(path)));
                }
            }
            return new Reconciled(folder, record, files);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The lines of all files, without their ends. */
    List<String> lines() {
        return files.stream().flatMap(file -> file.text().lines()).toList();
    }

    /** The records of all files, of enrollments. */
    List<Step> steps() {
        return files.stream().flatMap(file -> file.steps().stream()).toList();
    }

    /** Texts of the files by name. */
    Map<String, String> texts() {
        Map<String, String> texts = new TreeMap<>();
        files.forEach(file -> texts.put(file.path().getFileName().toString(), file.text()));
        return texts;
    }

    /** Texts within the zip by name; empty when there is none. */
    Map<String, String> zipped() {
        Map<String, String> texts = new TreeMap<>();
        Path zip = folder.resolve(record + ".zip");
        if (Files.exists(zip)) {
            try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip))) {
                for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                    texts.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
                }
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return texts;
    }

    /** The rows of a list by column; empty when there is no such list. */
    List<Map<String, String>> list(String name) {
        try {
            Path file = folder.resolve(name);
            return Files.exists(file) ? CommaRows.read(Files.readString(file)) : List.of();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
