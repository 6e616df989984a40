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

/** The model of the state's side for programs keeps each rule: for each a file that it takes and one it refuses. */
class ProgramSideTest {

    private static final String NUMBER = "9025037037";
    private static final String OLD_NUMBER = "9025037038";
    private static final String ELM = "6012345";
    private static final String OAK = "6012346";
    private static final Agency AGENCY = new Agency("1975713", Set.of(ELM, OAK), Set.of(NUMBER, OLD_NUMBER),
            Map.of(OLD_NUMBER, NUMBER), LocalDate.of(2025, 7, 1));

    private final StateSide enrollments = new StateSide(AGENCY);
    private final ProgramSide state = new ProgramSide(AGENCY, enrollments);

    /** Last year's stay at Elm, one of two parts at Elm until October, and one at Oak since. */
    @BeforeEach
    void enrollments() {
        enrolled(ELM, "20240814", "20250604", "E155");
        enrolled(ELM, "20250813", "20250912", "E150");
        enrolled(ELM, "20250913", "20251010", "T160");
        enrolled(OAK, "20251014", "", "");
    }

    private void enrolled(String school, String start, String end, String reason) {
        enrollments.hold(Enrollment.blank().with(Field.LEA, "1975713").with(Field.SCHOOL, school)
                .with(Field.SSID, NUMBER).with(Field.START, start).with(Field.EXIT, end).with(Field.REASON, reason));
    }

    /** A participating row at Oak that nothing speaks against. changes: names of fields and texts in turn. */
    private static Program row(Object... changes) {
        Program row = Program.blank();
        List<Object> plain = List.of(ProgramField.LEA, "1975713", ProgramField.SCHOOL, OAK, ProgramField.YEAR,
                "2025-2026", ProgramField.SSID, NUMBER, ProgramField.LOCAL_ID, "1001", ProgramField.FIRST_NAME, "Ada",
                ProgramField.LAST_NAME, "Plain", ProgramField.BIRTH_DATE, "20150608", ProgramField.GENDER, "F",
                ProgramField.PROGRAM, "108", ProgramField.MEMBERSHIP, "3", ProgramField.START, "20251014");
        for (Object[] all : List.of(plain.toArray(), changes)) {
            for (int i = 0; i < all.length; i += 2) {
                row = row.with((ProgramField) all[i], (String) all[i + 1]);
            }
        }
        return row;
    }

    private static Program eligible(String program, String start, String end, Object... changes) {
        return row(changes).with(ProgramField.PROGRAM, program).with(ProgramField.MEMBERSHIP, "1")
                .with(ProgramField.START, start).with(ProgramField.END, end);
    }

    private static Program atElm(String start, String end) {
        return row(ProgramField.SCHOOL, ELM, ProgramField.START, start, ProgramField.END, end);
    }

    private static Program service(String code, Object... changes) {
        return row(changes).with(ProgramField.PROGRAM, "122").with(ProgramField.SERVICE_YEAR, "2025-2026")
                .with(ProgramField.SERVICE, code);
    }

    private static Program delete(Object... changes) {
        return row(changes).with(ProgramField.TRANSACTION, "D");
    }

    private static String file(Program... rows) {
        return Arrays.stream(rows).map(row -> row.line() + "\r\n").reduce("", String::concat);
    }

    /** A rule; what the state holds; a file that it takes; a file that it refuses by that rule. */
    record Example(String rule, List<Program> held, String taken, String refused) {

        @Override
        public String toString() {
            return rule;
        }
    }

    private static Example alone(String rule, Program taken, Program refused) {
        return new Example(rule, List.of(), file(taken), file(refused));
    }

    private static Example against(String rule, Program held, String taken, String refused) {
        return new Example(rule, List.of(held), taken, refused);
    }

    static Stream<Example> ofRecords() {
        return Stream.of(
                new Example("CARET-FIELDS", List.of(), file(row()), row().line() + "^\r\n"),
                new Example("CARET-LINE-END", List.of(), file(row()), file(row()) + row().line()),
                alone("CARET-RECORD-TYPE", row(), row(ProgramField.RECORD_TYPE, "SENR")),
                alone("FRMT0001", row(), row(ProgramField.FILLER_2, "x")),
                alone("FRMT0002", row(), row(ProgramField.END, "20251131")),
                alone("GERR0001", row(), row(ProgramField.MEMBERSHIP, "")),
                alone("GERR0002", row(), row(ProgramField.PROGRAM, "200")),
                alone("GERR0002", row(), row(ProgramField.MEMBERSHIP, "2")),
                alone("GERR0007", row(), row(ProgramField.PROGRAM, "185")),
                alone("GERR0008", row(ProgramField.TRANSACTION, "A"), row(ProgramField.TRANSACTION, "X")),
                alone("SPRG0001", row(), row(ProgramField.LEA, "1999999")),
                alone("SPRG0002", row(), row(ProgramField.SCHOOL, "6099999")),
                alone("SPRG0007", row(), row(ProgramField.SSID, "9025037111")),
                alone("SPRG0009", row(ProgramField.LAST_NAME, "O'Núñez"), row(ProgramField.LAST_NAME, "Plain/Fancy")),
                alone("CARET-YEAR", row(), row(ProgramField.YEAR, "2025-2027")),
                alone("SPRG0081", service("06"), service("")),
                alone("SPRG0150", row(), row(ProgramField.SERVICE, "06")),
                alone("CARET-NEEDED", row(ProgramField.PROGRAM, "113", ProgramField.ACADEMY, "12345"),
                        row(ProgramField.PROGRAM, "113")),
                alone("CARET-OTHER-PROGRAM", row(), row(ProgramField.DWELLING, "100")),
                alone("SPRG-b", row(ProgramField.END, "20251014"), row(ProgramField.END, "20251013")),
                alone("SPRG-c", row(), row(ProgramField.BIRTH_DATE, "20251014")),
                alone("SPRG0645F1", eligible("181", "20251014", "20260630"),
                        eligible("181", "20251014", "20260701")));
    }

