package org.caret.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caret.cases.CaseRun;
import org.caret.testing.Product;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules of one record type look at records of other types of the same run that have fields in common with its own. */
class TogetherTest {

    private static final int SENR_SSID = 7;
    private static final int SINF_SSID = 8;
    private static final String RULES = """
            package rules.senr.agree

            rule "Nothing is told of the student"
              @id("SENR-X-1") @source("the district")
            when
              Group(name == "student", records contains "SINF")
              SENR($c : of, ssid != "")
              not SINF()
            then
              out.decide(new Finding($c, "ssid", "The student has an enrollment but no information."));
            end

            rule "The student has no enrollment"
              @id("SENR-X-2") @source("the district")
            when
              Group(name == "student", records contains "SENR")
              SINF($c : of, ssid != "")
              not SENR()
            then
              out.decide(new Finding($c, "gender", "The student has information but no enrollment."));
            end

            rule "Somebody enrolled is not written"
              @id("SENR-X-3") @source("the district")
            when
              Group(name == "enrolled", records contains "ROLL")
              ROLL($c : of, ssid != "")
              not SENR()
            then
              out.decide(new Finding($c, "ssid", "The student is enrolled and not written."));
            end
            """;
    private static final List<String> SENR = List.of("SENR", "student", "", "ssid");
    private static final List<String> SINF = List.of("SENR", "student", "SINF", "ssid");
    private static final List<String> ROLL = List.of("SENR", "enrolled", "ROLL", "ssid");
    private static final List<String> ENROLLED = List.of("SENR", "enrolled", "", "ssid");
    private static final List<List<String>> ALL = List.of(SENR, SINF, ENROLLED, ROLL);

    @TempDir
    private Path folder;
    private Path oak;

    @BeforeEach
    void copyTheFixture() throws IOException {
        oak = Product.copy("oak", folder.resolve("oak"));
        Path file = oak.resolve("rules/senr/agree/own.drl");
        Files.createDirectories(file.getParent());
        Files.writeString(file, RULES);
        groups(ALL);
    }

    @Test
    void recordsOfTwoTypesAreLookedAtTogetherWhateverTheirOrder() throws IOException {
        List<String> found = found("SENR", "SINF");
        Set<String> enrolled = ssids("SENR", SENR_SSID);
        Set<String> informed = ssids("SINF", SINF_SSID);
        assertThat(count(found, "SENR,warning,SENR-X-1,")).isEqualTo(records("SENR", SENR_SSID, informed));
        assertThat(count(found, "SINF,warning,SENR-X-2,")).isEqualTo(records("SINF", SINF_SSID, enrolled));
        assertThat(count(found, "SENR-X-1") + count(found, "SENR-X-2")).isPositive();
        assertThat(found.stream().filter(line -> line.contains("SENR-X-2"))).allMatch(line -> line.contains(",2.19,"));
        assertThat(found("SINF", "SENR")).isEqualTo(found);
    }

    @Test
    void withoutTheOtherTypeNothingIsToldOfIt() throws IOException {
        assertThat(found("SENR").stream().filter(line -> line.matches(".*SENR-X-[12].*"))).isEmpty();
    }

    @Test
    void recordsThatGoIntoNoFileAreMadeForThoseWhoLookAtThem() throws IOException {
        List<String> found = found("SENR", "--preset", "ssid-request", "--transaction", "replace");
        assertThat(count(found, "SENR,warning,SENR-X-3,")).isPositive();
        assertThat(oak.resolve("out/ROLL.txt")).doesNotExist();
        assertThat(Files.readString(oak.resolve("out/report.json"))).doesNotContain("ROLL");
        assertThat(Files.readString(oak.resolve("out/excluded.csv"))).doesNotContain("ROLL");
        Product.Ran asked = Product.run("run", oak.toString(), "ROLL");
        assertThat(asked.code()).isEqualTo(2);
        assertThat(asked.err()).contains("ROLL goes into no file");
    }

    @Test
    void recordsThatGoIntoNoFileFollowTheSettingsOfThoseWhoLookAtThem() throws IOException {
        long found = count(found("SENR", "--preset", "ssid-request", "--reporting-date", "2025-07-01"), "SENR-X-3");
        long later = count(found("SENR", "--preset", "ssid-request"), "SENR-X-3");
        assertThat(found).isNotEqualTo(later);
        Files.writeString(oak.resolve("caret.yaml"), "\nSENR:\n  reportingDate: 2025-07-01\n",
                StandardOpenOption.APPEND);
        assertThat(count(found("SENR", "--preset", "ssid-request"), "SENR-X-3")).isEqualTo(found);
    }

    @Test
    void theTransactionAskedForIsNoneOfRecordsThatGoIntoNoFile() {
        Product.Ran ran = Product.run("run", Product.FOLDER.resolve("fixtures/elm").toString(), "SCSE", "--transaction",
                "delete", "--out", folder.resolve("out").toString());
        assertThat(ran.code()).as(ran.err()).isLessThan(2);
    }

