package org.caret.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.caret.testing.Product;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The files of one submission, of invented districts and of the fixture: each by itself and all together, looked at
 * without the rules. What the rules find over the files is what the files show, no more and no less.
 */
class SubmissionTest {

    private static final String NO_SEID = "9999999999";
    /** Longest values by position from 1, as the state's layouts have them. */
    private static final Map<String, Map<Integer, Integer>> WIDTHS = Map.of(
            "SDEM", Map.of(4, 8, 5, 8, 7, 9, 8, 10, 10, 30, 11, 30, 12, 50, 16, 8, 17, 1),
            "SASS", Map.of(6, 9, 7, 10, 9, 30, 10, 50, 11, 8, 12, 1, 13, 2, 14, 6, 15, 4),
            "CRSE", Map.of(6, 9, 7, 4, 8, 10, 15, 2, 16, 10),
            "SCSE", Map.of(6, 9, 7, 10, 8, 16, 9, 30, 10, 50, 11, 8, 12, 1, 13, 10, 15, 2, 18, 3));
    private static final Map<String, Integer> FIELDS = Map.of("SDEM", 31, "SASS", 21, "CRSE", 36, "SCSE", 21);
    /** Fields that no record may lack, by position from 1. */
    private static final Map<String, List<Integer>> FILLED = Map.of("SDEM", List.of(1, 4, 6, 7, 8, 9, 10, 12),
            "SASS", List.of(1, 4, 5, 6, 7, 8, 13, 14), "CRSE", List.of(1, 4, 5, 6, 8, 9, 14, 16, 17),
            "SCSE", List.of(1, 4, 5, 6, 7, 8, 13, 14));
    /** What tells records of a type apart, by position from 1. */
    private static final Map<String, List<Integer>> KEYS = Map.of("SDEM", List.of(6, 8, 4), "SASS",
            List.of(5, 6, 7, 13), "CRSE", List.of(5, 6, 15, 8, 14, 16), "SCSE", List.of(5, 6, 15, 13, 14, 7, 20));

    @TempDir
    private Path folder;
    private final Map<String, List<List<String>>> files = new HashMap<>();
    private final Map<String, Long> found = new TreeMap<>();

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void inventedDistrictsInFall(int seed) throws IOException {
        Product.Ran sample = Product.run("sample", folder.resolve("d").toString(), "--students", "400", "--seed",
                String.valueOf(seed), "--reporting-date", "2025-10-01");
        assertThat(sample.code()).as(sample.err()).isZero();
        run(folder.resolve("d"), "SDEM", "SASS", "CRSE", "SCSE");
        assertThat(files.get("SCSE")).hasSizeGreaterThan(400);
        agreed("");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void inventedDistrictsAtTheEndOfTheYear(int seed) throws IOException {
        Product.Ran sample = Product.run("sample", folder.resolve("d").toString(), "--students", "600", "--seed",
                String.valueOf(seed), "--reporting-date", "2026-06-30");
        assertThat(sample.code()).as(sample.err()).isZero();
        run(folder.resolve("d"), "SDEM", "CRSC", "SCSC");
        assertThat(files.get("SCSE")).isNotEmpty();
        agreed("C");
    }

    private void run(Path workspace, String... records) throws IOException {
        Product.Ran ran = Product.run(Stream.concat(Stream.of("run", workspace.toString()), Stream.of(records))
                .toArray(String[]::new));
        assertThat(ran.code()).as(ran.err()).isLessThan(2);
        for (String record : records) {
            List<List<String>> lines = Files.readString(workspace.resolve("out/" + record + ".txt")).lines()
                    .map(line -> List.of(line.split("\\^", -1))).toList();
            files.put(record.replaceAll("C$", "E"), lines);
        }
        Files.readString(workspace.resolve("out/findings.csv")).lines().skip(1).map(line -> line.split(",")[2])
                .forEach(rule -> found.merge(rule, 1L, Long::sum));
    }

    /** Looks at every file by itself, and at all together. end: the last letter of a type at the end of the year. */
    private void agreed(String end) {
        files.forEach(this::sound);
        List<List<String>> sections = files.get("CRSE");
        List<List<String>> students = files.get("SCSE");
        told("SCSE-10.13", without(students, of(5, 6, 15, 13, 14), sections, of(5, 6, 15, 8, 14), any()));
        told("SCSE-CERT100", without(sections, of(5, 6, 15, 8, 14), students, of(5, 6, 15, 13, 14), any()));
        told("CRSE-CRSE0220", without(sections, of(4, 16), files.get("SDEM"), of(6, 8), taught()));
        if (end.isEmpty()) {
            List<List<String>> work = files.get("SASS");
            told("SASS-CERT049", without(work, of(4, 7), files.get("SDEM"), of(6, 8), any()));
            told("CRSE-CERT047", without(sections, of(4, 16), work.stream().filter(row ->
                    Set.of("12", "26", "27").contains(row.get(12))).toList(), of(4, 7), taught()));
            Set<List<String>> other = keys(work.stream().filter(row -> !row.get(14).isEmpty()).toList(), of(4, 7));
            told("CRSE-CERT048", without(work, of(4, 7), sections, of(4, 16), row -> Set.of("12", "26")
                    .contains(row.get(12)) && !other.contains(List.of(row.get(3), row.get(6)))));
        }
    }

    private void sound(String record, List<List<String>> rows) {
        Set<List<String>> seen = new HashSet<>();
        for (List<String> row : rows) {
            assertThat(row).as(record).hasSize(FIELDS.get(record));
            WIDTHS.get(record).forEach((place, width) -> assertThat(row.get(place - 1)).as(record + " " + place)
                    .hasSizeLessThanOrEqualTo(width));
            FILLED.get(record).forEach(place -> assertThat(row.get(place - 1)).as(record + " " + place).isNotEmpty());
            assertThat(seen.add(key(row, KEYS.get(record)))).as(record + " twice").isTrue();
        }
    }

    private void told(String rule, long expected) {
        assertThat(found.getOrDefault(rule, 0L)).as(rule).isEqualTo(expected);
    }

    private static Predicate<List<String>> any() {
        return row -> true;
    }

    /** Sections of somebody who has a SEID. */
    private static Predicate<List<String>> taught() {
        return row -> !row.get(15).equals(NO_SEID);
    }

    private static List<Integer> of(Integer... places) {
        return List.of(places);
    }

    /** How many rows have no partner. */
    private static long without(List<List<String>> rows, List<Integer> places, Collection<List<String>> others,
                                List<Integer> theirs, Predicate<List<String>> wanted) {
        Set<List<String>> known = keys(others, theirs);
        return rows.stream().filter(wanted).filter(row -> !known.contains(key(row, places))).count();
    }

    private static Set<List<String>> keys(Collection<List<String>> rows, List<Integer> places) {
        Set<List<String>> keys = new HashSet<>();
        rows.forEach(row -> keys.add(key(row, places)));
        return keys;
    }

    private static List<String> key(List<String> row, List<Integer> places) {
        List<String> key = new ArrayList<>();
        places.forEach(place -> key.add(row.get(place - 1)));
        return key;
    }
}
