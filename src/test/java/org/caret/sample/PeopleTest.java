package org.caret.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caret.fact.Row;
import org.caret.mapping.SheetRow;
import org.caret.testing.Product;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The people of a district: invented, varied, and as many of each kind as the sheets say. */
class PeopleTest {

    private static final int STUDENTS = 4_000;
    @TempDir
    private static Path folder;
    private static Export export;

    @BeforeAll
    static void write() {
        Export.stories(folder, "0");
        export = Export.write(folder, Export.asked(STUDENTS, 5));
    }

    private static Set<String> sheet(String sheet) {
        return Product.knowledge().sheets().rows("sample", sheet).stream().map(row -> row.text("name"))
                .collect(Collectors.toSet());
    }

    @Test
    void everyTableHasRows() {
        assertThat(Export.TABLES).allSatisfy(table -> assertThat(export.rows(table.name())).as(table.name())
                .isNotEmpty());
        assertThat(export.cells("orgs", "schoolTypeCode")).contains("01", "15");
    }

    @Test
    void everyNameStandsInTheSheet() {
        Set<String> names = sheet("names");
        Stream.of("firstName", "middleName", "legalFirstName").forEach(column ->
                assertThat(names).containsAll(export.cells("identities", column)));
        assertThat(names).containsAll(export.cells("contacts", "firstName"))
                .containsAll(export.cells("contacts", "lastName"));
        assertThat(export.cells("identities", "lastName")).allSatisfy(last ->
                assertThat(names.contains(last) || names.stream().anyMatch(first -> last.startsWith(first + "-")
                        && names.contains(last.substring(first.length() + 1)))).as(last).isTrue());
    }

    @Test
    void everyPlaceStandsInTheSheet() {
        Set<String> places = sheet("places");
        assertThat(places).containsAll(export.cells("addresses", "city"))
                .containsAll(export.cells("addresses", "street"))
                .containsAll(export.cells("identities", "birthCity"));
    }

    @Test
    void gradesFollowTheSheet() {
        Map<String, Long> grades = export.rows("schoolEnrollments").stream()
                .filter(row -> Export.cell(row, "calendarId").endsWith("-2026"))
                .collect(Collectors.groupingBy(row -> Export.cell(row, "gradeLevel"), TreeMap::new,
                        Collectors.counting()));
        assertThat(grades).hasSize(14);
        assertThat(grades.get("TK")).isLessThan(grades.get("08"));
        assertThat(grades.values()).allSatisfy(count -> assertThat(count).isBetween(100L, 420L));
    }

    @Test
    void sharesFollowTheSheet() {
        Map<String, Integer> households = new HashMap<>();
        export.cells("householdMembers", "personId").forEach(person -> households.merge(person, 1, Integer::sum));
        Set<String> students = export.set("students", "personId");
        long two = students.stream().filter(person -> households.get(person) == 2).count();
        assertThat(two / (double) STUDENTS).isCloseTo(share("twoHomes"), within(0.03));
        assertThat(export.rows("specialEducation").size() / (double) STUDENTS)
                .isCloseTo(share("specialEducation"), within(0.02));
    }

    private static double share(String name) {
        return Product.knowledge().sheets().rows("sample", "shares").stream()
                .filter(row -> row.text("name").equals(name)).map((SheetRow row) -> row.text("value"))
                .mapToDouble(Double::parseDouble).findFirst().orElseThrow();
    }

    @Test
    void siblingsShareTheirHome() {
        Map<String, Set<String>> homes = new HashMap<>();
        Set<String> students = export.set("students", "personId");
        export.rows("householdMembers").stream().filter(row -> students.contains(Export.cell(row, "personId")))
                .forEach(row -> homes.computeIfAbsent(Export.cell(row, "householdId"), id -> new HashSet<>())
                        .add(Export.cell(row, "personId")));
        assertThat(homes.values()).anyMatch(children -> children.size() > 2);
    }

    @Test
    void nobodyIsInTwoClassesAtOnce() {
        Map<String, String> periods = export.rows("classes").stream().collect(Collectors.toMap(
                row -> Export.cell(row, "sourcedId"), row -> Export.cell(row, "periods")));
        Map<String, Set<String>> taken = new HashMap<>();
        for (Row row : export.rows("enrollments")) {
            String when = Export.cell(row, "beginDate") + Export.cell(row, "schoolSourcedId");
            assertThat(taken.computeIfAbsent(Export.cell(row, "userSourcedId") + when, s -> new HashSet<>())
                    .add(periods.get(Export.cell(row, "classSourcedId")))).isTrue();
        }
        assertThat(taken.values()).anyMatch(all -> all.size() == School.SUBJECTS);
    }

    @Test
    void classesHaveARealisticSize() {
        Map<String, Long> sizes = export.rows("enrollments").stream().collect(Collectors.groupingBy(
                row -> Export.cell(row, "classSourcedId"), Collectors.counting()));
        assertThat(sizes.values().stream().mapToLong(size -> size).average().orElseThrow()).isBetween(15.0, 32.0);
    }

    @Test
    void mainStaysOfAStudentNeverOverlap() {
        Map<String, List<Row>> byStudent = export.rows("schoolEnrollments").stream()
                .filter(row -> Export.cell(row, "serviceType").equals("P"))
                .collect(Collectors.groupingBy(row -> Export.cell(row, "studentSourcedId")));
        assertThat(byStudent.values()).allSatisfy(stays -> {
            for (int i = 1; i < stays.size(); i++) {
                assertThat(Export.cell(stays.get(i - 1), "endDate"))
                        .isNotEmpty().isLessThan(Export.cell(stays.get(i), "startDate"));
            }
        });
    }

    @Test
    void thereIsSomethingOfEverything() {
        assertThat(export.cells("schoolEnrollments", "noShow")).isNotEmpty();
        assertThat(export.cells("schoolEnrollments", "serviceType")).contains("P", "S", "N");
        assertThat(export.cells("schoolEnrollments", "calendarId")).anyMatch(id -> id.endsWith("s"))
                .anyMatch(id -> id.endsWith("-2025"));
        assertThat(export.cells("schoolEnrollments", "endStatus")).contains("T160", "E230", "E155", "N470");
        assertThat(export.cells("englishLearners", "elasCode")).contains("EO", "EL", "RFEP", "IFEP");
        assertThat(export.cells("identities", "gender")).contains("F", "M", "X");
        assertThat(export.cells("identities", "effectiveDate")).isNotEmpty();
        assertThat(export.cells("addresses", "poBox")).contains("true", "false");
        assertThat(export.cells("householdLocations", "endDate")).isNotEmpty();
        assertThat(export.cells("students", "ssid")).hasSizeBetween(STUDENTS / 2, STUDENTS - 1).doesNotHaveDuplicates();
    }
}
