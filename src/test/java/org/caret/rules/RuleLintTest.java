package org.caret.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.stream.Stream;
import org.caret.notice.ExitCode;
import org.caret.notice.Refusal;
import org.caret.time.AcademicYear;
import org.junit.jupiter.api.Test;

class RuleLintTest {

    private static final RuleFile FACTS = new RuleFile("facts/people.drl", """
            package facts
            import org.caret.fact.SourceRow
            declare Student extends SourceRow
              @table("students") @id("sourcedId")
              sourcedId : String
              lastName : String
            end
            declare Concept
              student : Student
            end
            declare Latest
              student : Student
            end
            """, "rules/facts/people.drl");
    private static final String FINE = "out.decide(new Candidate($s.getSourcedId(), $s));";

    @Test
    void rulesThatFollowTheCustomsPass() {
        assertThat(problems("test/propose", rule("TEST-S-1", "One", "$s : Student(lastName != \"\")", FINE))).isEmpty();
    }

    @Test
    void anUnknownFactIsToldWithTheNearest() {
        assertThat(problems("test/propose", rule("TEST-S-1", "One", "$s : Studnet()", FINE))).containsExactly(
                "rules/test/propose/a.drl:5:8: rule \"One\": there is no fact Studnet (did you mean Student?)");
    }

    @Test
    void anUnknownFieldIsToldWithTheNearestAndItsPlace() {
        assertThat(problems("test/propose", rule("TEST-S-1", "One", "$s : Student(lastNam != \"\")", FINE)))
                .containsExactly("rules/test/propose/a.drl:5:16: rule \"One\": Student has no field lastNam"
                        + " (did you mean lastName?)");
    }

    @Test
    void aMissingOrMisshapenIdIsTold() {
        String hint = "rules/test/propose/a.drl:2: rule \"One\": give it an id such as @id(\"TEST-S-1\")";
        assertThat(problems("test/propose", noted("@source(\"x\")"))).containsExactly(hint);
        assertThat(problems("test/propose", noted("@id(\"test one\") @source(\"x\")"))).containsExactly(hint);
    }

    @Test
    void aMissingSourceIsTold() {
        assertThat(problems("test/propose", noted("@id(\"TEST-S-1\")"))).containsExactly(
                "rules/test/propose/a.drl:2: rule \"One\": say where it comes from: @source(\"…\")");
    }

    @Test
    void aDoubledIdIsTold() {
        String two = rule("TEST-S-1", "One", "$s : Student()", FINE)
                + body(rule("TEST-S-1", "Two", "$s : Student()", FINE));
        assertThat(problems("test/propose", two)).containsExactly(
                "rules/test/propose/a.drl:9: rule \"Two\": the id TEST-S-1 is taken by rules/test/propose/a.drl");
    }

    @Test
    void aDoubledNameIsTold() {
        RuleFile one = file("test/propose/a.drl", rule("TEST-S-1", "One", "$s : Student()", FINE));
        RuleFile other = file("test/propose/b.drl", rule("TEST-S-2", "One", "$s : Student()", FINE));
        assertThat(problems(one, other)).containsExactly(
                "rules/test/propose/b.drl:2: rule \"One\": the name is taken by rules/test/propose/a.drl");
    }

    @Test
    void anUnknownAnnotationIsToldWithTheNearest() {
        assertThat(problems("test/propose", noted("@id(\"TEST-S-1\") @source(\"x\") @untill(\"2025-26\")")))
                .containsExactly("rules/test/propose/a.drl:2: rule \"One\": @untill is not known (did you mean"
                        + " until?)");
    }

    @Test
    void aYearThatIsNoneIsTold() {
        assertThat(problems("test/propose", noted("@id(\"TEST-S-1\") @source(\"x\") @from(\"2025-28\")")))
                .containsExactly("rules/test/propose/a.drl:2: rule \"One\": @from and @until are academic years such"
                        + " as \"2025-26\"");
    }

