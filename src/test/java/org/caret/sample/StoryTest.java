package org.caret.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.caret.fact.Row;
import org.caret.testing.Product;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each fault of the sheet stories comes up when it has a share, and not otherwise. */
class StoryTest {

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
        TRACES.put(Story.BIRTH_DATE_MISSING, export -> blank(export, "identities", "birthDate"));
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
    }

    @TempDir
    private Path folder;

    private static boolean blank(Export export, String table, String column) {
        return export.cells(table, column).size() < export.rows(table).size();
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
        Export.stories(folder, "50");
        Export export = Export.write(folder, Export.asked(400, 1));
        TRACES.forEach((story, trace) -> assertThat(trace).as(story.word()).accepts(export));
    }

    @Test
    void storiesWithoutAShareDoNot() {
        Export.stories(folder, "0");
        Export export = Export.write(folder, Export.asked(400, 1));
        TRACES.forEach((story, trace) -> assertThat(trace).as(story.word()).rejects(export));
    }
}
