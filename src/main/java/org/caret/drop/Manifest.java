package org.caret.drop;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The list of its files that an export may hold (manifest.csv). */
final class Manifest {

    private static final Pattern NAMED = Pattern.compile("(?im)^\"?file\\.([^\",\r\n]+?)\"? *, *\"?bulk\"? *\r?$");
    private static final String NAME = "manifest.csv";

    private Manifest() {
    }

    /** Files that the manifest of a set names and the set lacks; none without a manifest, or with a workbook. */
    static List<String> lacking(DropSet set) throws IOException {
        Set<String> there = set.files().stream().map(file -> file.getFileName().toString().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        if (!there.contains(NAME) || there.stream().anyMatch(name -> name.endsWith(".xlsx"))) {
            return List.of();
        }
        Path manifest = set.files().stream().filter(file -> file.getFileName().toString().equalsIgnoreCase(NAME))
                .findFirst().orElseThrow();
        return NAMED.matcher(Files.readString(manifest, StandardCharsets.ISO_8859_1)).results()
                .map(named -> named.group(1) + ".csv")
                .filter(file -> !there.contains(file.toLowerCase(Locale.ROOT))).toList();
    }
}
