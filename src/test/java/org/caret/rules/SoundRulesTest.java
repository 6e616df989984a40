package org.caret.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.caret.time.AcademicYear;
import org.junit.jupiter.api.Test;

/** Rules that look odd and are right: nothing is told about them, and the compiler takes them. */
class SoundRulesTest {

    private static final List<String> FOLDERS = List.of("name/3-more", "propose", "choose/2-more", "assign", "check",
            "agree");

    @Test
    void nothingIsToldAboutRulesThatFollowTheCustoms() {
        assertThat(problems(UnaryOperator.identity())).isEmpty();
    }

    @Test
    void theCompilerTakesThemToo() {
        RuleSet rules = RuleSet.of(files(UnaryOperator.identity()), List.of("test"), new AcademicYear(2025),
                BrokenExample.SHEETS);
        assertThat(rules.rules()).hasSize(23);
        assertThat(RuleCompiler.compile(rules).files()).isNotEmpty();
    }

    @Test
    void endsOfLinesAsOtherSystemsWriteThemAreNothingOdd() {
        assertThat(problems(text -> text.replace("\n", "\r\n"))).isEmpty();
    }

    @Test
    void tabsAndBlanksAtTheEndAreNothingOdd() {
        assertThat(problems(text -> text.replace("  ", "\t").replace("\n", " \t\n"))).isEmpty();
    }

    @Test
    void aByteOrderMarkIsNothingOdd() {
        assertThat(problems(text -> "\uFEFF" + text)).isEmpty();
    }

    @Test
    void aFileWithoutALineAtItsEndIsNothingOdd() {
        assertThat(problems(String::stripTrailing)).isEmpty();
    }

    @Test
    void blankLinesAndCommentsAnywhereAreNothingOdd() {
        assertThat(problems(text -> text.replace("\n", "\n\n// \"odd ( words: rule when then end\n/* ' { */\n")))
                .isEmpty();
    }

    private static List<Problem> problems(UnaryOperator<String> change) {
        return RuleSet.problems(files(change), List.of("test"), BrokenExample.SHEETS);
    }

    private static List<RuleFile> files(UnaryOperator<String> change) {
        List<RuleFile> files = new ArrayList<>(BrokenExample.shared());
        Stream.of(FOLDERS.toArray(String[]::new)).forEach(folder -> {
            String path = "test/" + folder + "/sound.drl";
            String name = "sound/" + folder.replaceFirst("/.*", "") + ".drl";
            files.add(new RuleFile(path, BrokenExample.read(name), "rules/" + path));
        });
        return files.stream().map(file -> new RuleFile(file.path(), change.apply(file.text()), file.place())).toList();
    }
}
