package org.caret.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caret.fact.Row;
import org.caret.testing.Product;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each fault of the sheet stories comes up when it has a share, and not otherwise. */
class StoryTest {

    private static final LocalDate AFTER_THE_YEAR = LocalDate.of(2026, 6, 20);
    private static final Map<Story, Predicate<Export>> TRACES = new HashMap<>();

    static {
        TRACES.put(Story.ZIP_MISSING, export -> blank(export, "addresses", "zip"));
        TRACES.put(Story.NO_ADDRESS, export -> !export.set("householdLocations", "householdId")
                .containsAll(export.set("households", "householdId")));
        TRACES.put(Story.TWO_FIRST_HOMES, StoryTest::twoFirstHomes);
        TRACES.put(Story.LEVEL_MISSING, export -> blank(export, "contacts", "educationLevel"));
        TRACES.put(Story.LEVEL_WITHOUT_GUARDIAN, StoryTest::levelWithoutGuardian);
        TRACES.put(Story.SECOND_GUARDIAN_HALF, export -> blank(export, "contacts", "lastName"));
        TRACES.put(Story.ABROAD_WITHOUT_DATE, export -> export.rows("students").stream().anyMatch(row ->
                Export.cell(row, "dateEnteredUSSchool").isEmpty() && !birth(export, row, "birthCountry").equals("US")));
        TRACES.put(Story.ENTERED_AT_THREE, export -> export.rows("students").stream().anyMatch(row ->
                enteredBeforeFour(row, birth(export, row, "birthDate"))));
        TRACES.put(Story.BIRTH_DATE_MISSING, export -> export.rows("students").stream().anyMatch(row ->
                birth(export, row, "birthDate").isEmpty()));
        TRACES.put(Story.GENDER_MISSING, export -> blank(export, "identities", "gender"));
        TRACES.put(Story.FIRST_NAME_MISSING, export -> blank(export, "identities", "firstName"));
        TRACES.put(Story.LOCAL_ID_MISSING, export -> blank(export, "students", "localStudentId"));
        TRACES.put(Story.START_MISSING, export -> blank(export, "schoolEnrollments", "startDate"));
        TRACES.put(Story.SSID_TWIN, export -> export.cells("students", "ssid").size()
                > export.set("students", "ssid").size());
        TRACES.put(Story.LONG_NAME, export -> export.cells("identities", "firstName").stream()
                .anyMatch(name -> name.length() > 30));
        TRACES.put(Story.CURLY_APOSTROPHE, export -> export.cells("identities", "lastName").stream()
                .anyMatch(name -> name.contains("\u2019")));
        TRACES.put(Story.DROPPED_EARLY, StoryTest::outOfAClassAndStillEnrolled);
        TRACES.put(Story.ROSTER_TWICE, StoryTest::twiceOnARoster);
        TRACES.put(Story.POSTED_WITHOUT_CLASS, export -> posted(export).anyMatch(row ->
                Export.cell(row, "classSourcedId").isEmpty()));
        TRACES.put(Story.CREDITS_MISSING, export -> posted(export).anyMatch(row ->
                Export.cell(row, "gradeLevel").compareTo("09") >= 0 && Export.cell(row, "creditsEarned").isEmpty()));
        TRACES.put(Story.SCORE_MISSING, export -> blank(export, "transcripts", "score"));
        TRACES.put(Story.SEID_MISSING, export -> staff(export).anyMatch(row -> Export.cell(row, "seid").isEmpty()));
        TRACES.put(Story.SEID_OF_NOBODY, export -> export.set("staff", "seid").contains("9999999999"));
        TRACES.put(Story.EMPLOYMENT_ENDED, StoryTest::endedAndAtWork);
        TRACES.put(Story.ASSIGNMENT_MISSING, export -> !export.set("staffAssignments", "staffSourcedId")
                .containsAll(export.set("staff", "sourcedId")));
        TRACES.put(Story.FTE_MISSING, export -> blank(export, "staffAssignments", "fte"));
        TRACES.put(Story.CODE_MISSING, export -> export.rows("staffAssignments").stream().anyMatch(row ->
                List.of("10", "11").contains(Export.cell(row, "typeCode"))
                        && Export.cell(row, "nonClassroomCodes").isEmpty()));
        TRACES.put(Story.STAFF_BIRTH_MISSING, export -> {
            Set<String> people = export.set("staff", "personId");
            return export.rows("identities").stream().anyMatch(row -> people.contains(Export.cell(row, "personId"))
                    && Export.cell(row, "birthDate").isEmpty());
        });
    }


    @TempDir
    private Path folder;

