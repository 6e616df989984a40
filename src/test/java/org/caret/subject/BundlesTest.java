package org.caret.subject;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.caret.fact.Bundle;
import org.caret.fact.Row;
import org.caret.fact.Table;
import org.caret.mapping.Join;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Partitions and Bundles together: whatever the number of partitions, each subject has the same rows. */
class BundlesTest {

    private static final Table STUDENTS = Rows.table("students", "id", "person", "identity");
    private static final Table IDENTITIES = Rows.table("identities", "identity", "person");
    private static final Table ENROLLMENTS = Rows.table("enrollments", "id", "student", "calendar", "grade");
    private static final Table MARKS = Rows.table("marks", "-", "calendar", "grade", "text");
    private static final List<Table> TABLES = List.of(STUDENTS, IDENTITIES, ENROLLMENTS, MARKS);
    private static final List<Join> JOINS = List.of(
            Rows.join(STUDENTS, null, List.of(), List.of("id")),
            Rows.join(IDENTITIES, STUDENTS, List.of("person"), List.of("person")),
            Rows.join(IDENTITIES, STUDENTS, List.of("identity"), List.of("identity")),
            Rows.join(ENROLLMENTS, STUDENTS, List.of("id"), List.of("student")),
            Rows.join(MARKS, ENROLLMENTS, List.of("calendar", "grade"), List.of("calendar", "grade")));

    @TempDir
    Path folder;

    @Test
    void everySubjectHasTheSameRowsWhateverTheNumberOfPartitions() {
        for (int seed = 0; seed < 20; seed++) {
            List<Row> rows = random(new Random(seed));
            Map<String, Set<String>> oracle = oracle(rows);
            assertThat(bundles(rows, 1)).as("seed " + seed).isEqualTo(oracle);
            assertThat(bundles(rows, 7)).as("seed " + seed).isEqualTo(oracle);
        }
    }

    @Test
    void everyRowIsInAPartitionThatWantsItOrAmongTheOrphans() {
        List<Row> rows = random(new Random(99));
        Parts parts = parts(rows, 7);
        Set<String> needed = new TreeSet<>();
        parts.files().forEach(file -> needed.addAll(Rows.names(parts.rows(file))));
        Set<String> orphans = new TreeSet<>(Rows.names(parts.rows(parts.orphans())));
        assertThat(orphans).isNotEmpty().doesNotContainAnyElementsOf(needed);
        Set<String> all = new TreeSet<>(needed);
        all.addAll(orphans);
        assertThat(all).isEqualTo(new TreeSet<>(rows.stream().map(Rows::name).toList()));
    }

    @Test
    void aRowThatTwoSubjectsShareIsInBothBundles() {
        List<Row> rows = List.of(Rows.row(STUDENTS, 2, "a", "p", ""), Rows.row(STUDENTS, 3, "b", "p", "i"),
                Rows.row(IDENTITIES, 2, "i", "p"), Rows.row(IDENTITIES, 3, "j", "q"));
        assertThat(bundles(rows, 7)).isEqualTo(Map.of("students 2", Set.of("students 2", "identities 2"),
                "students 3", Set.of("students 3", "identities 2")));
    }

    @Test
    void blankKeysJoinNothing() {
        List<Row> rows = List.of(Rows.row(STUDENTS, 2, "a", "", ""), Rows.row(STUDENTS, 3, "", "", ""),
                Rows.row(IDENTITIES, 2, "", ""), Rows.row(ENROLLMENTS, 2, "e", "", "", ""),
                Rows.row(ENROLLMENTS, 3, "f", "a", "", ""), Rows.row(MARKS, 2, "", "", "x"));
        Map<String, Set<String>> expected = Map.of("students 2", Set.of("students 2", "enrollments 3"),
                "students 3", Set.of("students 3"));
        assertThat(bundles(rows, 1)).isEqualTo(expected);
        assertThat(bundles(rows, 7)).isEqualTo(expected);
    }

    @Test
    void partsOfAKeyOfSeveralColumnsDoNotRunTogether() {
        List<Row> rows = List.of(Rows.row(STUDENTS, 2, "a", "", ""), Rows.row(ENROLLMENTS, 2, "e", "a", "1", "12"),
                Rows.row(MARKS, 2, "11", "2", "x"), Rows.row(MARKS, 3, "1", "12", "y"), Rows.row(MARKS, 4, "1", "", "z"));
        assertThat(bundles(rows, 7)).isEqualTo(Map.of("students 2", Set.of("students 2", "enrollments 2", "marks 3")));
    }

