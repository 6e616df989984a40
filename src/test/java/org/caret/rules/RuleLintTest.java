package org.caret.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.caret.notice.ExitCode;
import org.caret.notice.Refusal;
import org.caret.time.AcademicYear;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleLintTest {

    private static final String FACTS = """
            package facts
            import org.caret.fact.SourceRow
            declare Visit extends SourceRow
              @table("visits")
              place : String
              open : Boolean
            end
            declare Known
              visit : Visit
            end
            """;
    private static final String GOOD = """
            package rules.abcd.name
            rule "A"
              @id("ABCD-S-1") @source("x")
            when
              $v : Visit(place == "P", open == true)
            then
              out.decide(new Stop($v, 1, "closed"));
            end
            """;

    private static RuleSet set(String path, String text) {
        return RuleSet.of(List.of(new RuleFile("facts/f.drl", FACTS, "rules/facts/f.drl"),
                new RuleFile(path, text, "rules/" + path)), "abcd", new AcademicYear(2025),
                new Generated("package facts\n"));
    }

    private static String problems(String path, String text) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> set(path, text));
        assertThat(refusal).as("no problem was found").isNotNull();
        assertThat(refusal.exit()).isEqualTo(ExitCode.KNOWLEDGE_BROKEN);
        return refusal.getMessage();
    }

    @Test
    void aGoodRuleHasNoProblem() {
        assertThat(set("abcd/name/1-a/v.drl", GOOD).rules()).containsOnlyKeys("ABCD-S-1");
        assertThat(set("abcd/name/1-a/v.drl", GOOD).groups()).containsExactly("name/1-a");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            $v : Visit(place         | $v : Visitt(place      | rules/abcd/name/v.drl:5:8: rule "A": there is no fact Visitt (did you mean Visit?)
            place == "P"             | plce == "P"            | rules/abcd/name/v.drl:5:14: rule "A": Visit has no field plce (did you mean place?)
            @id("ABCD-S-1")          | @id("one")             | rules/abcd/name/v.drl:2: rule "A": give it an id such as @id("ABCD-S-1")
            @source("x")             | @from("2020-21")       | rules/abcd/name/v.drl:2: rule "A": say where it comes from: @source("…")
            @source("x")             | @source("x") @form("1")| rules/abcd/name/v.drl:2: rule "A": @form is not known (did you mean from?)
            @source("x")             | @source("x") @from("soon") | rules/abcd/name/v.drl:2: rule "A": @from and @until are academic years such as "2025-26"
            new Stop(                | new Stopp(             | rules/abcd/name/v.drl:2: rule "A": there is no decision or concept Stopp (did you mean Stop?)
            out.decide(new Stop($v, 1, "closed")); | update($v);  | rules/abcd/name/v.drl:2: rule "A": "update" may not be used in a rule
            out.decide(new Stop($v, 1, "closed")); | insert($v);  | rules/abcd/name/v.drl:2: rule "A": "insert" may not be used in a rule
            out.decide(new Stop($v, 1, "closed")); | System.exit(1); | rules/abcd/name/v.drl:2: rule "A": "System" may not be used in a rule
            out.decide(new Stop($v, 1, "closed")); | int i = 0;   | rules/abcd/name/v.drl:2: rule "A": write exactly one out.decide(new …) after then
            "closed"));              | "closed")); out.decide(new Stop($v, 2, "x")); | rules/abcd/name/v.drl:2: rule "A": write exactly one out.decide(new …) after then
            open == true)            | eval(true))            | "eval" may not be used in a rule
            package rules.abcd.name  | package rules.other    | rules/abcd/name/v.drl:1: write package rules.abcd.name for a file in this folder
            place == "P"             | place == "P", $o.x ==, | rules/abcd/name/v.drl:
            """)
    void aBrokenRuleIsToldWithItsPlace(String good, String broken, String message) {
        assertThat(GOOD).contains(good);
        assertThat(problems("abcd/name/v.drl", GOOD.replace(good, broken))).contains(message);
    }

    @Test
    void salienceIsBanned() {
        assertThat(problems("abcd/name/v.drl", GOOD.replace("when", "salience 5 when"))).contains("salience");
    }

    @Test
    void aFolderThatIsNoPhaseIsTold() {
        assertThat(problems("abcd/nam/v.drl", GOOD)).contains("the folder nam is no phase (did you mean name?)");
    }

    @Test
    void anIdAndANameAreTakenOnce() {
        String twice = GOOD + GOOD.substring(GOOD.indexOf("rule "));
        assertThat(problems("abcd/name/v.drl", twice)).contains("the id ABCD-S-1 is taken", "the name is taken");
    }

    @Test
    void notLooksOnlyAtFactsOfEarlierSteps() {
        String same = GOOD.replace("new Stop($v, 1, \"closed\")", "new Known($v)") + """
                rule "B"
                  @id("ABCD-S-2") @source("x")
                when
                  $v : Visit()
                  not Known(visit == $v)
                then
                  out.decide(new Stop($v, 1, "unknown"));
                end
                """;
        assertThat(problems("abcd/name/v.drl", same)).contains("rule \"B\": it looks at all Known",
                "move it to a later step");
    }

    @Test
    void allProblemsAreToldAtOnce() {
        String broken = GOOD.replace("place ==", "plce ==").replace("@source(\"x\")", "").replace("new Stop", "new Stopp");
        assertThat(problems("abcd/name/v.drl", broken).lines()).hasSize(3);
    }

    @Test
    void aRuleIsInForceOnlyInItsYears() {
        String dated = GOOD.replace("@source(\"x\")", "@source(\"x\") @until(\"2024-25\")");
        assertThat(set("abcd/name/v.drl", dated).rules()).isEmpty();
        assertThat(set("abcd/name/v.drl", dated.replace("2024-25", "2025-26")).rules()).hasSize(1);
    }
}