    /** When the marks of the year are posted, with enough staff for every fault. */
    private static SampleDistrict.Asked asked() {
        return new SampleDistrict.Asked(4_000, 1, Optional.empty(), Optional.of(AFTER_THE_YEAR));
    }

    private static boolean blank(Export export, String table, String column) {
        return export.cells(table, column).size() < export.rows(table).size();
    }

    private static Stream<Row> posted(Export export) {
        return export.rows("transcripts").stream().filter(row -> Export.cell(row, "schoolYear").equals("2026"));
    }

    /** Those with work of which the state hears. */
    private static Stream<Row> staff(Export export) {
        Set<String> clerks = export.rows("staffAssignments").stream()
                .filter(row -> Export.cell(row, "typeCode").equals("19"))
                .map(row -> Export.cell(row, "staffSourcedId")).collect(Collectors.toSet());
        return export.rows("staff").stream().filter(row -> !clerks.contains(Export.cell(row, "sourcedId")));
    }

    private static boolean endedAndAtWork(Export export) {
        Set<String> ended = export.rows("staffEmployment").stream().filter(row ->
                !Export.cell(row, "employmentId").endsWith("-0") && !Export.cell(row, "endDate").isEmpty())
                .map(row -> Export.cell(row, "staffSourcedId")).collect(Collectors.toSet());
        return export.rows("staffAssignments").stream().anyMatch(row -> Export.cell(row, "endDate").isEmpty()
                && ended.contains(Export.cell(row, "staffSourcedId")));
    }

    private static boolean outOfAClassAndStillEnrolled(Export export) {
        Set<String> ends = export.set("academicSessions", "endDate");
        Set<String> left = export.rows("schoolEnrollments").stream().map(row ->
                Export.cell(row, "studentSourcedId") + Export.cell(row, "endDate")).collect(Collectors.toSet());
        return export.rows("enrollments").stream().anyMatch(row -> !Export.cell(row, "endDate").isEmpty()
                && !ends.contains(Export.cell(row, "endDate"))
                && !left.contains(Export.cell(row, "userSourcedId") + Export.cell(row, "endDate")));
    }

    private static boolean twiceOnARoster(Export export) {
        Set<String> seen = new HashSet<>();
        return export.rows("enrollments").stream().anyMatch(row -> Export.cell(row, "endDate").isEmpty()
                && !seen.add(Export.cell(row, "userSourcedId") + " " + Export.cell(row, "classSourcedId")));
    }

    private static boolean twoFirstHomes(Export export) {
        Set<String> first = new HashSet<>();
        return export.rows("householdMembers").stream().filter(row -> Export.cell(row, "secondary").equals("false"))
                .anyMatch(row -> !first.add(Export.cell(row, "personId")));
    }

    private static boolean levelWithoutGuardian(Export export) {
        Set<String> guarded = export.rows("studentContacts").stream()
                .filter(row -> Export.cell(row, "guardian").equals("true"))
                .map(row -> Export.cell(row, "studentSourcedId")).collect(Collectors.toSet());
        return export.rows("students").stream().anyMatch(row -> !Export.cell(row, "guardianEducationLevel").isEmpty()
                && !guarded.contains(Export.cell(row, "sourcedId")));
    }

    private static String birth(Export export, Row student, String column) {
        return export.rows("identities").stream().filter(row -> Export.cell(row, "personId")
                .equals(Export.cell(student, "personId"))).map(row -> Export.cell(row, column)).findFirst().orElseThrow();
    }

    private static boolean enteredBeforeFour(Row student, String born) {
        String entered = Export.cell(student, "dateEnteredUSSchool");
        return !entered.isEmpty() && !born.isEmpty()
                && LocalDate.parse(entered).isBefore(LocalDate.parse(born).plusYears(4));
    }

    @Test
    void everyStoryHasARowInTheSheetAndATraceHere() {
        Set<String> rows = Product.knowledge().sheets().rows("sample", "stories").stream()
                .map(row -> row.text("name")).collect(Collectors.toSet());
        for (Story story : Story.values()) {
            assertThat(story == Story.NONE || rows.contains(story.word()) && TRACES.containsKey(story)).isTrue();
        }
    }

    @Test
    void storiesWithAShareComeUp() {
        Export.stories(folder, "45");
        Export export = Export.write(folder, asked());
        TRACES.forEach((story, trace) -> assertThat(trace).as(story.word()).accepts(export));
    }

    @Test
    void storiesWithoutAShareDoNot() {
        Export.stories(folder, "0");
        Export export = Export.write(folder, asked());
        TRACES.forEach((story, trace) -> assertThat(trace).as(story.word()).rejects(export));
    }
}