    @Test
    void bannedWordsAreTold() {
        assertThat(problems("test/propose", rule("TEST-S-1", "One", "$s : Student()", "update($s); " + FINE)))
                .containsExactly(banned("update"));
        assertThat(problems("test/propose", rule("TEST-S-1", "One", "$s : Student()", "insert($s); " + FINE)))
                .containsExactly(banned("insert"));
        assertThat(problems("test/propose", rule("TEST-S-1", "One", "$s : Student() eval(true)", FINE)))
                .containsExactly(banned("eval"));
        assertThat(problems("test/propose", noted("@id(\"TEST-S-1\") @source(\"x\") salience 10")))
                .containsExactly(banned("salience"));
    }

    @Test
    void bannedWordsMayStandInTextsAndComments() {
        String when = "$s : Student(lastName != \"salience\") // no update( here";
        assertThat(problems("test/propose", rule("TEST-S-1", "One", when, FINE))).isEmpty();
    }

    @Test
    void twoDecisionsOrNoneAreTold() {
        String message = "rules/test/propose/a.drl:2: rule \"One\": write exactly one out.decide(new …) after then";
        assertThat(problems("test/propose", rule("TEST-S-1", "One", "$s : Student()", FINE + " " + FINE)))
                .containsExactly(message);
        assertThat(problems("test/propose", rule("TEST-S-1", "One", "$s : Student()", "int i = 1;")))
                .containsExactly(message);
        assertThat(problems("test/propose", rule("TEST-S-1", "One", "$s : Student()", FINE + " out.decide($s);")))
                .containsExactly(message);
    }

    @Test
    void anUnknownDecisionIsToldWithTheNearest() {
        assertThat(problems("test/propose", rule("TEST-S-1", "One", "$s : Student()",
                "out.decide(new Candidat(\"1\", $s));"))).containsExactly("rules/test/propose/a.drl:2: rule \"One\":"
                        + " there is no decision or concept Candidat (did you mean Candidate?)");
    }

    @Test
    void theWrongPackageIsTold() {
        String text = rule("TEST-S-1", "One", "$s : Student()", FINE).replace("test.PHASE", "test.scope");
        assertThat(problems(new RuleFile("test/propose/a.drl", text, "mine.drl"))).containsExactly(
                "mine.drl:1: write package rules.test.propose for a file in this folder");
    }

    @Test
    void aFolderThatIsNoPhaseIsTold() {
        assertThat(problems("test/propos", rule("TEST-S-1", "One", "$s : Student()", FINE))).containsExactly(
                "rules/test/propos/a.drl: the folder propos is no phase (did you mean propose?); phases are reference,"
                        + " name, propose, scope, choose, assign, check, compare");
    }

    @Test
    void aFactDeclaredOutsideOfFactsIsTold() {
        String text = "package rules.test.propose\ndeclare Mine\n  name : String\nend\n"
                + body(rule("TEST-S-1", "One", "$s : Student()", FINE));
        assertThat(problems("test/propose", text)).containsExactly(
                "rules/test/propose/a.drl: declare fact types in rules/facts, not here");
    }

    @Test
    void lookingAtAllFactsThatTheSameStepMakesIsTold() {
        for (String all : List.of("not Concept()", "exists Concept()")) {
            String text = rule("TEST-S-1", "One", "$s : Student()", "out.decide(new Concept($s));")
                    + body(rule("TEST-S-2", "Two", "$s : Student() " + all, "out.decide(new Latest($s));"));
            assertThat(problems("test/name", text)).containsExactly("rules/test/name/a.drl:9: rule \"Two\": it looks"
                    + " at all Concept, which rules of its own step name make; move it to a later step");
        }
    }

    @Test
    void aFactOfTheSameStepMayBeReadOneByOne() {
        String text = rule("TEST-S-1", "One", "$s : Student()", "out.decide(new Concept($s));")
                + body(rule("TEST-S-2", "Two", "Concept($s : student)", "out.decide(new Latest($s));"));
        assertThat(problems("test/name", text)).isEmpty();
    }