    static Stream<Example> ofEnrollments() {
        return Stream.of(
                alone("GERR0005", row(), row(ProgramField.START, "20251013")),
                alone("GERR0005", atElm("20250820", "20251010"), atElm("20250820", "20251011")),
                alone("GERR0005", atElm("20250820", "20251010"), atElm("20250820", "")),
                alone("GERR0005", atElm("20240814", "20250604"), atElm("20250101", "20250901")),
                alone("GERR0005", eligible("127", "20230901", ""),
                        eligible("127", "20230901", "20240813", ProgramField.SCHOOL, ELM)),
                alone("GERR0005", eligible("127", "20230901", "20251010", ProgramField.SCHOOL, ELM),
                        eligible("127", "20230901", "20251011", ProgramField.SCHOOL, ELM)),
                alone("GERR0005", eligible("127", "20230901", "20250604", ProgramField.SCHOOL, ELM),
                        eligible("127", "20230901", "20250605", ProgramField.SCHOOL, ELM)));
    }

    static Stream<Example> ofFiles() {
        Program later = row(ProgramField.START, "20251101");
        return Stream.of(
                against("IVR0034", row(), file(delete()), file(delete(), row())),
                against("CARET-NOT-HELD", row(), file(delete()), file(delete(ProgramField.START, "20251015"))),
                against("SPRG0070", row(), file(row(ProgramField.END, "20251031")), file(later)),
                against("SPRG0070", row(ProgramField.END, "20251031"), file(later),
                        file(row(ProgramField.START, "20251031"))),
                against("SPRG0070", row(), file(eligible("127", "20251101", "")),
                        file(row(ProgramField.END, "20251031"), later)),
                against("SPRG0070", service("06"), file(service("07")), file(service("06", ProgramField.START,
                        "20251101"))),
                against("SPRG0070", row(), file(atElm("20250820", "20251010")), file(later)),
                new Example("SPRG0070", List.of(), file(row(ProgramField.END, "20251031"), later), file(row(), later)),
                against("SPRG-a", eligible("127", "20230901", ""), file(eligible("127", "20230901", "20251101")),
                        file(eligible("127", "20240901", ""))),
                against("SPRG-a", eligible("127", "20230901", ""),
                        file(eligible("127", "20240901", "", ProgramField.SCHOOL, ELM)),
                        file(eligible("127", "20240901", ""))),
                against("SPRG0249", eligible("127", "20251014", "20251020"), file(eligible("127", "20251101", "")),
                        file(eligible("127", "20251014", "20251030", ProgramField.SERVICE_YEAR, "2025-2026"))));
    }

    @ParameterizedTest
    @MethodSource({"ofRecords", "ofEnrollments", "ofFiles"})
    void aFileIsTakenOrRefusedByTheRule(Example example) {
        example.held().forEach(state::hold);
        ProgramSide other = state.copy();

        assertThat(state.submit(example.taken())).isEmpty();
        assertThat(other.submit(example.refused())).extracting(Rejection::rule).contains(example.rule());
    }

    @Test
    void oneWrongRecordKeepsAllOthersOut() {
        assertThat(state.submit(file(row(), atElm("20250820", ""))))
                .containsExactly(new Rejection("SPRG0070", 1), new Rejection("GERR0005", 2),
                        new Rejection("SPRG0070", 2));

        assertThat(state.rows()).isEmpty();
    }

    @Test
    void aRowThatEndsMakesWayInTheNextFile() {
        state.hold(row());

        assertThat(state.submit(file(row(ProgramField.END, "20251031")))).isEmpty();
        assertThat(state.submit(file(row(ProgramField.START, "20251101")))).isEmpty();
        assertThat(state.submit(file(delete()))).isEmpty();

        assertThat(state.rows().values()).containsExactly(row(ProgramField.START, "20251101"));
    }

    @Test
    void aStudentWhoNeverCameIsNotOwned() {
        enrollments.hold(Enrollment.blank().with(Field.LEA, "1975713").with(Field.SCHOOL, OAK)
                .with(Field.SSID, NUMBER).with(Field.START, "20250813").ended(LocalDate.of(2025, 8, 13), "N470"));

        assertThat(state.submit(file(row(ProgramField.START, "20250813", ProgramField.END, "20250813"))))
                .extracting(Rejection::rule).containsExactly("GERR0005");
    }

    @Test
    void aReplacedNumberIsFollowed() {
        state.hold(row(ProgramField.SSID, OLD_NUMBER));

        assertThat(state.submit(file(row(ProgramField.END, "20251031")))).isEmpty();

        assertThat(state.rows().values()).containsExactly(row(ProgramField.END, "20251031"));
    }

    @Test
    void theExtractHasTheRowsWithTheDaysOfUploadAndUpdate() {
        state.hold(row());
        state.hold(row(ProgramField.LEA, "1999999", ProgramField.SCHOOL, "6099999"));

        assertThat(new String(state.ods(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                .isEqualTo(row(ProgramField.RECORD_TYPE, "SPRG-R").line() + "^20250902^20250902\r\n");
    }
}
