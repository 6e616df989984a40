package org.caret.rules;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.caret.mapping.Window;
import org.caret.notice.Nearest;
import org.caret.time.AcademicYear;
import org.drools.drl.ast.descr.RuleDescr;

/** Checks what is noted on a rule: its id, source, fields and years. */
final class NoteLint {

    private static final Set<String> NOTES = new TreeSet<>(Set.of("id", "source", "sets", "from", "until",
            "follows"));
    private static final Pattern ID = Pattern.compile("[A-Z][A-Z0-9]*(-[A-Z0-9]+)*-[A-Z]*[0-9][0-9A-Z.]*[a-z]?");

    private static final Pattern NOTE = Pattern.compile("@(\\w+)(?:\\s*\\(\\s*([^\"\\s]))?");

    private final ParsedFile file;
    private final Block block;
    private final RuleDescr descr;
    private final Vocabulary words;
    private final List<Problem> problems;

    NoteLint(ParsedFile file, Block block, RuleDescr descr, Vocabulary words, List<Problem> problems) {
        this.file = file;
        this.block = block;
        this.descr = descr;
        this.words = words;
        this.problems = problems;
    }

    void check() {
        String id = note("id");
        String example = "@id(\"" + file.file().area().toUpperCase(Locale.ROOT) + "-S-1\")";
        if (missing("id")) {
            tell(block.start(), "give the rule an id of its own, such as " + example);
        } else if (present("id") && !ID.matcher(id).matches()) {
            tell(place("id"), "an id is written like " + example);
        }
        if (missing("source") || present("source") && note("source").isBlank()) {
            tell(present("source") ? place("source") : block.start(), "say where the rule comes from: @source(\"…\")");
        }
        once();
        descr.getAnnotationNames().stream().filter(name -> !NOTES.contains(name)).forEach(name ->
                tell(place(name), "@" + name + " is not known"
                        + meant(name).map(note -> " (did you mean @" + note + "?)")
                        .orElse("; notes are @" + String.join(", @", NOTES))));
        years();
        sets();
    }

    private void once() {
        Set<String> seen = new HashSet<>();
        Matcher note = NOTE.matcher(file.text().code()).region(block.named() + block.name().length(), block.when());
        while (note.find()) {
            if (!seen.add(note.group(1))) {
                tell(note.start(), "@" + note.group(1) + " stands here twice; keep one");
            } else if (note.group(2) != null) {
                tell(note.start(2), "write what stands in these brackets in quotes");
            }
        }
    }

    private void years() {
        boolean good = true;
        for (String name : List.of("from", "until")) {
            if (present(name) && AcademicYear.parse(note(name)).isEmpty()) {
                tell(place(name), "@" + name + " is an academic year such as \"2025-26\"");
                good = false;
            }
        }
        if (good) {
            Window window = Window.parse(note("from"), note("until")).orElse(Window.ALWAYS);
            if (window.from().isAfter(window.until())) {
                tell(place("until"), "@until lies before @from; correct one of them");
            }
        }
    }

    private void sets() {
        Set<String> known = words.generated().elements();
        if (known.isEmpty() || !present("sets") || !file.file().area().equals(words.generated().folder())) {
            return;
        }
        for (String element : note("sets").split("[,-]")) {
            if (!known.contains(element.strip())) {
                tell(place("sets"), "the layout has no element " + element.strip()
                        + Nearest.hint(element.strip(), known));
            }
        }
    }

    /** True when the note is not there, nor one that is meant to be it. */
    private boolean missing(String name) {
        return !present(name) && descr.getAnnotationNames().stream().noneMatch(other ->
                meant(other).filter(name::equals).isPresent());
    }

    private static Optional<String> meant(String name) {
        return NOTES.contains(name) ? Optional.empty() : Nearest.to(name, NOTES, 1).stream().findFirst();
    }

    private boolean present(String name) {
        return descr.getAnnotation(name) != null;
    }

    private String note(String name) {
        return ParsedFile.note(descr, name);
    }

    /** Where the note stands: at its @. */
    private int place(String name) {
        int found = file.text().find(name, block.named() + block.name().length(), block.when());
        return found > 0 ? found - 1 : block.start();
    }

    private void tell(int at, String message) {
        problems.add(file.text().at(at, block.name(), message));
    }
}