    @Test
    void rowsComeBackAsTheyWentIn() {
        Row row = new Row(STUDENTS, "Schüler.csv", 70_000, new String[] {"é\uD83D\uDE00", "x".repeat(300), "y".repeat(255)});
        Parts parts = parts(List.of(row), 1);
        Row back = parts.rows(parts.files().get(0)).get(STUDENTS).get(0);
        assertThat(back.cells()).containsExactly(row.cells());
        assertThat(back.file()).isEqualTo("Schüler.csv");
        assertThat(back.number()).isEqualTo(70_000);
    }

    @Test
    void aBundleCountsItsRowsAndNamesItsRoot() {
        Row root = Rows.row(STUDENTS, 2, "a", "", "");
        List<Bundle> bundles = new Bundles(JOINS, Map.of("students", List.of(root), "enrollments",
                List.of(Rows.row(ENROLLMENTS, 2, "e", "a", "", ""), Rows.row(ENROLLMENTS, 3, "f", "a", "", "")))).stream()
                .toList();
        assertThat(bundles).hasSize(1);
        assertThat(bundles.get(0).root()).isSameAs(root);
        assertThat(bundles.get(0).size()).isEqualTo(3);
    }

    private Map<String, Set<String>> bundles(List<Row> rows, int count) {
        Parts parts = parts(rows, count);
        assertThat(parts.files()).hasSize(count);
        Map<String, Set<String>> found = new TreeMap<>();
        for (Path file : parts.files()) {
            Map<String, List<Row>> byName = new HashMap<>();
            parts.rows(file).forEach((table, all) -> byName.put(table.name(), all));
            new Bundles(JOINS, byName).stream().forEach(bundle -> {
                List<String> names = bundle.rows().values().stream().flatMap(List::stream).map(Rows::name).toList();
                assertThat(names).doesNotHaveDuplicates();
                assertThat(found.put(Rows.name(bundle.root()), new TreeSet<>(names))).isNull();
            });
        }
        return found;
    }

    private Parts parts(List<Row> rows, int count) {
        try (Partitions partitions = new Partitions(Files.createTempDirectory(folder, "parts"), count, TABLES, JOINS)) {
            rows.forEach(partitions::add);
            return new Parts(TABLES, partitions.finish(), partitions.orphans(), Map.of());
        } catch (IOException unwritable) {
            throw new java.io.UncheckedIOException(unwritable);
        }
    }

    /** The same by comparing every row with every other. */
    private static Map<String, Set<String>> oracle(List<Row> rows) {
        Map<String, Set<String>> found = new TreeMap<>();
        for (Row student : of(rows, STUDENTS)) {
            Set<String> names = new TreeSet<>(Set.of(Rows.name(student)));
            of(rows, IDENTITIES).stream().filter(row -> same(row.cell(1), student.cell(1))
                    || same(row.cell(0), student.cell(2))).map(Rows::name).forEach(names::add);
            Set<Row> enrollments = new HashSet<>(of(rows, ENROLLMENTS).stream()
                    .filter(row -> same(row.cell(1), student.cell(0))).toList());
            enrollments.stream().map(Rows::name).forEach(names::add);
            of(rows, MARKS).stream().filter(mark -> enrollments.stream().anyMatch(row ->
                    same(row.cell(2) + "/" + row.cell(3), mark.cell(0) + "/" + mark.cell(1))
                    && !(mark.cell(0) + mark.cell(1)).isEmpty())).map(Rows::name).forEach(names::add);
            found.put(Rows.name(student), names);
        }
        return found;
    }

    private static boolean same(String one, String other) {
        return !one.isEmpty() && one.equals(other);
    }

    private static List<Row> of(List<Row> rows, Table table) {
        return rows.stream().filter(row -> row.table().equals(table)).toList();
    }

    private static List<Row> random(Random random) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            rows.add(Rows.row(STUDENTS, i + 2, "s" + i, some(random, "p", 25), some(random, "i", 40)));
        }
        for (int i = 0; i < 40; i++) {
            rows.add(Rows.row(IDENTITIES, i + 2, "i" + i, some(random, "p", 30)));
        }
        for (int i = 0; i < 60; i++) {
            rows.add(Rows.row(ENROLLMENTS, i + 2, "e" + i, some(random, "s", 35), some(random, "c", 6),
                    some(random, "g", 4)));
        }
        for (int i = 0; i < 40; i++) {
            rows.add(Rows.row(MARKS, i + 2, some(random, "c", 8), some(random, "g", 6), "t" + i));
        }
        return rows;
    }

    /** One of so many ids, or blank now and then. */
    private static String some(Random random, String prefix, int count) {
        return random.nextInt(8) == 0 ? "" : prefix + random.nextInt(count);
    }
}
