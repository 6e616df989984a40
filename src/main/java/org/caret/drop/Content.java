package org.caret.drop;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caret.intake.Sha256;

/** What a set is made of. folder: its subfolder of the inbox, "" for loose files; marks: paths in the inbox. */
public record Content(String name, String folder, List<Piece> files, List<String> marks) {

    public Content {
        files = List.copyOf(files);
        marks = List.copyOf(marks);
    }

    /** Errors: UncheckedIOException when a file cannot be read. */
    static Content of(DropSet set, Path inbox) {
        return new Content(set.name(), set.own() ? set.name() : "",
                set.files().stream().map(file -> Piece.of(file, inbox)).toList(),
                set.marks().stream().map(mark -> inbox.relativize(mark).toString().replace('\\', '/')).toList());
    }

    /** Names this content run in this way: the same key, the same results. The name of a workbook says nothing. */
    String key(String way) {
        Stream<String> named = files.stream().map(piece -> {
            String name = piece.name().toLowerCase(Locale.ROOT);
            return (name.endsWith(".xlsx") ? "" : name) + " " + piece.sha256();
        });
        return hash(named.sorted().collect(Collectors.joining("\n")) + "\n" + way);
    }

    static String hash(String text) {
        Sha256 sum = new Sha256();
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        sum.add(bytes, bytes.length);
        return sum.hex();
    }

    /** All its files lie in the inbox as they were read. */
    boolean stands(Path inbox) {
        return files.stream().allMatch(piece -> piece.stands(inbox));
    }

    long bytes() {
        return files.stream().mapToLong(Piece::bytes).sum();
    }
}