    @Test
    void casesGiveRecordsOfTheOtherTypeFieldByField() throws IOException {
        Files.writeString(oak.resolve("rules/senr/agree/own.cases.csv"), """
                case,rule,fires,SINF.localStudentId,SINF.ssid,schoolEnrollments.enrollmentId,SINF.reportingLea,\
                expect.finding
                none in the run,SENR-X-1,yes,(none),,,,SENR-X-1
                the type is not in the run,SENR-X-1,no,,,,,no SENR-X-1
                the same student,SENR-X-1,no,555,,,,no SENR-X-1
                another student,SENR-X-1,yes,555,1999999999,,,"SENR-X-1, SENR-X-2"
                no enrollment,SENR-X-2,yes,555,1000000001,(none),1975713,SENR-X-2
                the student of the enrollment,SENR-X-2,no,555,,,,no SENR-X-2
                """);
        CaseRun run = CaseRun.of(Knowledge.load(Product.home(), oak.resolve("rules"), oak.resolve("mappings")),
                Product.FOLDER.resolve("rules"), oak.resolve("rules"), "senr/agree");
        assertThat(run.results()).hasSize(6);
        assertThat(run.results().values()).allMatch(List::isEmpty, "as expected: " + run.results());
    }

    @Test
    void whatIsWrongInTheSheetIsToldWithItsPlace() throws IOException {
        groups(List.of(SENR, List.of("SENR", "student", "SINK", "ssid"),
                List.of("SENR", "student", "SINF", "sid")));
        Product.Ran ran = Product.run("check", oak.toString());
        assertThat(ran.code()).isEqualTo(4);
        assertThat(ran.out() + ran.err()).contains("sheet groups, row 3, column of: There is no record type SINK",
                "row 4, column fields: The layout has no field sid");
        groups(List.of(SENR, List.of("SENR", "student", "SINF", "ssid, gender")));
        assertThat(Product.run("run", oak.toString(), "SENR").err())
                .contains("row 3, column fields: write as many fields");
        assertThat(checked()).contains("sheet groups, row 3, column fields: Write as many fields");
        groups(List.of(SINF));
        assertThat(Product.run("run", oak.toString(), "SENR").err()).contains("row 2, column of");
        assertThat(checked()).contains("sheet groups, row 2, column of: The group has no row of the record type");
    }

    private String checked() {
        Product.Ran ran = Product.run("check", oak.toString());
        assertThat(ran.code()).isEqualTo(4);
        return ran.out() + ran.err();
    }

    @Test
    void recordsOfOtherTypesAreSeenInGroupsOnly() throws IOException {
        Path file = oak.resolve("rules/senr/check/own.drl");
        Files.createDirectories(file.getParent());
        Files.writeString(file, """
                package rules.senr.check

                rule "Looks at what is not there"
                  @id("SENR-X-4") @source("the district")
                when
                  SINF($c : of)
                then
                  out.decide(new Finding($c, "ssid", "Never told."));
                end
                """);
        Product.Ran ran = Product.run("check", oak.toString());
        assertThat(ran.code()).isEqualTo(4);
        assertThat(ran.out() + ran.err()).contains("only rules of the phase agree see records of SINF");
    }

    @Test
    void fieldsOfOtherTypesAreNoneOfTheRecordOutsideOfGroups() throws IOException {
        Path file = oak.resolve("rules/senr/assign/own.drl");
        Files.createDirectories(file.getParent());
        Files.writeString(file, """
                package rules.senr.assign

                rule "Sets what the record does not have"
                  @id("SENR-X-5") @source("the district")
                when
                  $c : Candidate()
                then
                  out.decide(new Assigned($c, "hispanicEthnicity", true, 1));
                end
                """);
        Product.Ran ran = Product.run("check", oak.toString());
        assertThat(ran.code()).isEqualTo(4);
        assertThat(ran.out() + ran.err()).contains("the layout has no field hispanicEthnicity");
    }

    private List<String> found(String... words) throws IOException {
        String[] all = Stream.concat(Stream.of("run", oak.toString()), Arrays.stream(words)).toArray(String[]::new);
        Product.Ran ran = Product.run(all);
        assertThat(ran.code()).as(ran.err()).isLessThan(2);
        return Files.readString(oak.resolve("out/findings.csv")).lines().toList();
    }

    private static long count(List<String> found, String text) {
        return found.stream().filter(line -> line.contains(text)).count();
    }

    private Set<String> ssids(String record, int place) throws IOException {
        return values(record, place).stream().collect(Collectors.toSet());
    }

    /** How many records of a type have a number that is not among those known. */
    private long records(String record, int place, Set<String> known) throws IOException {
        return values(record, place).stream().filter(ssid -> !ssid.isEmpty() && !known.contains(ssid)).count();
    }

    private List<String> values(String record, int place) throws IOException {
        return Files.readString(oak.resolve("out/" + record + ".txt")).lines()
                .map(line -> line.split("\\^", -1)[place]).toList();
    }

    private void groups(List<List<String>> rows) throws IOException {
        Product.lay(oak, "groups", List.of("record", "group", "of", "fields"), rows);
    }
}
