package org.caret.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The model of the state's side for language statuses keeps each rule: a file that it takes and one it refuses. */
class LanguageSideTest {

    private static final String NUMBER = "9025037037";
    private static final String NOT_HERE = "9025037111";
    private static final String ELM = "6012345";
    private static final String ELSEWHERE = "1999999";
    private static final Agency AGENCY = new Agency("1975713", Set.of(ELM), Set.of(NUMBER, NOT_HERE), Map.of(),
            LocalDate.of(2025, 7, 1));

    private final StateSide enrollments = new StateSide(AGENCY);
    private final LanguageSide state = new LanguageSide(AGENCY, enrollments);

    @BeforeEach
    void enrollment() {
        enrollments.hold(Enrollment.blank().with(Field.LEA, "1975713").with(Field.SCHOOL, ELM)
                .with(Field.SSID, NUMBER).with(Field.START, "20240814"));
    }

    /** A row that nothing speaks against. changes: names of fields and texts in turn. */
    private static Language row(String status, String start, Object... changes) {
        Language row = Language.blank();
        List<Object> plain = List.of(LanguageField.LEA, "1975713", LanguageField.SCHOOL, ELM, LanguageField.YEAR,
                "2025-2026", LanguageField.SSID, NUMBER, LanguageField.LOCAL_ID, "1001", LanguageField.FIRST_NAME,
                "Ada", LanguageField.LAST_NAME, "Plain", LanguageField.BIRTH_DATE, "20150608", LanguageField.GENDER,
                "F", LanguageField.STATUS, status, LanguageField.START, start, LanguageField.LANGUAGE, "spa");
        for (Object[] all : List.of(plain.toArray(), changes)) {
            for (int i = 0; i < all.length; i += 2) {
                row = row.with((LanguageField) all[i], (String) all[i + 1]);
            }
        }
        return row;
    }

    private static Language corrected(String status, String start) {
        return row(status, start, LanguageField.CORRECTION, "10");
    }

    private static Language elsewhere(String status, String start) {
        return row(status, start, LanguageField.LEA, ELSEWHERE, LanguageField.SCHOOL, "6099999");
    }

    private static Language delete(String status, String start) {
        return row(status, start, LanguageField.TRANSACTION, "D");
    }

    private static String file(Language... rows) {
        return Arrays.stream(rows).map(row -> row.line() + "\r\n").reduce("", String::concat);
    }

    /** A rule; what the state holds; a file that it takes; a file that it refuses by that rule. */
    record Example(String rule, List<Language> held, String taken, String refused) {

        @Override
        public String toString() {
            return rule;
        }
    }

    private static Example alone(String rule, Language taken, Language refused) {
        return new Example(rule, List.of(), file(taken), file(refused));
    }

    private static Example after(String rule, Language held, Language taken, Language refused) {
        return new Example(rule, List.of(held), file(taken), file(refused));
    }

    static Stream<Example> ofRecords() {
        Language plain = row("TBD", "20250813");
        return Stream.of(
                new Example("CARET-FIELDS", List.of(), file(plain), plain.line() + "^\r\n"),
                new Example("CARET-LINE-END", List.of(), file(plain), plain.line()),
                alone("CARET-RECORD-TYPE", plain, row("TBD", "20250813", LanguageField.RECORD_TYPE, "SINF")),
                alone("FRMT0001", plain, row("TBD", "20250813", LanguageField.LANGUAGE, "span")),
                alone("FRMT0002", plain, row("TBD", "20250832")),
                alone("GERR0001", plain, row("TBD", "20250813", LanguageField.LANGUAGE, "")),
                alone("GERR0002", plain, row("TBD", "20250813", LanguageField.LANGUAGE, "01")),
                alone("GERR0002", plain, row("FEP", "20250813")),
                alone("GERR0008", plain, row("TBD", "20250813", LanguageField.TRANSACTION, "X")),
                alone("CARET-LEA", plain, elsewhere("TBD", "20250813")),
                alone("CARET-SCHOOL", plain, row("TBD", "20250813", LanguageField.SCHOOL, "6099999")),
                alone("CARET-YEAR", plain, row("TBD", "20250813", LanguageField.YEAR, "2025-26")),
                alone("CARET-NUMBER", plain, row("TBD", "20250813", LanguageField.SSID, "9025037222")),
                alone("CARET-NAME", plain, row("TBD", "20250813", LanguageField.FIRST_NAME, "A_a")),
                alone("IVR0164", row("EO", ""), row("TBD", "")),
                alone("SELA0280", row("EO", "20250813", LanguageField.LANGUAGE, "eng"),
                        row("TBD", "20250813", LanguageField.LANGUAGE, "eng")));
    }

