package org.caret.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.caret.notice.ExitCode;
import org.caret.notice.Refusal;
import org.caret.notice.Words;
import org.caret.run.Workspace;

/**
 * Where a district is written: first into a folder of another name, which is renamed when it is complete, so that a
 * stopped run leaves no half of it. What somebody else put there is never touched.
 */
final class SampleFolder {

    private static final String MANIFEST = "manifest.csv";
    private static final Words WORDS = Words.of("org.caret.sample.messages");
    private final Workspace workspace;
    private final Path part;
    private final Path old;

    /** tables: names of the files that may be ours. Errors: a refusal when the folder holds what we did not write. */
    SampleFolder(Workspace workspace, List<String> tables) {
        this.workspace = workspace;
        this.part = workspace.folder().resolve(".sis.part");
        this.old = workspace.folder().resolve(".sis.old");
        try {
            refuseOthers(tables);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void refuseOthers(List<String> tables) throws IOException {
        if (Files.exists(workspace.folder()) && !Files.isDirectory(workspace.folder())) {
            throw new Refusal(ExitCode.WRONG_USE, WORDS.text("folder.file", workspace.folder()));
        }
        Set<String> ours = new HashSet<>(List.of(MANIFEST));
        tables.forEach(table -> ours.add(table + ".csv"));
        List<String> there = names(workspace.sis());
        if (!there.isEmpty() && !(ours.containsAll(there) && begins(workspace.sis().resolve(MANIFEST), manifest()))) {
            throw new Refusal(ExitCode.WRONG_USE, WORDS.text("folder.sis", workspace.sis()));
        }
        if (Files.exists(workspace.settings()) && !begins(workspace.settings(), WORDS.text("yaml.mark"))) {
            throw new Refusal(ExitCode.WRONG_USE, WORDS.text("folder.settings", workspace.settings()));
        }
    }

    /** The first lines of the manifest of every district written here. */
    static String manifest() {
        return "propertyName,value\nsource.systemName," + WORDS.text("source") + "\n";
    }

    private static boolean begins(Path file, String text) throws IOException {
        return Files.exists(file) && Files.readString(file).replace("\r\n", "\n").startsWith(text);
    }

    private static List<String> names(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    /** An empty folder for the tables; what a stopped run left goes. */
    Path open() throws IOException {
        remove(part);
        return Files.createDirectories(part);
    }

    /** Gives tables and settings their names, in place of those of an earlier district. */
    void publish(String manifest, String settings) throws IOException {
        Files.writeString(part.resolve(MANIFEST), manifest);
        remove(old);
        if (Files.exists(workspace.sis())) {
            Files.move(workspace.sis(), old);
        }
        Path yaml = workspace.folder().resolve(".caret.yaml.part");
        Files.writeString(yaml, settings);
        Files.move(yaml, workspace.settings(), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        Files.move(part, workspace.sis(), StandardCopyOption.ATOMIC_MOVE);
        remove(old);
    }

    private static void remove(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