    @Test
    void aFactMadeInALaterStepIsTold() {
        RuleFile reads = file("test/name/1-first/a.drl",
                rule("TEST-S-1", "One", "Concept($s : student)", "out.decide(new Latest($s));"));
        RuleFile makes = file("test/name/2-second/b.drl",
                rule("TEST-S-2", "Two", "$s : Student()", "out.decide(new Concept($s));"));
        assertThat(problems(reads, makes)).containsExactly("rules/test/name/1-first/a.drl:2: rule \"One\": Concept is"
                + " made in name/2-second, after this rule's step name/1-first");
    }

    @Test
    void aSlotChosenInTheSameStepIsTold() {
        String text = rule("TEST-S-1", "One", "$c : Candidate() $s : Student()",
                "out.decide(new Chosen($c, \"home\", $s));")
                + body(rule("TEST-S-2", "Two", "$c : Candidate() Chosen(of == $c, slot == \"home\", $s : row)",
                        "out.decide(new Assigned($c, \"f\", \"x\"));"));
        assertThat(problems("test/choose", text)).containsExactly("rules/test/choose/a.drl:9: rule \"Two\": it looks"
                + " at all Chosen home, which rules of its own step choose make; move it to a later step");
        assertThat(problems("test/choose", text.replace("slot == \"home\"", "slot == \"work\""))).isEmpty();
    }

    @Test
    void aSyntaxErrorIsToldWithItsLine() {
        String text = rule("TEST-S-1", "One", "$s : Student(", FINE);
        assertThat(problems("test/propose", text)).containsExactly(
                "rules/test/propose/a.drl:7: [ERR 102] Line 7:2 mismatched input 'out' in rule \"One\"");
    }

    @Test
    void everyProblemIsToldAtOnce() {
        String text = rule("TEST-S-1", "One", "$s : Studnet()", "int i = 1;")
                + body(rule("TEST-S-2", "Two", "$s : Student(lastNam == \"\")", FINE));
        assertThat(problems("test/propose", text)).containsExactly(
                "rules/test/propose/a.drl:2: rule \"One\": write exactly one out.decide(new …) after then",
                "rules/test/propose/a.drl:5:8: rule \"One\": there is no fact Studnet (did you mean Student?)",
                "rules/test/propose/a.drl:12:16: rule \"Two\": Student has no field lastNam (did you mean lastName?)");
    }

    @Test
    void filesOfOtherRecordTypesAreNotLookedAt() {
        assertThat(problems("other/nonsense", "package x\nrule rule rule")).isEmpty();
    }

    private static String banned(String word) {
        return "rules/test/propose/a.drl:2: rule \"One\": \"" + word + "\" may not be used in a rule";
    }

    private static String noted(String notes) {
        return rule("TEST-S-1", "One", "$s : Student()", FINE).replace("@id(\"TEST-S-1\") @source(\"x\")", notes);
    }

    /** A rule on lines 2 to 8 of a file; what follows when stands on line 5. */
    private static String rule(String id, String name, String when, String then) {
        return "package rules.test.PHASE\nrule \"" + name + "\"\n  @id(\"" + id + "\") @source(\"x\")\nwhen\n  " + when
                + "\nthen\n  " + then + "\nend\n";
    }

    private static String body(String rule) {
        return rule.substring(rule.indexOf('\n') + 1);
    }

    private static List<String> problems(String folder, String text) {
        return problems(file(folder + "/a.drl", text));
    }

    private static RuleFile file(String path, String text) {
        String phase = path.split("/")[1];
        return new RuleFile(path, text.replace("PHASE", phase), "rules/" + path);
    }

    private static List<String> problems(RuleFile... files) {
        List<RuleFile> all = Stream.concat(Stream.of(FACTS), Stream.of(files)).toList();
        Refusal refusal = catchThrowableOfType(Refusal.class, () ->
                RuleSet.of(all, "test", new AcademicYear(2025), new Generated("package facts\n")));
        if (refusal == null) {
            return List.of();
        }
        assertThat(refusal.exit()).isEqualTo(ExitCode.KNOWLEDGE_BROKEN);
        return refusal.getMessage().lines().toList();
    }
}
