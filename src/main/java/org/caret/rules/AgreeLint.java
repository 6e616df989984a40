package org.caret.rules;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caret.notice.Nearest;

/**
 * Checks the rules that look at records of several subjects: which group they look at, that they read only what is
 * there, and that they find and do not decide. Groups are known to no other rule.
 */
final class AgreeLint {

    private static final String GROUP = "Group";
    private static final Pattern MADE = Pattern.compile("\\bnew\\s+(\\w+)");
    private static final Set<String> RUN = Set.of(Generated.OPTIONS, Generated.PARAMETERS, Generated.PRESET, GROUP);

    private final Vocabulary words;
    private final List<Problem> problems;

    AgreeLint(Vocabulary words, List<Problem> problems) {
        this.words = words;
        this.problems = problems;
    }

    /** Tells what is wrong with one rule. seen: its patterns, in order. */
    void check(ParsedFile file, Block block, List<WhenLint.Seen> seen) {
        if (!file.file().phase().equals(Phases.AGREE)) {
            seen.stream().filter(pattern -> pattern.fact().equals(GROUP)).forEach(pattern -> tell(file, block,
                    pattern.at(), "only rules of the phase " + Phases.AGREE + " see a group"));
            seen.stream().filter(pattern -> words.generated().others().contains(pattern.fact())).forEach(pattern ->
                    tell(file, block, pattern.at(), "only rules of the phase " + Phases.AGREE + " see records of "
                    + pattern.fact()));
            return;
        }
        begins(file, block, seen);
        seen.stream().filter(pattern -> !there(pattern.fact())).forEach(pattern -> tell(file, block, pattern.at(),
                pattern.fact() + " is not there in the phase " + Phases.AGREE + "; its rules see the records of a group"
                + (words.generated().record().isEmpty() ? "" : " (" + Stream.concat(
                Stream.of(words.generated().record()), words.generated().others().stream().sorted())
                .collect(Collectors.joining(", ")) + ")")
                + ", Options, Parameters and Preset, and what they or rules of " + Phases.REFERENCE + " make"));
        Matcher made = MADE.matcher(file.text().code()).region(block.then(), block.end());
        if (made.find() && Vocabulary.DECISIONS.containsKey(made.group(1)) && !made.group(1).equals("Finding")) {
            tell(file, block, made.start(1), "rules of the phase " + Phases.AGREE + " decide nothing about a record;"
                    + " write a Finding");
        }
    }

    /** True for facts that may be there; those not known are told elsewhere. */
    private boolean there(String fact) {
        String record = words.generated().record();
        return RUN.contains(fact) || words.concept(fact) || record.isEmpty() || fact.equals(record)
                || words.generated().others().contains(fact)
                || !words.fields().containsKey(fact);
    }

    private void begins(ParsedFile file, Block block, List<WhenLint.Seen> seen) {
        Set<String> groups = new TreeSet<>(words.generated().groups());
        List<Token> tokens = seen.isEmpty() ? List.of() : seen.get(0).constraints();
        boolean group = !seen.isEmpty() && seen.get(0).fact().equals(GROUP) && tokens.size() >= 3
                && (tokens.size() == 3 || tokens.get(3).is(",")) && tokens.get(0).is("name")
                && tokens.get(1).is("==") && tokens.get(2).isText();
        if (!group) {
            tell(file, block, seen.isEmpty() ? block.when() : seen.get(0).at(), "begin with Group(name == \"…\"), a"
                    + " group of mappings/groups.xlsx" + (groups.isEmpty() ? "" : ": " + String.join(", ", groups)));
        } else if (!words.generated().record().isEmpty() && !groups.contains(tokens.get(2).quoted())) {
            String name = tokens.get(2).quoted();
            tell(file, block, tokens.get(2).at(), "mappings/groups.xlsx has no group " + name + " of "
                    + words.generated().record() + Nearest.hint(name, groups));
        }
    }

    private void tell(ParsedFile file, Block block, int at, String message) {
        problems.add(file.text().at(at, block.name(), message));
    }
}
