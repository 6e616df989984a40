package org.caret.roundtrip;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.LongStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Generated districts go through reconcile and post against a model of the state that knows nothing of the rules: the
 * state takes every file, nothing is left afterwards, and each student is sent what the domain file says. The system
 * property caret.roundtrip says how many districts (50), caret.roundtrip.from the first seed (1).
 */
class RoundTripTest {

    static LongStream seeds() {
        long from = Long.getLong("caret.roundtrip.from", 1);
        return LongStream.range(from, from + Long.getLong("caret.roundtrip", 50));
    }

    static LongStream someSeeds() {
        return seeds().filter(seed -> seed % 20 == 0);
    }

    static LongStream fewSeeds() {
        return seeds().filter(seed -> seed % 50 == 0);
    }

    static LongStream everyTenthSeed() {
        return seeds().filter(seed -> seed % 10 == 0);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theStateTakesAllFilesAndThenNothingIsLeft(long seed, @TempDir Path folder) {
        assertThat(new RoundTrip(District.of(seed), folder).problems()).isEmpty();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("someSeeds")
    void theStateTakesTheRestWhenRemovalsAreHeldBack(long seed, @TempDir Path folder) {
        assertThat(new RoundTrip(District.of(seed), folder).problemsWithoutRemovals()).isEmpty();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("everyTenthSeed")
    void programsAndLanguagesFollowTheEnrollments(long seed, @TempDir Path folder) {
        assertThat(new ServiceRoundTrip(District.withServices(seed), folder).problems()).isEmpty();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("fewSeeds")
    void programsAndLanguagesAfterTheLastDayOfSchool(long seed, @TempDir Path folder) {
        assertThat(new ServiceRoundTrip(District.withServicesAtYearEnd(seed), folder).problems()).isEmpty();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("someSeeds")
    void afterTheLastDayOfSchoolToo(long seed, @TempDir Path folder) {
        assertThat(new RoundTrip(District.atYearEnd(seed), folder).problems()).isEmpty();
    }
}
