package org.caret.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.caret.notice.Refusal;
import org.caret.time.AcademicYear;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules that try to reach beyond deciding are stopped by the scan, and those that name classes a second time. */
class HostileRulesTest {

    private static final RuleFile FACTS = new RuleFile("facts/people.drl", """
            package facts
            import org.caret.fact.SourceRow
            declare Student extends SourceRow
              @table("students") @id("sourcedId")
              sourcedId : String
              lastName : String
            end
            """, "rules/facts/people.drl");
    private static final Generated NOTHING = new Generated("package facts\n");

    /** One line of the examples. */
    record Example(String kind, boolean named, String where, String text) {

        static Example of(String line) {
            String[] head = line.substring(0, line.indexOf(':')).split(" ");
            boolean named = head[1].startsWith("*");
            return new Example(head[0], named, head[1].replace("*", ""), line.substring(line.indexOf(": ") + 2));
        }

        RuleFile file() {
            String rule = "rule \"Mine\"\n  @id(\"TEST-S-1\") @source(\"x\") " + at("note", "") + "\nwhen\n  "
                    + at("when", "$s : Student()") + "\nthen\n  " + at("then", "out.decide(new Candidate(\"1\", $s));")
                    + "\nend\n";
            return new RuleFile("test/propose/mine.drl", "package rules.test.propose\n" + at("file", "") + "\n" + rule,
                    "rules/test/propose/mine.drl");
        }

        private String at(String place, String otherwise) {
            return where.equals(place) ? text : otherwise;
        }
    }

    static List<Example> all() throws IOException {
        String text = new String(HostileRulesTest.class.getResourceAsStream("hostile.txt").readAllBytes(),
                StandardCharsets.UTF_8);
        return text.lines().filter(line -> !line.startsWith("#") && !line.isBlank()).map(Example::of).toList();
    }

    static Stream<Example> named() throws IOException {
        return all().stream().filter(Example::named);
    }

    @Test
    void thereAreAHundredAndMoreOfEveryKind() throws IOException {
        assertThat(all()).hasSizeGreaterThan(100).doesNotHaveDuplicates();
        assertThat(all()).extracting(Example::kind).contains("process", "files", "sockets", "reflection",
                "class-loading", "threads", "environment", "exit", "jndi", "scripting", "serialisation", "unicode",
                "import", "eval", "hidden", "runtime", "loop");
    }

    @ParameterizedTest
    @MethodSource("all")
    void theScanStopsIt(Example example) {
        ParsedFile file = ParsedFile.of(example.file());
        FactModel model = FactModel.of(List.of(ParsedFile.of(FACTS)));
        List<Problem> problems = RuleScan.of(file, Vocabulary.of(model, NOTHING, List.of(file)));
        assertThat(problems).isNotEmpty().allSatisfy(problem -> {
            assertThat(problem.line()).isPositive();
            assertThat(problem.column()).isPositive();
        });
    }

    @ParameterizedTest
    @MethodSource("named")
    void withTheScanSwitchedOffTheClassLoaderStopsIt(Example example) {
        List<ParsedFile> files = List.of(ParsedFile.of(FACTS), ParsedFile.of(example.file()));
        RuleSet rules = RuleSet.prepared(files, new AcademicYear(2025), NOTHING, FactModel.of(files));
        if (RuleCompiler.messages(rules, FencedLoader.forCompiling()).isEmpty()) {
            Predicate<String> every = name -> true;
            Throwable stopped = catchThrowable(() -> new RuleClasses(RuleCompiler.compile(rules)).base(every));
            assertThat(stopped).isInstanceOf(Refusal.class).hasMessageContaining("which rules may not use");
        }
    }

    @ParameterizedTest
    @MethodSource("named")
    void withoutAnyFenceTheCompilerTakesIt(Example example) {
        List<ParsedFile> files = List.of(ParsedFile.of(FACTS), ParsedFile.of(example.file()));
        RuleSet rules = RuleSet.prepared(files, new AcademicYear(2025), NOTHING, FactModel.of(files));
        assertThat(RuleCompiler.messages(rules, getClass().getClassLoader())).isEmpty();
    }

    @Test
    void aRuleThatOnlyDecidesGetsThrough() {
        Example good = new Example("good", false, "when", "$s : Student(lastName.startsWith(\"A\"))");
        List<ParsedFile> files = List.of(ParsedFile.of(FACTS), ParsedFile.of(good.file()));
        RuleSet rules = RuleSet.prepared(files, new AcademicYear(2025), NOTHING, FactModel.of(files));
        assertThat(RuleScan.of(files.get(1), Vocabulary.of(FactModel.of(files), NOTHING, files))).isEmpty();
        assertThat(RuleCompiler.messages(rules, FencedLoader.forCompiling())).isEmpty();
        assertThat(new RuleClasses(RuleCompiler.compile(rules)).base(name -> true).getKiePackages()).isNotEmpty();
    }
}
