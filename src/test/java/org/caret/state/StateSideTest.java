package org.caret.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The model of the state's side keeps each rule: for each a file that it takes and one that it refuses. */
class StateSideTest {

    private static final String NUMBER = "9025037037";
    private static final String OLD_NUMBER = "9025037038";
    private static final String ELM = "6012345";
    private static final String OAK = "6012346";

    private final StateSide state = new StateSide(new Agency("1975713", Set.of(ELM, OAK), Set.of(NUMBER, OLD_NUMBER),
            Map.of(OLD_NUMBER, NUMBER), LocalDate.of(2025, 7, 1)));

    /** A row that nothing speaks against. changes: names of fields and texts in turn. */
    private static Enrollment row(Object... changes) {
        Enrollment row = Enrollment.blank();
        List<Object> plain = List.of(Field.LEA, "1975713", Field.SCHOOL, ELM, Field.YEAR, "2025-2026", Field.SSID,
                NUMBER, Field.LOCAL_ID, "1001", Field.FIRST_NAME, "Ada", Field.LAST_NAME, "Plain", Field.BIRTH_DATE,
                "20150608", Field.GENDER, "F", Field.BIRTH_COUNTRY, "US", Field.START, "20250813", Field.STATUS, "10",
                Field.GRADE, "05");
        for (Object[] all : List.of(plain.toArray(), changes)) {
            for (int i = 0; i < all.length; i += 2) {
                row = row.with((Field) all[i], (String) all[i + 1]);
            }
        }
        return row;
    }

    private static Enrollment delete(Object... changes) {
        return row(changes).with(Field.TRANSACTION, "D");
    }

    private static Enrollment ended(String day, String reason, Object... changes) {
        return row(changes).with(Field.EXIT, day).with(Field.REASON, reason);
    }

    private static String file(Enrollment... rows) {
        return Arrays.stream(rows).map(row -> row.line() + "\r\n").reduce("", String::concat);
    }

    /** A rule; what the state holds; a file that it takes; a file that it refuses by that rule alone. */
    record Example(String rule, List<Enrollment> held, String taken, String refused) {

        @Override
        public String toString() {
            return rule;
        }
    }

    private static Example alone(String rule, Enrollment taken, Enrollment refused) {
        return new Example(rule, List.of(), file(taken), file(refused));
    }

    private static Example against(String rule, Enrollment held, String taken, String refused) {
        return new Example(rule, List.of(held), taken, refused);
    }

    static Stream<Example> ofRecords() {
        return Stream.of(
                new Example("CARET-FIELDS", List.of(), file(row()), row().line() + "^\r\n"),
                new Example("CARET-LINE-END", List.of(), file(row()), file(row()) + row().line()),
                alone("CARET-RECORD-TYPE", row(), row(Field.RECORD_TYPE, "SINF")),
                alone("FRMT0001", row(Field.SUFFIX, "III"), row(Field.SUFFIX, "Third")),
                alone("FRMT0002", row(), row(Field.BIRTH_DATE, "20150229")),
                alone("GERR0001", row(), row(Field.GRADE, "")),
                alone("GERR0001", ended("20250903", "T160"), row(Field.EXIT, "20250903")),
                alone("GERR0002", ended("20250903", "T160"), ended("20250903", "440")),
                alone("GERR0008", row(Field.TRANSACTION, "A"), row(Field.TRANSACTION, "X")),
                alone("SENR0001", row(), row(Field.LEA, "1999999")),
                alone("SENR0002", row(), row(Field.SCHOOL, "6099999")),
                alone("SENR0003", row(), row(Field.NPS, "6100001")),
                alone("SENR0004", row(Field.SCHOOL, "0000001", Field.NPS, "6100001"), row(Field.SCHOOL, "0000001")),
                alone("SENR0006", row(), row(Field.YEAR, "2025-2027")),
                alone("SENR0007", row(), row(Field.SSID, "9025037111")),
                alone("SENR0018", ended("20250813", "T160"), ended("20250812", "T160")),
                alone("SENR0018", ended("20250812", "N470"), ended("20250814", "N470")),
                alone("SENR0022", ended("20250903", "E230", Field.COMPLETION, "320"),
                        ended("20250903", "T160", Field.COMPLETION, "320")),
                alone("SENR0022", row(), ended("20250903", "E230")),
                alone("SENR0032", row(Field.SSID, ""), delete(Field.SSID, "")),
                alone("SENR0167", row(Field.TRANSACTION, "R"), row(Field.TRANSACTION, "R", Field.START, "20240814")),
                alone("SENR0302", ended("20250903", "E170", Field.STATUS, "20"),
                        ended("20250903", "T160", Field.STATUS, "20")),
                alone("SENR0522", ended("20250813", "N470", Field.STATUS, "50"),
                        ended("20250903", "T160", Field.STATUS, "50")));
    }

