package org.caret.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.caret.cases.CaseRun;
import org.caret.testing.Product;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules of the phase agree look at records of several subjects that have fields in common, and hold none. */
class AgreeTest {

    private static final int SCHOOL = 6;
    private static final int LOCAL_ID = 9;
    private static final int GENDER = 18;
    /** A local id is cut to this in the file. */
    private static final int WIDTH = 15;
    private static final String ALONE = """
            rule "Nobody else of the gender at the school"
              @id("SINF-X-1") @source("the district")
            when
              Group(name == "gender")
              $r : SINF()
              not SINF(this != $r)
            then
              out.decide(new Finding($r.getOf(), "gender", "Nobody else of this gender is at the school."));
            end
            """;
    private static final String OTHERS = """
            rule "Both genders at a school"
              @id("SINF-X-2") @source("the district")
            when
              Group(name == "school")
              $r : SINF($gender : gender)
              SINF(gender != $gender)
            then
              out.decide(new Finding($r.getOf(), "gender", "Another gender is at the school too."));
            end
            """;

    @TempDir
    private Path folder;
    private Path oak;

    @BeforeEach
    void copyTheFixture() throws IOException {
        oak = Product.copy("oak", folder.resolve("oak"));
        rule("package rules.sinf.agree\n\n" + ALONE + "\n" + OTHERS);
        groups(List.of("SINF", "gender", "schoolOfAttendance, gender"), List.of("SINF", "school", "schoolOfAttendance"));
    }

    @Test
    void everyGroupOfWrittenRecordsIsLookedAt() throws IOException {
        lookedAt();
    }

    @Test
    void aHeldRecordIsInNoGroup() throws IOException {
        List<String> held = lookedAt();
        List<String> all = lookedAt("--keep-fatal");
        assertThat(all).isNotEqualTo(held);
    }

    @Test
    void whatIsFoundHoldsNoRecordAndComesInTheSameOrderWhateverTheMachine() throws IOException {
        Product.run("run", oak.toString());
        String findings = Files.readString(oak.resolve("out/findings.csv"));
        String records = Files.readString(oak.resolve("out/SINF.txt"));
        Files.delete(oak.resolve("rules/sinf/agree/own.drl"));
        Product.run("run", oak.toString());
        assertThat(Files.readString(oak.resolve("out/SINF.txt"))).isEqualTo(records);
        assertThat(Files.readString(oak.resolve("out/findings.csv"))).isEqualTo(findings.lines()
                .filter(line -> !line.contains(",SINF-X-")).collect(Collectors.joining("\r\n", "", "\r\n")));
    }

    @Test
    void aCheckWeighsWhatIsFoundButDoesNotHold() throws IOException {
        sheet("checks", List.of("record", "check", "kind", "stateRuleId", "severity", "hold", "on", "from", "until",
                "fix", "note"), List.of(List.of("SINF", "X-1", "", "SINF9999", "fatal", "always", "", "", "", "", "")));
        List<String> found = lookedAt();
        assertThat(Files.readString(oak.resolve("out/findings.csv"))).contains("SINF,fatal,SINF-X-1,SINF9999,");
        assertThat(found).isNotEmpty();
    }

    @Test
    void casesGoThroughThePhase() throws IOException {
        Files.writeString(oak.resolve("rules/sinf/agree/own.cases.csv"), """
                case,rule,fires,students.2.sourcedId,students.2.personId,students.2.localStudentId,\
                students.2.currentIdentityId,identities.2.identityId,identities.2.personId,identities.2.gender,\
                schoolEnrollments.2.studentSourcedId,expect.finding
                alone,SINF-X-1,yes,,,,,,,,,SINF-X-1
                two,SINF-X-1,no,T2,P2,556,i2,i2,P2,F,T2,no SINF-X-1
                one of each,SINF-X-2,yes,T2,P2,556,i2,i2,P2,M,T2,"SINF-X-1, SINF-X-2"
                of one gender,SINF-X-2,no,T2,P2,556,i2,i2,P2,F,T2,no SINF-X-2
                """);
        CaseRun run = CaseRun.of(Knowledge.load(Product.home(), oak.resolve("rules"), oak.resolve("mappings")),
                Product.FOLDER.resolve("rules"), oak.resolve("rules"), "sinf/agree");
        assertThat(run.results()).hasSize(4);
        assertThat(run.results().values()).allMatch(List::isEmpty, "as expected: " + run.results());
    }

