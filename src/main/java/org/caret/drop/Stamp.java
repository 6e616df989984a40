package org.caret.drop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * How a set looks at one moment. text: names, sizes and times; changed: when it last changed, as far as the disk
 * tells; marked: a file says that it is complete, and no table is newer than that file.
 */
record Stamp(String text, Instant changed, boolean marked) {

    static Stamp of(DropSet set) throws IOException {
        List<Path> paths = new ArrayList<>(set.files());
        paths.addAll(set.marks());
        if (set.own()) {
            paths.add(set.folder());
        }
        StringBuilder text = new StringBuilder();
        Instant changed = Files.getLastModifiedTime(set.folder()).toInstant();
        for (Path path : paths) {
            BasicFileAttributes now = Files.readAttributes(path, BasicFileAttributes.class);
            Instant touched = touched(path, now);
            text.append(path.getFileName()).append('|').append(now.isDirectory() ? 0 : now.size()).append('|')
                    .append(now.lastModifiedTime().toInstant()).append('|').append(touched).append('\n');
            changed = touched.isAfter(changed) ? touched : changed;
        }
        return new Stamp(text.toString(), changed, marked(set));
    }

    /** Names, sizes and times of all files in folders that need not exist; names that begin with . or ~$ apart. */
    static String of(List<Path> folders) {
        StringBuilder text = new StringBuilder();
        for (Path folder : folders) {
            try (Stream<Path> files = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
                for (Path file : files.filter(Stamp::counts).sorted().toList()) {
                    text.append(file).append('|').append(look(file)).append('\n');
                }
            } catch (IOException | UncheckedIOException gone) {
                text.append(folder).append("|?\n");
            }
        }
        return text.toString();
    }

    private static boolean counts(Path file) {
        String name = file.getFileName().toString();
        return !name.startsWith(".") && !name.startsWith("~$");
    }

    private static String look(Path path) throws IOException {
        BasicFileAttributes now = Files.readAttributes(path, BasicFileAttributes.class);
        return now.isDirectory() ? "" : now.size() + "|" + now.lastModifiedTime().toInstant() + "|"
                + touched(path, now);
    }

    private static boolean marked(DropSet set) throws IOException {
        FileTime mark = newest(set.marks());
        return !set.marks().isEmpty() && mark.compareTo(newest(set.files())) >= 0;
    }

    private static FileTime newest(List<Path> files) throws IOException {
        FileTime newest = FileTime.fromMillis(0);
        for (Path file : files) {
            FileTime time = Files.getLastModifiedTime(file);
            newest = time.compareTo(newest) > 0 ? time : newest;
        }
        return newest;
    }

    /** When it came here or changed: many programs give a copy the time of its original as time of change. */
    private static Instant touched(Path path, BasicFileAttributes now) throws IOException {
        FileTime came = path.getFileSystem().supportedFileAttributeViews().contains("unix")
                ? (FileTime) Files.getAttribute(path, "unix:ctime") : now.creationTime();
        return (came.compareTo(now.lastModifiedTime()) > 0 ? came : now.lastModifiedTime()).toInstant();
    }
}
