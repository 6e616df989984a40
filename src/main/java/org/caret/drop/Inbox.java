package org.caret.drop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.caret.fact.Text;

/** The folder into which exports are dropped, seen as sets. */
record Inbox(Path folder) {

    /** All sets that lie here now, whole or not, empty subfolders too; in order of name. */
    List<DropSet> sets() throws IOException {
        List<Path> marks = new ArrayList<>();
        List<Path> tables = new ArrayList<>();
        List<DropSet> sets = new ArrayList<>();
        for (Path entry : entries(folder)) {
            FileKind kind = FileKind.of(name(entry));
            if (kind != FileKind.JUNK && Files.isDirectory(entry)) {
                sets.add(subfolder(entry));
            } else if (kind == FileKind.DONE) {
                marks.add(entry);
            } else if (kind == FileKind.TABLES && name(entry).toLowerCase(Locale.ROOT).endsWith(".csv")) {
                tables.add(entry);
            } else if (kind == FileKind.TABLES || kind == FileKind.FOREIGN) {
                sets.add(new DropSet(name(entry), folder, false, List.of(entry), List.of()));
            }
        }
        sets.replaceAll(set -> marked(set, marks));
        if (!tables.isEmpty()) {
            sets.add(new DropSet(DropSet.LOOSE, folder, false, tables, marks));
        }
        sets.sort((a, b) -> Text.compare(a.name(), b.name()));
        return sets;
    }

    /** What is in a folder, in order of name. */
    static List<Path> entries(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted((a, b) -> Text.compare(name(a), name(b))).toList();
        }
    }

    private static DropSet subfolder(Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        List<Path> marks = new ArrayList<>();
        for (Path file : entries(folder)) {
            FileKind kind = FileKind.of(name(file));
            if (Files.isRegularFile(file) && (kind == FileKind.TABLES || kind == FileKind.FOREIGN)) {
                files.add(file);
            } else if (kind == FileKind.DONE) {
                marks.add(file);
            }
        }
        return new DropSet(name(folder), folder, true, files, marks);
    }

    /** Takes the marks that name the set (oak.done, export.xlsx.done, export.done) out of those given. */
    private static DropSet marked(DropSet set, List<Path> marks) {
        int dot = set.own() ? -1 : set.name().lastIndexOf('.');
        String stem = dot < 0 ? set.name() : set.name().substring(0, dot);
        List<Path> own = new ArrayList<>(set.marks());
        marks.stream().filter(mark -> name(mark).equalsIgnoreCase(set.name() + ".done")
                || name(mark).equalsIgnoreCase(stem + ".done")).forEach(own::add);
        marks.removeAll(own);
        return new DropSet(set.name(), set.folder(), set.own(), set.files(), own);
    }

    private static String name(Path path) {
        return path.getFileName().toString();
    }
}
