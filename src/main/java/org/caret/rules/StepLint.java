package org.caret.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.caret.notice.Nearest;

/**
 * Checks the order of steps: what rules make must be made before it is read. "not", "exists" and accumulate look only
 * at facts of earlier steps, since within a step their answer would depend on the order of the rules.
 */
final class StepLint {

    /** What a rule makes, a bracket forgotten or not; of a choice the slot counts, since slots are settled singly. */
    private static final Pattern MADE = Pattern.compile("\\bout\\s*\\.\\s*decide\\s*\\(?\\s*new\\s+(\\w+)"
            + "(?:\\s*\\(?\\s*\\$?\\w+\\s*,\\s*\"(\\w+))?");
    private static final Set<String> WHOLE = Set.of("not", "exists", "accumulate", "forall", "collect");
    private static final String CHOSEN = "Chosen";

    private final List<ParsedFile> files;
    private final Vocabulary words;
    private final List<Problem> problems;
    private final Map<String, Set<String>> madeIn = new HashMap<>();

    StepLint(List<ParsedFile> files, Vocabulary words, List<Problem> problems) {
        this.files = files;
        this.words = words;
        this.problems = problems;
    }

    void check(List<RuleLint.Pattern> patterns) {
        for (ParsedFile file : files) {
            for (Block block : file.blocks()) {
                made(file, block.then(), block.end());
            }
            if (!file.problems().isEmpty()) {
                made(file, 0, file.file().text().length());
            }
        }
        patterns.forEach(this::read);
    }

    private void made(ParsedFile file, int from, int to) {
        Matcher made = MADE.matcher(file.file().text()).region(from, to);
        while (made.find()) {
            boolean commented = file.text().code().charAt(made.start()) != 'o';
            String type = meant(made.group(1));
            boolean slot = type.equals(CHOSEN) && made.group(2) != null;
            if (!commented) {
                madeIn.computeIfAbsent(slot ? CHOSEN + " " + made.group(2) : type, t -> new TreeSet<>())
                        .add(file.file().group());
            }
        }
    }

    /** A misspelled concept counts as the one that is meant, so that its readers are not told too. */
    private String meant(String made) {
        return words.made().contains(made) ? made
                : Nearest.to(made, words.made(), 1).stream().findFirst().orElse(made);
    }

    private void read(RuleLint.Pattern pattern) {
        String type = pattern.seen().fact();
        Token slot = slot(pattern.seen());
        String read = slot == null ? type : CHOSEN + " " + slot.quoted();
        int at = slot == null ? pattern.seen().at() : slot.at();
        String here = pattern.file().file().group();
        Set<String> makers = madeIn.getOrDefault(read, Set.of());
        if (makers.isEmpty() && (slot != null || words.concept(type))) {
            Set<String> slots = new TreeSet<>();
            madeIn.keySet().stream().filter(made -> made.startsWith(CHOSEN + " "))
                    .forEach(made -> slots.add(made.substring(CHOSEN.length() + 1)));
            tell(pattern, at, (slot == null ? "no rule makes " + type : "no rule chooses the slot " + slot.quoted()
                    + Nearest.hint(slot.quoted(), slots)) + "; write a rule that does, or take this away");
        }
        for (String maker : makers) {
            int order = Phases.GROUPS.compare(maker, here);
            boolean lost = Phases.phase(here).equals(Phases.AGREE) && Phases.ofSubject(Phases.phase(maker));
            if (lost) {
                tell(pattern, at, read + " is made in " + maker + " for one subject, and is not there in " + here);
            } else if (order > 0) {
                tell(pattern, at, read + " is made in " + maker + ", after this rule's step " + here
                        + "; move this rule to a later step");
            } else if (order == 0 && (slot != null || whole(pattern))) {
                tell(pattern, at, "this rule looks at all " + read + ", which rules of its own step " + here
                        + " make; move it to a later step");
            }
        }
    }

    /** The slot a pattern of Chosen asks for; null when it asks for none. */
    private static Token slot(WhenLint.Seen seen) {
        List<Token> tokens = seen.constraints();
        for (int i = 0; seen.fact().equals(CHOSEN) && i + 2 < tokens.size(); i++) {
            if (tokens.get(i).is("slot") && tokens.get(i + 1).is("==") && tokens.get(i + 2).isText()) {
                return tokens.get(i + 2);
            }
        }
        return null;
    }

    /** True when the pattern stands behind not, exists or the like, or within their brackets. */
    private static boolean whole(RuleLint.Pattern pattern) {
        List<Token> before = Token.of(pattern.file().text(), pattern.block().when(), pattern.seen().at());
        int last = before.size() - 1;
        if (last > 0 && before.get(last).is(":")) {
            last -= 2;
        }
        int depth = 0;
        for (int i = last; i > 0; i--) {
            boolean opens = before.get(i).is("(");
            String word = before.get(opens ? i - 1 : i).text();
            if (depth == 0 && (opens || i == last) && WHOLE.contains(word)) {
                return true;
            }
            depth = before.get(i).is(")") ? depth + 1 : opens ? Math.max(0, depth - 1) : depth;
        }
        return false;
    }

    private void tell(RuleLint.Pattern pattern, int at, String message) {
        problems.add(pattern.file().text().at(at, pattern.block().name(), message));
    }
}
