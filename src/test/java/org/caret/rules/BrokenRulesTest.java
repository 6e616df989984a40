package org.caret.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import org.caret.notice.ExitCode;
import org.caret.notice.Refusal;
import org.caret.time.AcademicYear;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every mistake is told at its place, in its words, and nothing else is. The examples stand in broken/*.txt. */
class BrokenRulesTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void theMistakeIsToldWhereItIsAndNothingElse(BrokenExample example) {
        assertThat(example.expected()).isNotEmpty();
        assertThat(example.found()).containsExactlyElementsOf(example.expected());
    }

    static List<BrokenExample> examples() {
        return BrokenExample.all();
    }

    @Test
    void thereAreManyExamples() {
        assertThat(examples()).extracting(BrokenExample::title).doesNotHaveDuplicates().hasSizeGreaterThan(250);
    }

    @Test
    void aRunIsRefusedWithEveryProblemOfEveryFile() {
        List<RuleFile> files = new ArrayList<>(files("a fact that another file declares"));
        files.addAll(files("two nullable fields").stream().filter(file -> file.path().endsWith("/a.drl")).toList());
        Refusal refusal = catchThrowableOfType(Refusal.class, () ->
                RuleSet.of(files, List.of("test"), new AcademicYear(2025), BrokenExample.SHEETS));
        assertThat(refusal.exit()).isEqualTo(ExitCode.KNOWLEDGE_BROKEN);
        assertThat(refusal.getMessage().lines().map(line -> line.replaceFirst("; .*", ""))).containsExactly(
                "rules/facts/more.drl:3:9: the fact School is declared already, in rules/facts/model.drl",
                "rules/test/propose/a.drl:7:12: rule \"One\": startDate may be blank, and the rule would then be"
                        + " silent",
                "rules/test/propose/a.drl:7:25: rule \"One\": endDate may be blank, and the rule would then be"
                        + " silent");
    }

    @Test
    void filesOfOtherRecordTypesAreNotLookedAt() {
        RuleFile other = new RuleFile("other/nonsense/a.drl", "package x\nrule rule rule", "rules/other/nonsense/a.drl");
        assertThat(RuleSet.problems(List.of(other), List.of("test"), BrokenExample.SHEETS)).isEmpty();
    }

    private static List<RuleFile> files(String title) {
        return examples().stream().filter(example -> example.title().equals(title)).findFirst().orElseThrow().files();
    }
}
