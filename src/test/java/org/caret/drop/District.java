package org.caret.drop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.caret.run.Workspace;

/** A workspace with drops in a folder of a test, whose runs only list what they were given. */
final class District implements Extracts, Extracts.Prepared {

    final Workspace workspace;
    final Hands clock = new Hands(ZoneId.of("America/Los_Angeles"));
    final List<Event> told = new ArrayList<>();
    final List<List<String>> runs = new ArrayList<>();
    Work work = out -> 0;
    String knowledge = "1";

    District(Path folder) throws IOException {
        workspace = new Workspace(Files.createDirectories(folder));
        Files.createDirectories(workspace.inbox());
    }

    /** What a run does after it has written its list. */
    interface Work {
        int in(Path out) throws IOException;
    }

    Drops drops(Duration quiet) {
        return Drops.of(workspace, this, new Drops.Watching(clock, quiet, told::add));
    }

    /** Takes all that is complete without any waiting. */
    int takeAll() throws IOException {
        return drops(Duration.ZERO).takeAll();
    }

    Path drop(String file, String text) throws IOException {
        Path path = workspace.inbox().resolve(file);
        Files.createDirectories(path.getParent());
        return Files.writeString(path, text);
    }

    @Override
    public Prepared now() {
        return this;
    }

    @Override
    public String hash() {
        return knowledge;
    }

    @Override
    public int run(List<Path> files, Path out) {
        try {
            Files.createDirectories(out);
            List<String> names = files.stream().map(file -> file.getFileName().toString()).toList();
            Files.writeString(out.resolve("read.txt"), String.join(" ", names));
            runs.add(names);
            return work.in(out);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Names in a folder of the workspace, with those in its folders, in order. */
    List<String> in(String folder) throws IOException {
        Path root = workspace.folder().resolve(folder);
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> !file.equals(root)).map(file -> root.relativize(file).toString()).sorted().toList();
        }
    }

    /** Names of the folders that sets have in out, archive or rejected. */
    List<String> places(String folder) throws IOException {
        try (Stream<Path> files = Files.list(workspace.folder().resolve(folder))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    String text(String folder, String file) throws IOException {
        return Files.readString(workspace.folder().resolve(folder).resolve(places(folder).get(0)).resolve(file));
    }

    List<String> texts() {
        return told.stream().map(event -> event.set() + ": " + event.text()).toList();
    }
}
