package org.caret.sheet;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.caret.fact.Text;
import org.caret.notice.ExitCode;
import org.caret.notice.Refusal;

/**
 * Keeps mappings/x.xlsx and its text twins mappings/review/x/sheet.csv in step, in folders below too.
 * The workbook is the source: stale and unpack go by it, pack makes it from twins.
 */
public final class Twins {

    private final KnowledgeWorkbooks workbooks;

    public Twins(KnowledgeWorkbooks workbooks) {
        this.workbooks = workbooks;
    }

    /** Writes the workbooks that are missing or differ from their twins in a text; gives those written. */
    public List<Path> pack(Path mappings) {
        TwinFolder folder = new TwinFolder(mappings);
        List<Path> written = new ArrayList<>();
        for (String name : folder.twinned()) {
            Path file = folder.workbook(name);
            Workbook old = Files.exists(file) ? workbooks.read(file) : new Workbook(List.of());
            Workbook now = new Workbook(folder.twins(name).stream().map(Twins::sheet)
                    .sorted(order(old)).toList());
            if (!now.equals(old)) {
                workbooks.write(file, now);
                written.add(file);
            }
        }
        return List.copyOf(written);
    }

    /**
     * Writes the twins that differ from their workbook, takes away those whose sheet is gone; gives both.
     * Twins without a workbook stay: they may be a new one that was never packed.
     */
    public List<Path> unpack(Path mappings) {
        List<Path> changed = new ArrayList<>();
        for (Step step : steps(new TwinFolder(mappings))) {
            if (step.workbookExists()) {
                step.take();
                changed.add(step.twin());
            }
        }
        return List.copyOf(changed);
    }

    /** Twins that differ from their workbook, are missing, or have no sheet or workbook; sorted. */
    public List<Path> stale(Path mappings) {
        return steps(new TwinFolder(mappings)).stream().map(Step::twin).toList();
    }

    private List<Step> steps(TwinFolder folder) {
        List<Step> steps = new ArrayList<>();
        TreeSet<String> names = new TreeSet<>(Text::compare);
        names.addAll(folder.twinned());
        names.addAll(folder.workbooks());
        for (String name : names) {
            boolean exists = Files.exists(folder.workbook(name));
            Workbook workbook = exists ? workbooks.read(folder.workbook(name)) : new Workbook(List.of());
            List<Path> left = new ArrayList<>(folder.twins(name));
            for (Sheet sheet : workbook.sheets()) {
                Path twin = folder.twin(name, sheet.name());
                left.remove(twin);
                String text = TextTwin.of(sheet);
                if (!Files.exists(twin) || !text.equals(asWritten(twin))) {
                    steps.add(new Step(twin, text, true));
                }
            }
            left.forEach(twin -> steps.add(new Step(twin, null, exists)));
        }
        steps.sort(Comparator.comparing(step -> step.twin().toString(), Text::compare));
        return steps;
    }

    /** The twin's text, whatever line ends a checkout gave it; nothing that equals a twin when not UTF-8. */
    private static String asWritten(Path twin) {
        try {
            return Files.readString(twin, StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (CharacterCodingException otherText) {
            return "\uFEFF";
        } catch (IOException unreadable) {
            throw new Refusal(ExitCode.DISK, Sentence.of("twin.unreadable", twin), unreadable);
        }
    }

    private static Sheet sheet(Path twin) {
        String file = twin.getFileName().toString();
        String name = file.substring(0, file.length() - TwinFolder.TWIN.length());
        try {
            return TextTwin.parse(twin.toString(), name, Files.readString(twin, StandardCharsets.UTF_8));
        } catch (CharacterCodingException otherText) {
            throw new Refusal(ExitCode.KNOWLEDGE_BROKEN, Sentence.of("twin.encoding", twin), otherText);
        } catch (IOException unreadable) {
            throw new Refusal(ExitCode.DISK, Sentence.of("twin.unreadable", twin), unreadable);
        }
    }

    /** As in the workbook there is; new sheets behind, a sheet named tables before them, then by name. */
    private static Comparator<Sheet> order(Workbook old) {
        List<String> known = old.sheets().stream().map(Sheet::name).toList();
        return Comparator.comparingInt((Sheet sheet) -> known.contains(sheet.name())
                        ? known.indexOf(sheet.name()) : known.size())
                .thenComparing(sheet -> !sheet.name().equals("tables"))
                .thenComparing(Sheet::name, Text::compare);
    }

    /** What unpacking does to one twin; text null: it goes. */
    private record Step(Path twin, String text, boolean workbookExists) {

        void take() {
            try {
                if (text == null) {
                    Files.delete(twin);
                } else {
                    Files.createDirectories(twin.getParent());
                    Files.writeString(twin, text, StandardCharsets.UTF_8);
                }
            } catch (IOException unwritable) {
                throw new Refusal(ExitCode.DISK, Sentence.of("file.unwritable", twin), unwritable);
            }
        }
    }
}
