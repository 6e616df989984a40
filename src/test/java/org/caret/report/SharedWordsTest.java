package org.caret.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SharedWordsTest {

    private static String of(String... sentences) {
        SharedWords words = new SharedWords();
        for (String sentence : sentences) {
            words.add(sentence);
        }
        return words.text();
    }

    @Test
    void oneSentenceStaysAsItIs() {
        assertThat(of("Field 1.2 is  blank.", "Field 1.2 is  blank.")).isEqualTo("Field 1.2 is  blank.");
    }

    @Test
    void gapsStandWhereSentencesDiffer() {
        assertThat(of("Field 1.1 (Name) is blank and rejected.", "Field 1.2 (Date of birth) is blank and rejected.",
                "Field 1.1 (Name) is blank and rejected.")).isEqualTo("Field … is blank and rejected.");
    }

    @Test
    void aGapOnceMadeStays() {
        assertThat(of("a b c d e", "a x c d e", "a b c d e", "a c d e")).isEqualTo("a … c d e");
    }

    @Test
    void aSentenceThatIsLongerAtItsEndLeavesAGapThere() {
        assertThat(of("one two three", "one two three four")).isEqualTo("one two three …");
    }

    @Test
    void theFirstSentenceSpeaksWhenLittleIsShared() {
        assertThat(of("no seat in a class", "the bus was late")).isEqualTo("no seat in a class …");
    }

    @Test
    void nothingIsAnEmptyText() {
        assertThat(of("")).isEmpty();
    }
}
