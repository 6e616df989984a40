package org.caret.run.overlay;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.caret.intake.Sha256;
import org.caret.notice.Words;

/**
 * An overlay before it is known whether its original has changed. names: of the files or rows it stands for, as they
 * are remembered; originals: their shipped texts in the same order, "" for none.
 */
record Laid(Overlay.Kind kind, String place, String sentence, List<String> names, List<String> originals) {

    static final Words WORDS = Words.of("org.caret.run.overlay.messages");

    static Laid of(Overlay.Kind kind, String place, String sentence, String name, String original) {
        return new Laid(kind, place, sentence, List.of(name), List.of(original));
    }

    /** SHA-256 of an original; "" for none. */
    static String hash(String original) {
        if (original.isEmpty()) {
            return "";
        }
        byte[] bytes = original.replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8);
        Sha256 sum = new Sha256();
        sum.add(bytes, bytes.length);
        return sum.hex();
    }

    /** The overlay as users see it. remembered: the originals as they were. */
    Overlay told(Originals remembered) {
        for (int i = 0; i < names.size(); i++) {
            Originals.Note note = remembered.notes().get(names.get(i));
            String now = hash(originals.get(i));
            if (note != null && !note.hash().equals(now)) {
                String how = note.hash().isEmpty() ? "new" : now.isEmpty() ? "gone" : "changed";
                return new Overlay(kind, place, true, sentence + " " + WORDS.text(how, note.day()));
            }
        }
        return new Overlay(kind, place, false, sentence);
    }
}
