package org.caret.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caret.fact.Text;

/** The folder of extracts, files of any name. Those that begin with ~$ or a dot do not count. */
public record OdsFolder(Path folder, OdsShapes shapes) {

    /** The extract of that record type; empty when there is none. Errors: a refusal when there are several. */
    public Optional<OdsExtract> find(String record) {
        String code = shapes.type(record).map(OdsType::code).orElse("");
        List<Path> files = codes().entrySet().stream().filter(one -> one.getValue().equals(code))
                .map(Map.Entry::getKey).toList();
        if (files.size() > 1) {
            throw Findings.refusal("ods.several", folder, record, files.stream().map(OdsFolder::name)
                    .collect(Collectors.joining(", ")));
        }
        return files.stream().findFirst().map(file -> OdsExtract.open(file, shapes, record));
    }

    /** As find. Errors: also a refusal when there is none, which says what there is. */
    public OdsExtract required(String record) {
        return find(record).orElseThrow(() -> {
            String others = codes().entrySet().stream().map(one -> name(one.getKey()) + " (" + one.getValue() + ")")
                    .collect(Collectors.joining(", "));
            String code = shapes.type(record).map(OdsType::code).orElse("");
            return others.isEmpty() ? Findings.refusal("ods.none", folder, record, code)
                    : Findings.refusal("ods.none.others", folder, record, code, others);
        });
    }

    /** What each file begins with; files that begin with no code of a record type are left out. */
    private Map<Path, String> codes() {
        Map<Path, String> codes = new TreeMap<>((a, b) -> Text.compare(name(a), name(b)));
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.filter(Files::isRegularFile).filter(file -> !hidden(name(file))).toList()) {
                    OdsStart.of(file).code(shapes).ifPresent(code -> codes.put(file, code));
                }
            } catch (IOException unreadable) {
                throw Findings.refusal(unreadable, "unreadable", folder);
            }
        }
        return codes;
    }

    private static boolean hidden(String name) {
        return name.startsWith("~$") || name.startsWith(".");
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }
}
