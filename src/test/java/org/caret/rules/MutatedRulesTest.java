package org.caret.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.caret.run.Knowledge;
import org.caret.testing.Product;
import org.caret.time.AcademicYear;
import org.junit.jupiter.api.Test;

/** Slips of the pen in the shipped rules, one at a time: each is told in its file, at its place or before it. */
class MutatedRulesTest {

    private static final Path NOWHERE = Path.of("no-such-folder");
    private static final List<String> RULES = List.of("sinf", "common", "alias", "posted");

    private final List<RuleFile> shipped = RuleFolder.read(Product.FOLDER.resolve("rules"), NOWHERE);
    private final Generated sheets = sheets();
    private final List<ParsedFile> parsed = RuleSet.parse(shipped, RULES);
    private final FactModel model = RuleSet.model(parsed, sheets);

    /** What is sought in the code of a file, and what it becomes. group 1 is what is changed. */
    private record Slip(String name, Pattern sought, Function<String, String> change) {
    }

    private static final List<Slip> SLIPS = List.of(
            slip("an opening bracket is missing", "(\\()", word -> ""),
            slip("a closing bracket is missing", "(\\))", word -> ""),
            slip("a quotation mark is missing", "(\")", word -> ""),
            slip("end is missing", "(?m)^(end)\\b", word -> ""),
            slip("when is missing", "(?m)^(when)\\b", word -> ""),
            slip("then is missing", "(?m)^(then)\\b", word -> ""),
            slip("the semicolon is missing", "(;)", word -> ""),
            slip("a fact is misspelled", "(?m)^  (?:\\$\\w+ : |not |exists )?([A-Z]\\w+)\\(", MutatedRulesTest::swapped),
            slip("a field is misspelled", "[(,] ?([a-z]\\w{3,}) [=!<>]", MutatedRulesTest::swapped),
            slip("a named field is misspelled", "\\$\\w+ : ([a-z]\\w{3,})[,)]", MutatedRulesTest::swapped),
            slip("a variable is misspelled", "[=<>] (\\$\\w+)", word -> word + "x"),
            slip("a variable of the decision is misspelled", "new \\w+\\((\\$\\w+)", word -> word + "x"),
            slip("a getter is misspelled", "\\.(get\\w{4,})\\(", MutatedRulesTest::swapped),
            slip("a decision is misspelled", "new (\\w+)\\(", MutatedRulesTest::swapped),
            slip("a mark stands in quotes", "== (true)", word -> "\"true\""),
            slip("one sign for equal", " (==) ", word -> "="));

    private static Generated sheets() {
        Knowledge knowledge = Product.knowledge();
        return knowledge.generated(knowledge.recordType("SINF"), new AcademicYear(2025));
    }

    private static Slip slip(String name, String sought, Function<String, String> change) {
        return new Slip(name, Pattern.compile(sought), change);
    }

    /** Two letters in the middle change places; where they are the same, one is doubled. */
    private static String swapped(String word) {
        int at = word.length() / 2;
        char one = word.charAt(at - 1);
        char other = word.charAt(at);
        return word.substring(0, at - 1) + (one == other ? "" + one + one + one : "" + other + one)
                + word.substring(at + 1);
    }

    @Test
    void nothingIsToldAboutTheShippedRules() {
        assertThat(RuleSet.problems(shipped, RULES, sheets)).isEmpty();
    }

    @Test
    void everySlipIsToldAtItsPlaceOrBeforeIt() {
        List<String> untold = new ArrayList<>();
        int slips = 0;
        for (ParsedFile file : parsed) {
            for (Slip slip : file.file().area().equals(RuleFolder.FACTS) ? List.<Slip>of() : SLIPS) {
                List<MatchResult> places = slip.sought().matcher(file.text().code()).results().toList();
                if (!places.isEmpty()) {
                    told(file, slip, places.get(slips++ % places.size())).ifPresent(untold::add);
                }
            }
        }
        assertThat(untold).isEmpty();
        assertThat(slips).isGreaterThan(400);
    }

    private Optional<String> told(ParsedFile file, Slip slip, MatchResult place) {
        String text = file.file().text();
        ParsedFile changed = ParsedFile.of(new RuleFile(file.file().path(), text.substring(0, place.start(1))
                + slip.change().apply(place.group(1)) + text.substring(place.end(1)), file.file().place()));
        List<Problem> problems = RuleLint.problems(parsed.stream().map(one -> one == file ? changed : one).toList(),
                model, sheets);
        int line = file.text().line(place.start(1));
        String rule = file.blocks().stream().filter(block -> block.holds(place.start(1))).findFirst().orElseThrow()
                .name();
        boolean there = problems.stream().anyMatch(problem -> problem.line() > 0 && problem.column() > 0
                && (problem.line() <= line + 1 || problem.rule().equals(rule)));
        boolean elsewhere = problems.stream().anyMatch(problem -> !problem.place().equals(file.file().place()));
        return there && !elsewhere ? Optional.empty()
                : Optional.of(file.file().place() + ":" + line + " " + slip.name() + ": " + problems);
    }
}
