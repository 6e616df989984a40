package org.caret.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Random numbers are fair, within their bounds, and the same for ever. */
class DiceTest {

    private final Dice dice = new Dice(1, Dice.Stream.FAMILY, 0);

    @Test
    void theNumbersAreTheSameForEver() {
        assertThat(IntStream.range(0, 5).map(i -> dice.below(1000)).toArray()).containsExactly(824, 20, 801, 994, 408);
    }

    @Test
    void seedStreamAndNumberAllCount() {
        assertThat(List.of(first(1, Dice.Stream.FAMILY, 0), first(2, Dice.Stream.FAMILY, 0),
                first(1, Dice.Stream.STUDENT, 0), first(1, Dice.Stream.FAMILY, 1))).doesNotHaveDuplicates();
    }

    private static double first(long seed, Dice.Stream stream, long number) {
        return new Dice(seed, stream, number).fraction();
    }

    @Test
    void daysLieBetweenBothEnds() {
        LocalDate first = LocalDate.of(2025, 2, 27);
        assertThat(IntStream.range(0, 200).mapToObj(i -> dice.day(first, first.plusDays(2))).distinct())
                .containsExactlyInAnyOrder(first, first.plusDays(1), first.plusDays(2));
        assertThat(dice.day(first, first.minusDays(3))).isEqualTo(first);
    }

    @Test
    void namesComeUpAsTheirWeightsSay() {
        Weighted weighted = new Weighted(new LinkedHashMap<>(Map.of("often", 3.0, "never", 0.0, "seldom", 1.0)));
        List<String> picked = IntStream.range(0, 20_000).mapToObj(i -> weighted.pick(dice)).toList();
        assertThat(picked).doesNotContain("never");
        assertThat(picked.stream().filter("often"::equals).count() / 20_000.0).isCloseTo(0.75, within(0.02));
        assertThat(weighted.share("often")).isEqualTo(0.75);
    }
}
