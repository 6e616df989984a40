package org.caret.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.caret.fact.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Staff and transcripts of a district without stories: employed, at work where they teach, posted as marked. */
class StaffTest {

    private static final String WORKER = "staffSourcedId";
    @TempDir
    private static Path folder;
    private static Export export;

    @BeforeAll
    static void write() {
        Export.stories(folder, "0");
        export = Export.write(folder, new SampleDistrict.Asked(4_000, 5, Optional.empty(),
                Optional.of(LocalDate.of(2026, 6, 20))));
    }

    private static Map<String, List<Row>> open(String table) {
        return export.rows(table).stream().filter(row -> Export.cell(row, "endDate").isEmpty())
                .collect(Collectors.groupingBy(row -> Export.cell(row, WORKER)));
    }

    @Test
    void whoTeachesASectionIsEmployedAndTeachesAtTheSchool() {
        Map<String, String> schools = export.rows("classes").stream().collect(Collectors.toMap(
                row -> Export.cell(row, "sourcedId"), row -> Export.cell(row, "schoolSourcedId")));
        Map<String, List<Row>> works = open("staffAssignments");
        Map<String, List<Row>> employments = open("staffEmployment");
        assertThat(export.rows("sectionStaffHistory").stream()
                .filter(row -> !Export.cell(row, "staffType").equals("S"))).isNotEmpty().allSatisfy(row -> {
            String worker = Export.cell(row, WORKER);
            assertThat(employments.get(worker)).hasSize(1);
            assertThat(works.get(worker)).anyMatch(work -> Set.of("12", "26").contains(Export.cell(work, "typeCode"))
                    && Export.cell(work, "schoolSourcedId").equals(schools.get(Export.cell(row, "sectionSourcedId"))));
        });
    }

    @Test
    void mostWorkFullTimeAndNobodyMore() {
        Map<String, BigDecimal> sums = new HashMap<>();
        open("staffAssignments").forEach((worker, works) -> sums.put(worker, works.stream()
                .map(work -> new BigDecimal(Export.cell(work, "fte"))).reduce(BigDecimal.ZERO, BigDecimal::add)));
        assertThat(sums.values()).allMatch(sum -> sum.compareTo(BigDecimal.valueOf(100)) <= 0);
        assertThat(sums.values().stream().filter(sum -> sum.intValue() == 100).count() / (double) sums.size())
                .isBetween(0.8, 0.99);
    }

    @Test
    void workBesideTheClassroomHasCodesAndThereIsSomethingOfEveryKind() {
        assertThat(export.rows("staffAssignments")).filteredOn(row ->
                Set.of("10", "11").contains(Export.cell(row, "typeCode"))).isNotEmpty().allSatisfy(row ->
                assertThat(Export.cell(row, "nonClassroomCodes")).matches("[0-9]{4}(,[0-9]{4})?"));
        assertThat(export.set("staffAssignments", "typeCode")).contains("10", "11", "12", "19", "25", "27");
        assertThat(export.cells("staffEmployment", "endDate")).isNotEmpty();
        assertThat(export.set("staffEmployment", "orgSourcedId")).hasSizeGreaterThan(1);
    }

    @Test
    void everybodyHasNamesAndBirthAndYearsThatFit() {
        Map<String, List<Row>> identities = export.rows("identities").stream()
                .collect(Collectors.groupingBy(row -> Export.cell(row, "personId")));
        assertThat(export.rows("staff")).allSatisfy(row -> assertThat(identities.get(Export.cell(row, "personId")))
                .isNotEmpty().allSatisfy(identity -> assertThat(List.of("firstName", "lastName", "birthDate", "gender"))
                        .noneMatch(column -> Export.cell(identity, column).isEmpty())));
        assertThat(export.rows("staffEmployment")).allSatisfy(row -> assertThat(number(row, "yearsTotal"))
                .isGreaterThanOrEqualTo(number(row, "yearsInDistrict")).isLessThan(45));
        assertThat(export.cells("staffEmployment", "positionStatus")).hasSameSizeAs(export.rows("staffEmployment"));
    }

    private static int number(Row row, String column) {
        return Integer.parseInt(Export.cell(row, column));
    }

    @Test
    void transcriptsOfTheYearAgreeWithFinalMarks() {
        Set<String> marks = export.rows("marks").stream().filter(row -> Export.cell(row, "gradingTaskId")
                .equals("final")).map(row -> key(row) + Export.cell(row, "academicSessionSourcedId")
                .replaceAll(".*-", "")).collect(Collectors.toSet());
        List<Row> posted = export.rows("transcripts").stream()
                .filter(row -> Export.cell(row, "schoolYear").equals("2026")).toList();
        assertThat(posted.size()).isGreaterThan(10_000);
        assertThat(posted.stream().map(row -> key(row) + Export.cell(row, "markingPeriod")).filter(key ->
                !marks.contains(key))).isEmpty();
        assertThat(posted.stream().filter(row -> Export.cell(row, "gradeLevel").compareTo("09") < 0
                != Export.cell(row, "creditsAttempted").isEmpty())).isEmpty();
        assertThat(export.set("transcripts", "districtNumber")).hasSize(2);
        assertThat(export.set("transcripts", "schoolYear")).containsExactlyInAnyOrder("2025", "2026");
    }

    private static String key(Row row) {
        return String.join(" ", Export.cell(row, "studentSourcedId"), Export.cell(row, "classSourcedId"),
                Export.cell(row, "score"), "");
    }
}
