package org.caret.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.caret.time.AcademicYear;
import org.junit.jupiter.api.Test;

class RuleSetTest {

    private static final RuleFile FACTS = new RuleFile("facts/people.drl", """
            package facts
            import org.caret.fact.SourceRow
            declare Student extends SourceRow
              @table("students") @id("sourcedId") @dated("begin, finish")
              sourcedId : String
              schoolId : String @refers("orgs")
              begin : LocalDate
              finish : LocalDate
            end
            declare Org extends SourceRow
              @table("orgs")
              name : String
            end
            """, "rules/facts/people.drl");

    @Test
    void aDatedRuleIsInForceOnlyInItsYears() {
        RuleFile file = file("propose/a.drl", rule("TEST-S-1", "@from(\"2024-25\") @until(\"2025-26\")"));
        assertThat(inForce(2023, file)).isEmpty();
        assertThat(inForce(2024, file)).containsExactly("TEST-S-1");
        assertThat(inForce(2025, file)).containsExactly("TEST-S-1");
        assertThat(inForce(2026, file)).isEmpty();
    }

    @Test
    void aRuleOfTheOtherYearsIsBlankedAndTheLinesStay() {
        RuleFile file = file("propose/a.drl", rule("TEST-S-1", "@until(\"2024-25\")")
                + rule("TEST-S-2", "@from(\"2025-26\")"));
        RuleSet now = set(2025, file);
        assertThat(now.rules().keySet()).containsExactly("TEST-S-2");
        String text = now.texts().get("test/propose/a.drl");
        assertThat(text).doesNotContain("TEST-S-1").contains("out.decide(\"TEST-S-2\", new Candidate");
        assertThat(text.lines().count()).isEqualTo(file.text().lines().count());
        assertThat(inForce(2024, file)).containsExactly("TEST-S-1");
    }

    @Test
    void aFileWithoutARuleInForceIsLeftOut() {
        RuleFile file = file("propose/a.drl", rule("TEST-S-1", "@from(\"2026-27\")"));
        assertThat(set(2025, file).texts().keySet()).containsExactly("facts/generated.drl", "facts/people.drl");
        assertThat(set(2026, file).texts().keySet())
                .containsExactly("facts/generated.drl", "facts/people.drl", "test/propose/a.drl");
    }

    @Test
    void groupsGoByPhaseAndThenByName() {
        List<String> paths = List.of("check/a.drl", "choose/2-b/a.drl", "choose/1-a/a.drl", "reference/a.drl",
                "name/a.drl", "agree/a.drl", "compare/a.drl", "propose/a.drl", "assign/a.drl", "scope/a.drl");
        RuleFile[] files = paths.stream().map(path -> file(path, inPhase(path, "TEST-S-" + (paths.indexOf(path) + 1))))
                .toArray(RuleFile[]::new);
        assertThat(set(2025, files).groups()).containsExactly("reference", "name", "propose", "scope", "choose/1-a",
                "choose/2-b", "assign", "check", "compare", "agree");
    }

    @Test
    void commonRulesCountForEveryRecordType() {
        RuleFile common = new RuleFile("common/propose/c.drl",
                "package rules.common.propose\n" + rule("COMMON-S-1", ""), "rules/common/propose/c.drl");
        RuleFile other = new RuleFile("other/propose/o.drl",
                "package rules.other.propose\n" + rule("OTHER-S-1", ""), "rules/other/propose/o.drl");
        assertThat(inForce(2025, common, other, file("propose/a.drl", rule("TEST-S-1", ""))))
                .containsExactly("COMMON-S-1", "TEST-S-1");
    }

    @Test
    void aLetterBehindTheNumberBelongsToNoOtherStatement() {
        assertThat(Rule.statement("TEST-S-7b")).isEqualTo("TEST-S-7");
        assertThat(Rule.statement("TEST-12.11c")).isEqualTo("TEST-12.11");
        assertThat(Rule.statement("TEST-S-7")).isEqualTo("TEST-S-7");
        assertThat(Rule.statement("")).isEmpty();
    }

    @Test
    void tablesAreReadFromTheFacts() {
        var table = set(2025).model().table("students").orElseThrow();
        assertThat(table.factType()).isEqualTo("Student");
        assertThat(table.id()).isEqualTo("sourcedId");
        assertThat(List.of(table.start(), table.end())).containsExactly("begin", "finish");
        assertThat(table.columns()).extracting(column -> column.name() + ":" + column.type() + ":" + column.refers())
                .containsExactly("sourcedId:TEXT:", "schoolId:TEXT:orgs", "begin:DATE:", "finish:DATE:");
    }

    private static String rule(String id, String notes) {
        return "rule \"Rule " + id + notes.hashCode() + "\"\n  @id(\"" + id + "\") @source(\"x\") " + notes
                + "\nwhen\n  $s : Student()\nthen\n  out.decide(new Candidate($s.getSourcedId(), $s));\nend\n";
    }

    private static String inPhase(String path, String id) {
        return !path.startsWith("agree") ? rule(id, "") : "rule \"Group\"\n  @id(\"" + id + "\") @source(\"x\")\nwhen\n"
                + "  Group(name == \"all\")\nthen\n  out.decide(new Finding(null, \"x\", \"y\", null));\nend\n";
    }

    private static RuleFile file(String path, String rules) {
        String phase = path.substring(0, path.indexOf('/'));
        return new RuleFile("test/" + path, "package rules.test." + phase + "\n" + rules, "rules/test/" + path);
    }

    private static List<String> inForce(int begins, RuleFile... files) {
        return List.copyOf(set(begins, files).rules().keySet());
    }

    private static RuleSet set(int begins, RuleFile... files) {
        List<RuleFile> all = java.util.stream.Stream.concat(java.util.stream.Stream.of(FACTS),
                java.util.stream.Stream.of(files)).toList();
        return RuleSet.of(all, List.of("test", RuleFolder.COMMON), new AcademicYear(begins), new Generated("package facts\n"));
    }
}