    static Stream<Example> ofHistory() {
        Language learner = row("EL", "20240910");
        return Stream.of(
                new Example("IVR0034", List.of(learner), file(row("RFEP", "20251001")),
                        file(row("RFEP", "20251001"), row("RFEP", "20251002"))),
                after("CARET-NOT-HELD", learner, delete("EL", "20240910"), delete("EO", "20240910")),
                alone("GERR0005", row("TBD", "20250813"), row("TBD", "20250813", LanguageField.SSID, NOT_HERE)),
                alone("CARET-L13", row("TBD", "20240814"), row("TBD", "20240813")),
                after("SELA0255", learner, row("RFEP", "20251001"), row("IFEP", "20251001")),
                after("SELA0255", row("EO", "20240910"), corrected("EL", "20251001"), row("RFEP", "20251001")),
                after("SELA0255", elsewhere("EL", "20240910"), row("RFEP", "20251001"), row("EO", "20251001")),
                after("SELA0281", row("EO", "20240910"), corrected("TBD", "20251001"), row("TBD", "20251001")),
                after("SELA0285", learner, row("RFEP", "20240911"), row("RFEP", "20240910")),
                after("SELA0283", learner, row("EL", "20240910", LanguageField.LANGUAGE, "vie"),
                        row("EL", "20240911")));
    }

    @ParameterizedTest
    @MethodSource({"ofRecords", "ofHistory"})
    void aFileIsTakenOrRefusedByTheRule(Example example) {
        example.held().forEach(state::hold);
        LanguageSide other = state.copy();

        assertThat(state.submit(example.taken())).isEmpty();
        assertThat(other.submit(example.refused())).extracting(Rejection::rule).contains(example.rule());
    }

    @Test
    void rfepIsForLife() {
        state.hold(elsewhere("RFEP", "20230910"));

        for (String status : Set.of("EO", "EL", "IFEP", "ADEL")) {
            assertThat(state.submit(file(corrected(status, "20251001")))).extracting(Rejection::rule)
                    .containsExactly("SELA0255");
        }
        assertThat(state.submit(file(corrected("TBD", "20251001")))).extracting(Rejection::rule)
                .containsExactly("SELA0255", "SELA0281");
    }

    @Test
    void aCorrectionIsNotTheFirstThatTheStateHears() {
        assertThat(state.copy().submit(file(corrected("EL", "20251001")))).extracting(Rejection::rule)
                .containsExactly("SELA0629");
        state.hold(row("EO", "20240910"));

        assertThat(state.submit(file(corrected("EL", "20251001")))).isEmpty();
    }

    @Test
    void onlyAnUnsettledStatusMayBeToBeDetermined() {
        state.hold(row("TBD", "20240910"));

        assertThat(state.submit(file(row("TBD", "20240911")))).isEmpty();
        state.hold(row("EL", "20240930"));
        assertThat(state.submit(file(row("TBD", "20240911")))).extracting(Rejection::rule)
                .containsExactly("SELA0255", "SELA0281");
    }

    @Test
    void eachStatusIsARowOfItsOwn() {
        state.hold(row("TBD", "20240910"));

        assertThat(state.submit(file(row("EO", "20240920")))).isEmpty();

        assertThat(state.rows().values()).containsExactly(row("EO", "20240920"), row("TBD", "20240910"));
    }

    @Test
    void theExtractShowsWhatOthersSaidOfItsStudents() {
        LanguageSide notOwned = new LanguageSide(AGENCY, new StateSide(AGENCY));
        state.hold(elsewhere("EL", "20230910"));
        notOwned.hold(elsewhere("EL", "20230910"));

        assertThat(new String(state.ods(StandardCharsets.UTF_8), StandardCharsets.UTF_8)).isEqualTo(
                elsewhere("EL", "20230910").with(LanguageField.RECORD_TYPE, "SELA-R").line()
                        + "^20250902^20250902\r\n");
        assertThat(notOwned.ods(StandardCharsets.UTF_8)).isEmpty();
    }
}
