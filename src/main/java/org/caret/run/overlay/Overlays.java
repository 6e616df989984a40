package org.caret.run.overlay;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.caret.mapping.SheetFolder;
import org.caret.run.Home;
import org.caret.run.Workspace;
import org.caret.sheet.WorkbookCache;

/**
 * All that a district has laid over the shipped knowledge, rule files before sheet rows. notes: what is to be said of
 * the memory of originals, usually nothing.
 */
public record Overlays(List<Overlay> all, List<String> notes) {

    /**
     * The overlays of a workspace. Takes note of the originals of those that are new.
     * Errors: a refusal for rules or sheets that cannot be read.
     */
    public static Overlays of(Home home, Workspace workspace, LocalDate today) {
        List<Laid> laid = laid(home, workspace);
        Originals before = Originals.read(workspace.state());
        Overlays overlays = of(laid, before, workspace.state(), today);
        if (before.notes().isEmpty() && !laid.isEmpty()) {
            overlays.notes().add(0, Laid.WORDS.text(before.damaged() ? "damaged" : "first", today));
        }
        return overlays;
    }

    /** The same after the user has seen what changed: takes note of all originals anew. */
    public static Overlays accepted(Home home, Workspace workspace, LocalDate today) {
        return of(laid(home, workspace), new Originals(Map.of(), false), workspace.state(), today);
    }

    private static List<Laid> laid(Home home, Workspace workspace) {
        List<Laid> laid = new ArrayList<>(RuleOverlays.of(home.rules(), workspace.rules()));
        laid.addAll(SheetOverlays.of(new SheetFolder(new WorkbookCache(home.cache())::read)
                .overlays(home.mappings(), workspace.mappings())));
        return laid;
    }

    private static Overlays of(List<Laid> laid, Originals before, Path state, LocalDate today) {
        List<String> notes = new ArrayList<>();
        Originals after = before.with(laid, today);
        try {
            if (!after.equals(Originals.read(state))) {
                after.write(state);
            }
        } catch (IOException unwritable) {
            notes.add(Laid.WORDS.text("unwritable", state));
        }
        return new Overlays(laid.stream().map(one -> one.told(before)).toList(), notes);
    }
}
