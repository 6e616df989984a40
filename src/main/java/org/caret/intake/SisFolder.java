package org.caret.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.caret.fact.Text;
import org.caret.sheet.ExportWorkbook;

/** The folder of an export: which files and sheets it has. Files that begin with ~$ or a dot do not count. */
final class SisFolder {

    /** Kinds of file that a user may take for readable. */
    private static final Set<String> OTHER_KINDS =
            Set.of("xls", "xlsm", "xlsb", "ods", "tsv", "tab", "zip", "gz");
    private static final String MANIFEST = "manifest";

    private final List<Path> files;

    private SisFolder(List<Path> files) {
        this.files = files;
    }

    static SisFolder open(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw Findings.refusal("folder.missing", folder);
        }
        try (Stream<Path> files = Files.list(folder)) {
            return of(files.filter(Files::isRegularFile).filter(file -> !hidden(name(file))).toList());
        } catch (IOException unreadable) {
            throw Findings.refusal(unreadable, "unreadable", folder);
        }
    }

    static SisFolder of(List<Path> files) {
        return new SisFolder(files.stream().sorted((a, b) -> Text.compare(name(a), name(b))).toList());
    }

    /** Files and sheets that may hold a table, by file name; refused when there are several workbooks. */
    List<Spot> spots() {
        List<Spot> spots = new ArrayList<>();
        ofKind(Set.of("csv")).forEach(file -> spots.add(new Spot(stem(file), name(file), false,
                () -> CsvFile.open(file))));
        List<Path> workbooks = ofKind(Set.of("xlsx"));
        if (workbooks.size() > 1) {
            List<String> names = workbooks.stream().map(SisFolder::name).toList();
            throw Findings.refusal("workbooks", String.join(", ", names));
        }
        workbooks.forEach(file -> spots.addAll(sheets(file)));
        return spots.stream().filter(spot -> !spot.name().equalsIgnoreCase(MANIFEST)).toList();
    }

    /** Files of kinds that nobody reads but a user may expect to be read. */
    List<String> otherKinds() {
        return ofKind(OTHER_KINDS).stream().map(SisFolder::name).toList();
    }

    private static List<Spot> sheets(Path file) {
        String sha256 = Sha256.of(file);
        try (ExportWorkbook workbook = ExportWorkbook.open(file)) {
            return workbook.sheetNames().stream().map(sheet -> new Spot(Text.strip(sheet),
                    SheetFile.label(file, sheet), true, () -> SheetFile.open(file, sheet, sha256))).toList();
        }
    }

    private List<Path> ofKind(Set<String> endings) {
        return files.stream().filter(file -> endings.contains(name(file)
                .substring(name(file).lastIndexOf('.') + 1).toLowerCase(Locale.ROOT))).toList();
    }

    private static boolean hidden(String name) {
        return name.startsWith("~$") || name.startsWith(".");
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }

    private static String stem(Path file) {
        return name(file).substring(0, name(file).lastIndexOf('.'));
    }

    /** A place that may hold a table: its name, what messages call it, and how it is opened. */
    record Spot(String name, String label, boolean sheet, Supplier<FoundTable> found) {
    }
}
