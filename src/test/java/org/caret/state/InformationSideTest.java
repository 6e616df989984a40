package org.caret.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.caret.state.InformationSide.Information;
import org.caret.state.InformationSide.Place;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The model of the state's side for student information: what begins and ends within a stay is taken. */
class InformationSideTest {

    private static final Agency AGENCY = new Agency("1975713", Set.of("6012345"), Set.of("9025037037"), Map.of(),
            LocalDate.of(2025, 7, 1));

    private final StateSide enrollments = new StateSide(AGENCY);
    private final InformationSide state = new InformationSide(AGENCY, enrollments);

    @BeforeEach
    void enrollment() {
        enrollments.hold(Enrollment.blank().with(Field.LEA, "1975713").with(Field.SCHOOL, "6012345")
                .with(Field.SSID, "9025037037").with(Field.START, "20250813")
                .ended(LocalDate.of(2025, 10, 10), "T160"));
    }

    @ParameterizedTest
    @CsvSource({"START, 20250813, GERR0005, 20250812", "START, 20251010, GERR0005, 20251011",
        "END, 20251010, GERR0005, 20251011", "START, 20250813, FRMT0002, 20250931", "LOCAL_ID, 1001, GERR0001, ''",
        "TRANSACTION, A, GERR0008, X", "LEA, 1975713, SINF0001, 1999999", "SCHOOL, 6012345, SINF0002, 6099999",
        "YEAR, 2025-2026, SINF0006, 2025-2027", "SSID, 9025037037, SINF0007, 9025037111",
        "RECORD_TYPE, SINF, CARET-RECORD-TYPE, SENR"})
    void aFileIsTakenOrRefusedByTheRule(Place field, String taken, String rule, String refused) {
        assertThat(state.submit(row().with(field, refused).line() + "\r\n")).extracting(Rejection::rule)
                .contains(rule);
        assertThat(state.submit(row().with(field, taken).line() + "\r\n")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"20250820, 20250821, true", "20250820, 20250820, false"})
    void aKeyStandsOnce(String one, String other, boolean taken) {
        assertThat(state.submit(row().with(Place.START, one).line() + "\r\n" + row().with(Place.START, other).line()
                + "\r\n").isEmpty()).isEqualTo(taken);
    }

    private static Information row() {
        return Information.blank().with(Place.LEA, "1975713").with(Place.SCHOOL, "6012345")
                .with(Place.SSID, "9025037037").with(Place.START, "20250901").with(Place.YEAR, "2025-2026")
                .with(Place.LOCAL_ID, "1001").with(Place.FIRST_NAME, "Ada");
    }
}