    static Stream<Example> ofFiles() {
        Enrollment later = row(Field.SCHOOL, OAK, Field.START, "20250904");
        return Stream.of(
                new Example("IVR0034", List.of(row(), row(Field.START, "20240814", Field.EXIT, "20250604",
                        Field.REASON, "E155")), file(delete()), file(delete(), row())),
                against("SENR0027", row(), file(ended("20250903", "T160")), file(later)),
                against("SENR0027", row(), file(row(Field.SCHOOL, OAK, Field.STATUS, "30", Field.EXIT, "20250901",
                        Field.REASON, "E170")), file(row(Field.SCHOOL, OAK, Field.STATUS, "30", Field.EXIT, "20251001",
                        Field.REASON, "E170"))),
                against("SENR0027", row(), file(ended("20250813", "N470", Field.SCHOOL, OAK)),
                        file(row(Field.SCHOOL, OAK))),
                against("SENR0027", row(), file(ended("20250903", "T160")), file(ended("20250903", "T160"), later)),
                new Example("SENR0027", List.of(), file(ended("20250903", "T160")), file(ended("20250903", "T160"),
                        later)),
                against("SENR0178", row(), file(row(Field.SCHOOL, OAK, Field.STATUS, "20")),
                        file(row(Field.START, "20250904", Field.STATUS, "20"))),
                against("SENR0178", ended("20250901", "E150"), file(row(Field.START, "20250902")),
                        file(row(Field.START, "20250901", Field.STATUS, "20"))),
                new Example("SENR0180", List.of(row(), ended("20250604", "E155", Field.START, "20240814")),
                        file(delete()), file(delete(), delete(Field.START, "20240814"))),
                against("SENR0180", row(), file(row()), file(delete())),
                against("SENR0181", row(), file(row()), file(delete(Field.START, "20250814"))),
                against("SENR0025", ended("20240604", "E230", Field.START, "20230814", Field.COMPLETION, "106"),
                        file(ended("20250812", "N470")), file(row())));
    }

    @ParameterizedTest
    @MethodSource({"ofRecords", "ofFiles"})
    void aFileIsTakenOrRefusedByTheRule(Example example) {
        example.held().forEach(state::hold);
        StateSide other = state.copy();

        assertThat(state.submit(example.taken())).isEmpty();
        assertThat(other.submit(example.refused())).extracting(Rejection::rule).contains(example.rule());
    }

    @Test
    void oneWrongRecordKeepsAllOthersOut() {
        state.hold(row());

        assertThat(state.submit(file(row(Field.GRADE, "06"), row(Field.SCHOOL, OAK, Field.START, "20240904",
                Field.EXIT, "20250604", Field.REASON, "E999"))))
                .contains(new Rejection("GERR0002", 2));

        assertThat(state.rows().values()).containsExactly(row());
    }

    @Test
    void aGraduateIsNotEnrolledAgain() {
        state.hold(ended("20240604", "E230", Field.START, "20230814", Field.COMPLETION, "100"));

        assertThat(state.copy().submit(file(row()))).extracting(Rejection::rule).contains("SENR0025", "SENR0587");
        assertThat(state.submit(file(ended("20250903", "T160")))).extracting(Rejection::rule).contains("SENR0586");
        assertThat(state.submit(file(ended("20250903", "T160", Field.COMPLETION, "100")))).extracting(Rejection::rule)
                .contains("SENR0175");
    }

    @Test
    void aDeletionTakesTheRowAndAnExitChangesIt() {
        state.hold(ended("20250604", "E155", Field.START, "20240814"));
        state.hold(row());

        assertThat(state.submit(file(delete(Field.START, "20240814")))).isEmpty();
        assertThat(state.submit(file(ended("20250903", "T160")))).isEmpty();

        assertThat(state.rows().values()).containsExactly(ended("20250903", "T160"));
    }

    @Test
    void aRowElsewhereIsAnotherRowOfTheStudent() {
        state.hold(row());
        state.hold(ended("20250604", "T160", Field.LEA, "1999999", Field.SCHOOL, "6099999", Field.START, "20240814"));

        assertThat(state.submit(file(delete()))).isEmpty();
    }

    @Test
    void aReplacedNumberIsFollowed() {
        state.hold(row(Field.SSID, OLD_NUMBER));

        assertThat(state.submit(file(ended("20250903", "T160")))).isEmpty();

        assertThat(state.rows().values()).containsExactly(ended("20250903", "T160"));
    }

    @Test
    void theExtractHasOnlyThisAgencysRowsWithTheDaysOfUploadAndUpdate() {
        state.hold(row(Field.LAST_NAME, "Núñez"));
        state.hold(row(Field.LEA, "1999999", Field.SCHOOL, "6099999", Field.START, "20240814"));
        state.submit(file(row(Field.LAST_NAME, "Núñez", Field.GRADE, "06")));

        assertThat(new String(state.ods(StandardCharsets.ISO_8859_1), StandardCharsets.ISO_8859_1)).isEqualTo(
                row(Field.RECORD_TYPE, "SENR-R", Field.LAST_NAME, "Núñez", Field.GRADE, "06").line()
                        + "^20250902^20250903\r\n");
    }
}
