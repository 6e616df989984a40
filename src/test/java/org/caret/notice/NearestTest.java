package org.caret.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {

    private static final List<String> KNOWN = List.of("students", "staff", "sections", "orgs");

    @Test
    void theNearestWordComesFirst() {
        assertThat(Nearest.to("studnets", KNOWN, 3)).containsExactly("students");
        assertThat(Nearest.to("staf", List.of("stuff", "staff"), 2)).containsExactly("staff", "stuff");
    }

    @Test
    void wordsTooFarToBeMeantAreLeftOut() {
        assertThat(Nearest.to("calendars", KNOWN, 3)).isEmpty();
    }

    @Test
    void wordsUpToHalfTheLengthAwayAreNear() {
        assertThat(Nearest.to("abcdef", List.of("abcxyz"), 1)).containsExactly("abcxyz");
        assertThat(Nearest.to("abcdef", List.of("abwxyz"), 1)).isEmpty();
    }

    @Test
    void aShortWordMayDifferInTwoLetters() {
        assertThat(Nearest.to("abc", List.of("axy"), 1)).containsExactly("axy");
        assertThat(Nearest.to("abc", List.of("xyz"), 1)).isEmpty();
    }

    @Test
    void caseDoesNotCount() {
        assertThat(Nearest.to("STUDENTS", List.of("studentz", "Students"), 2)).containsExactly("Students", "studentz");
    }

    @Test
    void wordsEquallyNearGoByText() {
        assertThat(Nearest.to("cat", List.of("hat", "bat", "cut"), 2)).containsExactly("bat", "cut");
    }

    @Test
    void anyGivesWordsHoweverFar() {
        assertThat(Nearest.any("zzzz", List.of("b", "aaaaaa", "a"), 2)).containsExactly("a", "b");
        assertThat(Nearest.any("zzzz", List.of(), 3)).isEmpty();
    }

    @Test
    void theHintNamesTheNearestOrNothing() {
        assertThat(Nearest.hint("org", KNOWN)).isEqualTo(" (did you mean orgs?)");
        assertThat(Nearest.hint("calendars", KNOWN)).isEmpty();
    }
}
