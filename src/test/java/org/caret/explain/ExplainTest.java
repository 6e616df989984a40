package org.caret.explain;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.caret.testing.Product;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an analyst reads who asks why, student by student of the shipped fixture. */
class ExplainTest {

    private static final String GOLDEN = "src/test/resources/org/caret/explain";

    @TempDir
    private static Path folder;
    private static Path oak;
    private static JsonNode answer;

    @BeforeAll
    static void ask() throws IOException {
        oak = Product.copy("oak", folder.resolve("oak"));
        answer = json("explain", oak.toString(), "1017", "1033", "1024", "--json");
    }

    private static String told(String... words) {
        Product.Ran ran = Product.run(words);
        assertThat(ran.err()).isEmpty();
        assertThat(ran.code()).isZero();
        return ran.out();
    }

    private static JsonNode json(String... words) throws IOException {
        return new ObjectMapper().readTree(Product.run(words).out());
    }

    private static JsonNode subject(JsonNode answer, int place) {
        return answer.at("/explained/0/subjects/" + place);
    }

    @Test
    void aReportedStudentReadsAsInTheGoldenText() throws IOException {
        String text = told("explain", oak.toString(), "1033");
        assertThat(text).as("after a change of rules: bin/caret explain fixtures/oak 1033 > " + GOLDEN + "/1033.txt")
                .isEqualToNormalizingNewlines(Files.readString(Product.FOLDER.resolve(GOLDEN + "/1033.txt")));
        assertThat(text.lines()).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(110));
    }

    @Test
    void anExcludedStudentReadsAsInTheGoldenText() throws IOException {
        assertThat(told("explain", oak.toString(), "1017"))
                .as("after a change of rules: bin/caret explain fixtures/oak 1017 > " + GOLDEN + "/1017.txt")
                .isEqualToNormalizingNewlines(Files.readString(Product.FOLDER.resolve(GOLDEN + "/1017.txt")));
    }

    @Test
    void thePageOfTheDocumentationShowsWhatIsPrinted() throws IOException {
        String page = Files.readString(Product.FOLDER.resolve("docs/explain.md")).replaceAll("(?m)^    ", "");
        for (String line : page.lines().filter(one -> one.startsWith("$ bin/caret ")).toList()) {
            String[] words = line.substring("$ bin/caret ".length()).replace("fixtures/oak", oak.toString()).split(" ");
            assertThat(page).as("after a change of rules put in what is printed by " + line)
                    .contains(line + "\n" + told(words));
        }
    }

    @Test
    void anExclusionNamesItsRuleAndTheReasonsPassedOver() {
        JsonNode record = subject(answer, 0).at("/records/0");
        assertThat(record.get("outcome").asText()).isEqualTo("excluded");
        assertThat(record.at("/rule/id").asText()).isEqualTo("SINF-S-7");
        assertThat(record.at("/rule/file").asText()).isEqualTo("rules/sinf/scope/stages.drl");
        assertThat(record.findValuesAsText("reason")).containsExactly("not enrolled on the reporting date",
                "every enrollment has a service type that does not count", "the student is a no-show");
    }

    @Test
    void aRecordHeldByACheckOfTheEngineSaysWhichAndWhatToDo() {
        assertThat(told("explain", oak.toString(), "1056", "--fields", "gender"))
                .contains("Record 1 of 1 (i1056a): HELD", "By the check SINF-GERR0002 (mappings/checks.xlsx)",
                        "2.19 Student Gender Code", "identities.csv:68", "Do: Correct the code in the source system");
    }

    @Test
    void aRecordHeldByARuleNamesTheRule() {
        assertThat(told("explain", oak.toString(), "1001", "--all-identities", "false", "--effective-end-date",
                "2025-08-01")).contains("(s1001): HELD", "By SINF-D-8 \"The record ends before it starts\"",
                "Rule SINF-D-4 \"Without a previous submission: the enrollment\"");
    }

    @Test
    void anAliasShowsTheIdentitiesPassedOver() {
        JsonNode slots = subject(answer, 1).at("/records/2/slots");
        JsonNode alias = null;
        for (JsonNode slot : slots) {
            alias = slot.get("slot").asText().equals("alias") ? slot : alias;
        }
        assertThat(alias.at("/rows/0/row").asInt()).isEqualTo(42);
        assertThat(alias.at("/passedOver/0/rows/0/row").asInt()).isEqualTo(41);
        assertThat(alias.at("/rule/id").asText()).isEqualTo("SINF-N-3b");
    }

    @Test
    void anSsidOfTwoStudentsExplainsBothAndTellsOfTheSharedKey() throws IOException {
        JsonNode both = json("explain", oak.toString(), subject(answer, 2).at("/ids/1/value").asText(), "--json");
        assertThat(both.findValuesAsText("candidate")).contains("i1024a", "i1025a");
        assertThat(subject(both, 0).at("/findings/0/ruleId").asText()).isEqualTo("SINF-DUP-KEY");
        assertThat(subject(answer, 2).at("/findings/0/ruleId").asText()).isEqualTo("SINF-DUP-KEY");
    }

    @Test
    void aRowThatWasLeftOutSaysWhy() {
        assertThat(told("explain", oak.toString(), "1126", "1129")).contains("(students.csv:127)", "REPORTED",
                "(students.csv:128)", "Not in the run: this row was left out", "warning MODEL-8-KEY",
                "students.csv:131, identities.csv:141", "warning MODEL-8-VALUE, field hispanicEthnicity");
    }

    @Test
    void aStudentIsFoundByLocalIdSsidAndSourcedId() {
        assertThat(told("explain", oak.toString(), "1033", "s1002", "9025037037", "1001")).containsSubsequence(
                "Local Student ID 1033", "Local Student ID 1002", "Local Student ID 1001", "5 reported");
    }

    @Test
    void anUnknownStudentEndsWithTwoAndIsNotRepeated() {
        Product.Ran ran = Product.run("explain", oak.toString(), "9025037038");
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains("154 student rows read").doesNotContain("9025037038");
    }

    @Test
    void knownStudentsAreExplainedBesideUnknownOnes() {
        Product.Ran ran = Product.run("explain", oak.toString(), "1001", "nobody", "SINF");
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.out()).contains("(i1001a): REPORTED");
        assertThat(ran.err()).contains("number 2 of the ids asked for");
    }

    @Test
    void theKeysOfTheJsonFormStay() {
        assertThat(names(answer)).containsExactly("version", "explained", "unknown");
        assertThat(names(answer.at("/explained/0"))).containsExactly("record", "title", "reportingDate",
                "academicYear", "about", "layout", "read", "grouped", "subjects");
        assertThat(names(subject(answer, 0))).containsExactly("ids", "row", "decided", "records", "rows", "leftOut",
                "findings");
        assertThat(names(subject(answer, 0).at("/records/0"))).containsExactly("candidate", "outcome", "ruleId",
                "reason", "rule", "because", "proposedBy", "about", "line", "differing", "alsoExcluded", "slots",
                "fields");
        assertThat(names(subject(answer, 1).at("/records/0/fields/0"))).containsExactly("element", "name", "title",
                "value", "kind", "rule", "layoutRow", "note", "sources", "read", "code", "rows", "passedOver",
                "couldSet");
        assertThat(answer.get("version").asInt()).isEqualTo(1);
    }

    private static List<String> names(JsonNode node) {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    @Test
    void aMistypedFieldIsToldWithTheNearestOne() {
        Product.Ran ran = Product.run("explain", oak.toString(), "1001", "--fields", "birthDat");
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("did you mean birthDate?");
    }

    @Test
    void explainingNeitherWritesNorWaitsForTheLock() throws IOException {
        Files.createDirectories(oak.resolve(".caret"));
        try (FileChannel channel = FileChannel.open(oak.resolve(".caret/lock"), StandardOpenOption.CREATE,
                StandardOpenOption.WRITE); FileLock lock = channel.lock()) {
            List<String> before = files(oak);
            assertThat(told("explain", oak.toString(), "1001")).contains("REPORTED");
            assertThat(lock.isValid()).isTrue();
            assertThat(files(oak)).isEqualTo(before);
        }
    }

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(Path::toString).sorted().toList();
        }
    }
}
