package org.caret.explain;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.caret.testing.Product;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is explained is what a run does, for every student of the shipped fixture. */
class ExplainAllTest {

    @TempDir
    private static Path folder;
    private static Path oak;
    private static final List<JsonNode> RECORDS = new ArrayList<>();
    private static JsonNode answer;

    @BeforeAll
    static void runAndExplain() throws IOException {
        oak = Product.copy("oak", folder.resolve("oak"));
        Product.run("run", oak.toString());
        Stream<String> ids = Files.readAllLines(oak.resolve("sis/students.csv")).stream().skip(1)
                .map(line -> line.split(",")[0]).distinct();
        answer = new ObjectMapper().readTree(Product.run(Stream.of(Stream.of("explain", oak.toString()), ids,
                Stream.of("--json")).flatMap(words -> words).toArray(String[]::new)).out());
        answer.at("/explained/0/subjects").forEach(subject -> subject.get("records").forEach(RECORDS::add));
    }

    @Test
    void theValuesAreThoseOfTheFile() throws IOException {
        List<String> lines = RECORDS.stream().filter(record -> record.get("outcome").asText().equals("reported"))
                .map(ExplainAllTest::line).sorted().toList();
        assertThat(lines).containsExactlyElementsOf(Files.readAllLines(oak.resolve("out/SINF.txt")).stream().sorted()
                .toList());
    }

    private static String line(JsonNode record) {
        List<String> values = new ArrayList<>();
        record.get("fields").forEach(field -> values.add(field.get("value").asText()));
        return String.join("^", values);
    }

    @Test
    void theReasonsAreThoseOfTheListOfWhoIsLeftOut() throws IOException {
        List<String> left = RECORDS.stream().filter(record -> !record.get("outcome").asText().equals("reported"))
                .map(record -> String.join("|", record.get("candidate").asText(), record.get("ruleId").asText(),
                        record.get("reason").asText())).sorted().toList();
        List<String> listed = Files.readAllLines(oak.resolve("out/excluded.csv")).stream().skip(1)
                .map(line -> line.split(",", 5)).map(cells -> String.join("|", cells[2], cells[3],
                        cells[4].replaceAll("^\"|\"$", ""))).sorted().toList();
        assertThat(left).containsExactlyElementsOf(listed);
    }

    @Test
    void everyFilledFieldHasARuleARowOrASheetRowAndEveryBlankOneAKind() {
        for (JsonNode record : RECORDS) {
            for (JsonNode field : record.get("fields")) {
                String kind = field.get("kind").asText();
                assertThat(kind.startsWith("BLANK")).as(field.toString()).isEqualTo(field.get("value").asText().isEmpty());
                assertThat(field.get("layoutRow").asText()).startsWith("mappings/layouts/SINF.xlsx, sheet ");
                if (List.of("RULE", "SOURCE", "LIST").contains(kind)) {
                    assertThat(field.get("rows")).as(record.get("candidate") + field.toString()).isNotEmpty();
                }
                assertThat(kind.equals("RULE") && field.get("rule").isNull()).isFalse();
            }
        }
    }

    @Test
    void theFindingsOfEveryStudentAreThoseOfTheList() throws IOException {
        List<String> told = new ArrayList<>();
        answer.at("/explained/0/subjects").findValues("findings").forEach(findings -> findings.forEach(finding ->
                told.add(String.join(",", finding.get("ruleId").asText(), finding.get("field").asText(),
                        finding.at("/place/file").asText(), finding.at("/place/row").asText()))));
        List<String> listed = Files.readAllLines(oak.resolve("out/findings.csv")).stream().skip(1).map(line -> {
            String[] cells = line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1);
            return String.join(",", cells[2], cells[5], cells[8], cells[9]);
        }).toList();
        assertThat(listed).containsAll(told);
        assertThat(told).containsAll(listed.stream().filter(one -> one.contains("identities.csv")
                || one.contains("students.csv") || one.contains("schoolEnrollments.csv")).toList());
    }
}
