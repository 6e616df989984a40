package org.caret.explain;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.caret.testing.Product;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Subjects that are no students: asked about by their own option, named by their own numbers. */
class ExplainSectionTest {

    @TempDir
    private static Path folder;
    private static String district;

    @BeforeAll
    static void aDistrict() {
        district = folder.resolve("district").toString();
        assertThat(Product.run("sample", district, "--students", "60", "--reporting-date", "2025-11-05").code()).isZero();
    }

    @Test
    void aSectionIsNamedByAnyOfItsNumbers() throws IOException {
        List<String> section = Files.readString(Path.of(district, "sis/classes.csv")).lines().skip(3).findFirst()
                .map(line -> Arrays.asList(line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)"))).orElseThrow();
        String courseId = Files.readString(Path.of(district, "sis/courses.csv")).lines()
                .map(line -> line.split(",", -1)).filter(cells -> cells[0].equals(section.get(3)))
                .map(cells -> cells[8]).findFirst().orElseThrow();
        String joined = courseId + "-" + section.get(12);
        for (String id : List.of(section.get(0), section.get(4), joined)) {
            Product.Ran ran = Product.run("explain", district, "--section", id, "CRSE");
            assertThat(ran.code()).as(id + ran.err()).isZero();
            assertThat(ran.out()).contains("sourcedId " + section.get(0) + ", classCode " + section.get(4)
                    + ", courseId-sectionId " + joined + " (classes.csv:4)").contains("Rows of this section",
                    "What rules find about several records together is not told here");
        }
    }

    @Test
    void withoutARecordTypeThoseAboutSectionsAreTold() throws IOException {
        Product.Ran ran = Product.run("explain", district, "--section", "sec1", "--json");
        JsonNode explained = new ObjectMapper().readTree(ran.out()).get("explained");
        assertThat(explained).extracting(one -> one.get("record").asText()).containsExactly("CRSE", "SCSE");
        assertThat(explained).allMatch(one -> one.get("about").asText().equals("section"));
        assertThat(explained).extracting(one -> one.get("grouped").asBoolean()).containsExactly(true, true);
    }

    @Test
    void aSectionThatIsNotThereIsToldWithoutItsNumber() {
        Product.Ran ran = Product.run("explain", district, "--section", "no-99", "CRSE");
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("does not have that section", "sourcedId, classCode, courseId-sectionId")
                .doesNotContain("no-99");
    }

    @Test
    void recordsAboutOthersAreNotAskedAboutASection() {
        Product.Ran ran = Product.run("explain", district, "--section", "sec1", "SINF");
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("records of SINF are about a student");
        assertThat(Product.run("explain", district, "--section", "sec1", "--student", "s1").code()).isEqualTo(2);
    }

    @Test
    void aStudentIsNamedByAnOptionToo() throws IOException {
        String id = Files.readString(Path.of(district, "sis/students.csv")).lines().skip(1).findFirst().orElseThrow()
                .split(",")[0];
        assertThat(Product.run("explain", district, "--student", id, "SINF").out())
                .isEqualTo(Product.run("explain", district, id, "SINF").out()).contains("Rows of this student");
    }

    @Test
    void sectionsAreNotChosenByStudents() throws IOException {
        Path ids = Files.writeString(folder.resolve("ids.txt"), "1\n");
        Product.Ran ran = Product.run("run", district, "CRSE", "--students", ids.toString());
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("--students: CRSE has no students to choose by");
    }

    @Test
    void theOrderOfUploadIsToldWhenThereAreSeveral() throws IOException {
        Product.Ran ran = Product.run("run", district, "CRSE", "SINF", "--fail-on", "never");
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.out()).contains("Upload in this order: SINF, CRSE.");
        assertThat(Files.readString(Path.of(district, "out/report.html"))).contains("Upload in this order: SINF, CRSE.");
        JsonNode records = new ObjectMapper().readTree(Path.of(district, "out/report.json").toFile()).get("records");
        assertThat(records.get(0).get("upload").asInt()).isEqualTo(3);
        assertThat(records.get(1).get("upload").asInt()).isEqualTo(2);
        assertThat(Product.run("run", district, "CRSE", "--fail-on", "never").out()).doesNotContain("in this order");
    }
}
