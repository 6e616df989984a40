package org.caret.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.caret.sheet.KnowledgeWorkbooks;
import org.caret.sheet.Sheet;
import org.caret.sheet.Workbook;
import org.caret.testing.Product;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an analyst reads who checks a workspace. */
class CheckCommandTest {

    @TempDir
    private Path folder;
    private Path oak;

    @BeforeEach
    void copy() {
        oak = Product.copy("oak", folder.resolve("oak"));
    }

    private void rule(String constraint) throws IOException {
        Path file = oak.resolve("rules/sinf/scope/own.drl");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "package rules.sinf.scope\nrule \"Own\"\n  @id(\"OAK-T-1\") @source(\"x\")\nwhen\n"
                + "  Student(" + constraint + ")\n  $c : Candidate()\nthen\n"
                + "  out.decide(new Excluded($c, \"x\", 3));\nend\n");
    }

    private void parameter(String type, String value) throws IOException {
        Path file = oak.resolve("mappings/parameters.xlsx");
        Files.createDirectories(file.getParent());
        new KnowledgeWorkbooks().write(file, new Workbook(List.of(new Sheet("parameters",
                List.of("name", "type", "value", "from", "until"),
                List.of(List.of("ownLimit", type, value, "", ""))))));
    }

    private JsonNode json() throws IOException {
        return new ObjectMapper().readTree(Product.run("check", oak.toString(), "--json").out());
    }

    @Test
    void soundKnowledgeShowsHowCodesAreTranslated() {
        Product.Ran ran = Product.run("check", oak.toString());
        assertThat(ran.code()).isZero();
        assertThat(ran.out()).contains("country", "unmapped").endsWith("Next: caret test, then caret run."
                + System.lineSeparator());
        assertThat(oak.resolve("out")).doesNotExist();
    }

    @Test
    void aRuleAndASheetAreToldInOneGo() throws IOException {
        rule("ssid == 5");
        parameter("whole", "many");
        JsonNode problems = json().get("problems");
        assertThat(problems).hasSize(2);
        assertThat(problems.get(0).get("place").asText()).isEqualTo("mappings/parameters.xlsx, sheet parameters");
        assertThat(problems.get(0).get("column").asText()).isEqualTo("value");
        assertThat(problems.get(1).get("line").asInt()).isEqualTo(5);
        assertThat(problems.get(1).get("column").asText()).isEqualTo("19");
        Product.Ran ran = Product.run("check", oak.toString());
        assertThat(ran.code()).isEqualTo(4);
        assertThat(ran.out()).contains("mappings/parameters.xlsx, sheet parameters, row 2, column value: ",
                "own.drl:5:19: rule \"Own\": ", "2 problems in rules and sheets.");
    }

    @Test
    void twoRowsOfTheDistrictForOneCodeAreTold() throws IOException {
        Path file = oak.resolve("mappings/codes/student.xlsx");
        Files.createDirectories(file.getParent());
        new KnowledgeWorkbooks().write(file, new Workbook(List.of(new Sheet("gender",
                List.of("value", "code", "from", "until"),
                List.of(List.of("W", "F", "", ""), List.of("W", "X", "", ""))))));
        Product.Ran ran = Product.run("check", oak.toString());
        assertThat(ran.code()).isEqualTo(4);
        assertThat(ran.out()).contains("mappings/codes/student.xlsx, sheet gender, row 3",
                "One problem in rules and sheets.");
        assertThat(Product.run("run", oak.toString()).code()).isEqualTo(4);
        assertThat(oak.resolve("out")).doesNotExist();
    }

    @Test
    void whatTheWorkspaceLaysOverIsListedWithItsPlace() throws IOException {
        rule("ssid == \"5\"");
        parameter("whole", "5");
        assertThat(Product.run("check", oak.toString()).out()).contains("rules/sinf/scope/own.drl: Adds rules: OAK-T-1.",
                "mappings/parameters.xlsx, sheet parameters, row 2 (ownLimit): Adds a row: ");
    }

    @Test
    void acceptedOriginalsDoNotMixWithTheJson() throws IOException {
        rule("ssid == \"5\"");
        String out = Product.run("check", oak.toString(), "--json", "--accept").out();
        assertThat(new ObjectMapper().readTree(out).at("/overlays/all")).hasSize(1);
    }
}