    @Test
    void aGroupNobodyDeclaredIsToldWithItsPlace() throws IOException {
        groups(List.of("SINF", "gender", "schoolOfAttendance, gender"));
        Product.Ran ran = Product.run("check", oak.toString());
        assertThat(ran.code()).isEqualTo(4);
        assertThat(ran.out() + ran.err()).contains("own.drl:16:17",
                "mappings/groups.xlsx has no group school of SINF");
    }

    @Test
    void aFieldThatTheLayoutDoesNotHaveIsToldWithItsPlace() throws IOException {
        groups(List.of("SINF", "gender", "schoolOfAttendance, gendre"), List.of("SINF", "school", "schoolOfAttendance"),
                List.of("SINK", "school", "schoolOfAttendance"));
        Product.Ran ran = Product.run("check", oak.toString());
        assertThat(ran.code()).isEqualTo(4);
        assertThat(ran.out() + ran.err()).contains("groups.xlsx, sheet groups, row 2, column fields: The layout has no"
                + " field gendre (did you mean gender?)", "row 4, column record: There is no record type SINK");
    }

    /** Runs; what the rules found must be what the written records say. */
    private List<String> lookedAt(String... options) throws IOException {
        List<String> words = new ArrayList<>(List.of("run", oak.toString()));
        words.addAll(List.of(options));
        Product.Ran ran = Product.run(words.toArray(String[]::new));
        assertThat(ran.code()).as(ran.err()).isEqualTo(1);
        List<String[]> records = Files.readString(oak.resolve("out/SINF.txt")).lines()
                .map(line -> line.split("\\^", -1)).toList();
        Map<String, List<String[]>> schools = records.stream().collect(Collectors.groupingBy(r -> r[SCHOOL]));
        Map<String, List<String[]>> genders = records.stream()
                .collect(Collectors.groupingBy(r -> r[SCHOOL] + r[GENDER]));
        List<String> expected = new ArrayList<>();
        records.forEach(record -> {
            if (genders.get(record[SCHOOL] + record[GENDER]).size() == 1) {
                expected.add("SINF-X-1 " + record[LOCAL_ID] + " 2.19");
            }
            if (schools.get(record[SCHOOL]).stream().anyMatch(other -> !other[GENDER].equals(record[GENDER]))) {
                expected.add("SINF-X-2 " + record[LOCAL_ID] + " 2.19");
            }
        });
        List<String> found = Files.readString(oak.resolve("out/findings.csv")).lines()
                .map(line -> line.split(",")).filter(cells -> cells[2].startsWith("SINF-X-"))
                .map(cells -> cells[2] + " " + cells[4].substring(0, Math.min(WIDTH, cells[4].length())) + " "
                        + cells[5]).toList();
        assertThat(found).isNotEmpty().containsExactlyInAnyOrderElementsOf(expected);
        assertThat(found).anyMatch(one -> one.startsWith("SINF-X-1")).anyMatch(one -> one.startsWith("SINF-X-2"));
        return found;
    }

    private void rule(String text) throws IOException {
        Path file = oak.resolve("rules/sinf/agree/own.drl");
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    @SafeVarargs
    private void groups(List<String>... rows) throws IOException {
        sheet("groups", List.of("record", "group", "fields"), List.of(rows));
    }

    private void sheet(String name, List<String> header, List<List<String>> rows) throws IOException {
        Product.lay(oak, name, header, rows);
    }
}
