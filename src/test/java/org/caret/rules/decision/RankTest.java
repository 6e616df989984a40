package org.caret.rules.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RankTest {

    private static final LocalDate EARLY = LocalDate.of(2025, 7, 1);
    private static final LocalDate LATE = LocalDate.of(2026, 6, 30);

    @Test
    void numbersGoByValueWhateverTheirType() {
        assertThat(sorted(Rank.of(10), Rank.of(9L), Rank.of(-1)))
                .containsExactly(Rank.of(-1), Rank.of(9L), Rank.of(10));
        assertThat(Rank.of(5).compareTo(Rank.of(5L))).isZero();
    }

    @Test
    void datesGoByTheCalendar() {
        assertThat(sorted(Rank.of(LATE), Rank.of(EARLY))).containsExactly(Rank.of(EARLY), Rank.of(LATE));
    }

    @Test
    void textsGoByCodePoint() {
        assertThat(sorted(Rank.of("\uD83D\uDE00"), Rank.of("b"), Rank.of("\uFF5E"), Rank.of("B")))
                .containsExactly(Rank.of("B"), Rank.of("b"), Rank.of("\uFF5E"), Rank.of("\uD83D\uDE00"));
    }

    @Test
    void theFirstPartThatDiffersDecides() {
        assertThat(sorted(Rank.of(2, EARLY, "a"), Rank.of(1, LATE, "b"), Rank.of(1, LATE, "a"), Rank.of(1, EARLY, "z")))
                .containsExactly(Rank.of(1, EARLY, "z"), Rank.of(1, LATE, "a"), Rank.of(1, LATE, "b"),
                        Rank.of(2, EARLY, "a"));
    }

    @Test
    void ofEqualPartsTheShorterComesFirst() {
        assertThat(sorted(Rank.of(1, 0), Rank.of(1), Rank.of())).containsExactly(Rank.of(), Rank.of(1), Rank.of(1, 0));
    }

    @Test
    void latestAndGreatestTurnTheOrderRound() {
        assertThat(sorted(Rank.of(Rank.latest(EARLY)), Rank.of(Rank.latest(LATE))))
                .containsExactly(Rank.of(Rank.latest(LATE)), Rank.of(Rank.latest(EARLY)));
        assertThat(sorted(Rank.of(Rank.greatest(1)), Rank.of(Rank.greatest(2))))
                .containsExactly(Rank.of(Rank.greatest(2)), Rank.of(Rank.greatest(1)));
    }

    private static List<Rank> sorted(Rank... ranks) {
        return Stream.of(ranks).sorted().toList();
    }
}
