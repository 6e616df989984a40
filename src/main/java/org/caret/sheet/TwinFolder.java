package org.caret.sheet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.caret.fact.Text;
import org.caret.notice.ExitCode;
import org.caret.notice.Refusal;

/** A mappings folder with its review folder. A workbook's name is its path without .xlsx, with "/". */
record TwinFolder(Path mappings) {

    static final String TWIN = ".csv";
    private static final String WORKBOOK = ".xlsx";

    /** Names of the workbooks; a folder that is not there has none. */
    List<String> workbooks() {
        return under(mappings, file -> file.toString().endsWith(WORKBOOK)).stream()
                .filter(file -> !file.startsWith(review()))
                .map(file -> name(mappings.relativize(file)))
                .map(name -> name.substring(0, name.length() - WORKBOOK.length())).toList();
    }

    /** Names of the workbooks that have a twin at least. */
    List<String> twinned() {
        return under(review(), file -> file.toString().endsWith(TWIN)).stream().map(Path::getParent)
                .filter(parent -> !parent.equals(review()))
                .map(parent -> name(review().relativize(parent))).distinct().toList();
    }

    /** The twins of a workbook, by file name. */
    List<Path> twins(String workbook) {
        Path folder = review().resolve(workbook);
        return under(folder, file -> file.toString().endsWith(TWIN) && file.getParent().equals(folder));
    }

    Path workbook(String name) {
        return mappings.resolve(name + WORKBOOK);
    }

    /** The twin of a sheet; refused when the sheet's name cannot be a file's. */
    Path twin(String workbook, String sheet) {
        if (!sheet.matches("[^<>|\"/\\\\:?*\\p{Cntrl}]*[^<>|\"/\\\\:?*\\p{Cntrl}. ]") || hidden(sheet)) {
            String why = Sentence.of("sheet.file", workbook(workbook), sheet);
            throw new Refusal(ExitCode.KNOWLEDGE_BROKEN, why);
        }
        return review().resolve(workbook).resolve(sheet + TWIN);
    }

    private Path review() {
        return mappings.resolve("review");
    }

    private static List<Path> under(Path folder, Predicate<Path> wanted) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).filter(wanted)
                    .filter(file -> !hidden(file.getFileName().toString()))
                    .sorted((a, b) -> Text.compare(a.toString(), b.toString())).toList();
        } catch (IOException unreadable) {
            throw new Refusal(ExitCode.DISK, Sentence.of("folder.unreadable", folder), unreadable);
        }
    }

    private static boolean hidden(String name) {
        return name.startsWith("~$") || name.startsWith(".");
    }

    private static String name(Path relative) {
        return relative.toString().replace('\\', '/');
    }
}
