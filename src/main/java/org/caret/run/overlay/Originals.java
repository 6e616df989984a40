package org.caret.run.overlay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.caret.extract.Csv;
import org.caret.notice.Refusal;
import org.caret.fact.Private;
import org.caret.sheet.Sheet;
import org.caret.sheet.TextTwin;

/**
 * The shipped originals of overlays as they were when they were taken note of, by name. Kept in .caret/originals.csv:
 * place, SHA-256 of the original ("" for none), day.
 */
record Originals(Map<String, Note> notes, boolean damaged) {

    private static final String FILE = "originals.csv";
    private static final List<String> HEADER = List.of("place", "sha256", "recorded");

    /** What a workspace remembers; nothing when it has never taken note, or when the file is damaged. */
    static Originals read(Path state) {
        Path file = state.resolve(FILE);
        try {
            return Files.exists(file) ? parse(Files.readString(file)) : new Originals(Map.of(), false);
        } catch (IOException | Refusal unreadable) {
            return new Originals(Map.of(), true);
        }
    }

    private static Originals parse(String text) {
        Sheet sheet = TextTwin.parse(FILE, text);
        boolean whole = sheet.header().equals(HEADER) && sheet.rows().stream().allMatch(row ->
                row.size() == HEADER.size() && row.get(1).matches("|[0-9a-f]{64}")
                        && row.get(2).matches("\\d{4}-\\d\\d-\\d\\d"));
        Map<String, Note> notes = new TreeMap<>();
        if (whole) {
            sheet.rows().forEach(row -> notes.put(row.get(0), new Note(row.get(1), row.get(2))));
        }
        return new Originals(notes, !whole);
    }

    /** These with notes of overlays that are new, without those of overlays that are gone. */
    Originals with(List<Laid> laid, LocalDate today) {
        Map<String, Note> all = new TreeMap<>();
        for (Laid one : laid) {
            for (int i = 0; i < one.names().size(); i++) {
                String name = one.names().get(i);
                Note now = new Note(Laid.hash(one.originals().get(i)), today.toString());
                all.put(name, notes.getOrDefault(name, now));
            }
        }
        return new Originals(all, false);
    }

    /** Writes them into the folder of state, whole or not at all. */
    void write(Path state) throws IOException {
        StringBuilder text = new StringBuilder(Csv.row(HEADER)).append('\n');
        notes.forEach((name, note) -> text.append(Csv.row(List.of(name, note.hash(), note.day()))).append('\n'));
        Private.folder(state);
        Path part = Files.createTempFile(state, FILE, ".part");
        try {
            Files.writeString(part, text);
            Files.move(part, state.resolve(FILE), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** An original on the day it was taken note of. */
    record Note(String hash, String day) {
    }
}
