package org.caret.drop;

import java.nio.file.Path;
import java.util.List;

/**
 * Files that were dropped together: a subfolder of the inbox, one loose workbook, or the loose CSV files.
 * own: the folder holds nothing but this set; files: what may hold tables, in order of name; marks: files that say
 * it is complete.
 */
record DropSet(String name, Path folder, boolean own, List<Path> files, List<Path> marks) {

    /** The name of the set of loose CSV files. */
    static final String LOOSE = "*.csv";

    DropSet {
        files = List.copyOf(files);
        marks = List.copyOf(marks);
    }

    /** Some of its files can be read. */
    boolean readable() {
        return files.stream().anyMatch(file -> FileKind.of(file.getFileName().toString()) == FileKind.TABLES);
    }

    /** The first of its files stands for all of them. */
    boolean ledBy(Path file) {
        return !files.isEmpty() && files.get(0).equals(file);
    }
}
