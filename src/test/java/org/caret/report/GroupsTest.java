package org.caret.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.caret.report.Group.Line;
import org.caret.report.Group.Rule;
import org.junit.jupiter.api.Test;

class GroupsTest {

    private final Groups groups = new Groups();

    private void add(String severity, String ruleId, String localId, String message) {
        groups.add(new Rule("R", severity, ruleId, ""), new Line(localId, "1.1", message, "fix " + ruleId, "a.csv:1"));
    }

    @Test
    void theGravestComeFirstThenTheMostFrequentThenById() {
        add("information", "I-1", "1", "i");
        add("warning", "W-2", "1", "w");
        add("warning", "W-1", "1", "w");
        add("warning", "W-3", "1", "w");
        add("warning", "W-3", "2", "w");
        add("fatal", "F-1", "1", "f");
        assertThat(groups.sorted()).extracting(group -> group.rule().ruleId())
                .containsExactly("F-1", "W-3", "W-1", "W-2", "I-1");
    }

    @Test
    void oneRuleOfTwoSeveritiesIsTwoGroups() {
        add("fatal", "X", "1", "held");
        add("warning", "X", "1", "left blank");
        assertThat(groups.sorted()).extracting(Group::title).containsExactly("held", "left blank");
    }

    @Test
    void allAreCountedAndTheFirstAreKept() {
        for (int i = 0; i < 1_234; i++) {
            add("warning", "W", String.format("%05d", i / 2), "w");
        }
        Group group = groups.sorted().get(0);
        assertThat(group.count()).isEqualTo(1_234);
        assertThat(group.subjects()).isEqualTo(617);
        assertThat(group.lines()).hasSize(Groups.SHOWN);
        assertThat(group.lines().get(199).localId()).isEqualTo("00099");
        assertThat(group.cut()).isTrue();
    }

    @Test
    void asManyAsAreKeptAreNotCut() {
        for (int i = 0; i < Groups.SHOWN; i++) {
            add("warning", "W", "1", "w");
        }
        assertThat(groups.sorted().get(0).cut()).isFalse();
    }

    @Test
    void linesOfNobodyCountNoStudent() {
        add("warning", "W", "", "w");
        assertThat(groups.sorted().get(0).subjects()).isZero();
    }

    @Test
    void whatToDoStandsOnceOnlyWhenItIsTheSame() {
        add("warning", "W", "1", "w");
        assertThat(groups.sorted().get(0).fix()).isEqualTo("fix W");
        groups.add(new Rule("R", "warning", "W", ""), new Line("2", "", "w", "something else", ""));
        assertThat(groups.sorted()).extracting(Group::fix).isEqualTo(List.of(""));
    }
}
