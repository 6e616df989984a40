package org.caret.drop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder into which sets are put when they are over: archive or rejected. */
record Shelf(Path folder, Path inbox, Disk disk) {

    private static final String WHY = "why.txt";

    /** Moves a set here; what an earlier try moved stays moved. Files replaced meanwhile stay in the inbox. */
    void put(Drop drop) throws IOException {
        Path place = folder.resolve(drop.name());
        if (Files.exists(place)) {
            return;
        }
        Path part = folder.resolve("." + drop.name() + ".part");
        disk.folder(part);
        // Marks first: one left behind would declare the next set complete before it is.
        for (String mark : drop.set().marks()) {
            if (Files.exists(inbox.resolve(mark))) {
                take(inbox.resolve(mark), part);
            }
        }
        for (Piece piece : drop.set().files()) {
            if (!Files.exists(part.resolve(piece.name())) && piece.stands(inbox)) {
                disk.move(inbox.resolve(piece.file()), part.resolve(piece.name()));
            }
        }
        if (!drop.set().folder().isEmpty()) {
            takeRest(inbox.resolve(drop.set().folder()), part);
        }
        disk.write(part.resolve(Drop.FILE), drop.json());
        if (!drop.accepted()) {
            disk.write(part.resolve(WHY), drop.ending().why().replace("\n", "\r\n") + "\r\n");
        }
        disk.move(part, place);
    }

    /** What else lies in the folder of the set goes along, unless tables of a new set have come. */
    private void takeRest(Path own, Path part) throws IOException {
        if (!Files.isDirectory(own)) {
            return;
        }
        for (Path entry : Inbox.entries(own)) {
            FileKind kind = FileKind.of(entry.getFileName().toString());
            if (kind == FileKind.TABLES || kind == FileKind.FOREIGN) {
                return;
            }
        }
        for (Path entry : Inbox.entries(own)) {
            take(entry, part);
        }
        disk.remove(own);
    }

    private void take(Path file, Path part) throws IOException {
        String name = file.getFileName().toString();
        Path to = part.resolve(name);
        for (int i = 2; Files.exists(to); i++) {
            to = part.resolve(i + "-" + name);
        }
        disk.move(file, to);
    }
}
