package org.caret.subject;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.caret.fact.Row;
import org.caret.fact.Table;
import org.caret.mapping.Join;
import org.caret.notice.Notice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RepeatsTest {

    private static final int PARTITIONS = 7;
    private static final Map<String, Set<String>> SCHOOLS = Map.of("orgs", Set.of("school"));
    private static final Table STUDENTS = Rows.table("students", "id");
    private static final Table ENROLLMENTS = Rows.table("enrollments", "id", "student>students", "school>orgs");
    private static final Table NOTES = Rows.table("notes", "id", "student>students", "enrollment>enrollments");
    private static final List<Join> JOINS = List.of(
            Rows.join(STUDENTS, null, List.of(), List.of("id")),
            Rows.join(ENROLLMENTS, STUDENTS, List.of("id"), List.of("student")),
            Rows.join(NOTES, STUDENTS, List.of("id"), List.of("student")));

    /** Three students of three partitions. */
    private static final String A = student(0);
    private static final String B = student(1);
    private static final String C = student(2);
    private static final Row[] PEOPLE = {Rows.row(STUDENTS, 2, A), Rows.row(STUDENTS, 3, B), Rows.row(STUDENTS, 4, C)};

    @TempDir
    Path folder;

    private final List<Notice> found = new ArrayList<>();

    @Test
    void withoutRepeatedIdsNoRowGivesWay() {
        Row one = Rows.row(ENROLLMENTS, 2, "e1", A, "school");
        Row other = Rows.row(ENROLLMENTS, 3, "e2", B, "school");
        Parts parts = parts(PARTITIONS, one, other);
        assertThat(parts.repeated()).isEmpty();
        Repeats repeats = Repeats.of(parts, SCHOOLS);
        assertThat(repeats.test(one)).isFalse();
        assertThat(repeats.test(other)).isFalse();
    }

    @Test
    void theFirstRowOfAnIdStaysWhereverTheOthersLie() {
        assertThat(stay(Rows.row(ENROLLMENTS, 2, "e1", C, "school"), Rows.row(ENROLLMENTS, 3, "e1", A, "school"),
                Rows.row(ENROLLMENTS, 4, "e1", B, "school"))).containsExactly("enrollments 2");
        assertThat(told()).containsExactly("MODEL-8-KEY enrollments.csv 3", "MODEL-8-KEY enrollments.csv 4");
    }

    @Test
    void aRowThatWasLeftOutDoesNotTakeTheId() {
        assertThat(stay(Rows.row(ENROLLMENTS, 2, "e1", A, "gone"), Rows.row(ENROLLMENTS, 3, "e1", B, "school"),
                Rows.row(ENROLLMENTS, 4, "e1", C, "school"))).containsExactly("enrollments 3");
        assertThat(told()).containsExactly("MODEL-8-KEY enrollments.csv 4", "MODEL-8-REFERENCE enrollments.csv 2");
    }

    @Test
    void aRowLeftOutOverTwoStepsDoesNotTakeTheId() {
        assertThat(stay(Rows.row(ENROLLMENTS, 2, "e1", A, "gone"), Rows.row(NOTES, 2, "n1", A, "e1"),
                Rows.row(NOTES, 3, "n1", B, ""), Rows.row(NOTES, 4, "n1", C, ""))).containsExactly("notes 3");
        assertThat(told()).containsExactly("MODEL-8-KEY notes.csv 4", "MODEL-8-REFERENCE enrollments.csv 2",
                "MODEL-8-REFERENCE notes.csv 2");
    }

    @Test
    void aRowOfNoSubjectTakesTheIdWhenItIsFirst() {
        Row orphan = Rows.row(NOTES, 2, "n1", "", "");
        Row other = Rows.row(NOTES, 3, "n1", B, "");
        Repeats repeats = Repeats.of(new Parts(List.of(NOTES), List.of(file("part", other)), file("orphans", orphan),
                Map.of("notes", Set.of("n1"))), Map.of());
        assertThat(repeats.test(orphan)).isFalse();
        assertThat(repeats.test(other)).isTrue();
    }

    @Test
    void onePartitionAndManyLeaveTheSameRows() {
        Row[] rows = {Rows.row(ENROLLMENTS, 2, "e1", A, "gone"), Rows.row(ENROLLMENTS, 3, "e1", B, "school"),
            Rows.row(ENROLLMENTS, 4, "e1", C, "school"), Rows.row(ENROLLMENTS, 5, "e2", A, "school"),
            Rows.row(NOTES, 2, "n1", A, "e2"), Rows.row(NOTES, 3, "n1", B, "e1"), Rows.row(NOTES, 4, "n2", C, ""),
            Rows.row(NOTES, 5, "n2", A, "e2"), Rows.row(NOTES, 6, "n3", A, "gone"), Rows.row(NOTES, 7, "n3", C, "")};
        List<String> expected = List.of("enrollments 3", "enrollments 5", "notes 2", "notes 4", "notes 7");
        assertThat(stay(1, rows)).isEqualTo(expected);
        assertThat(stay(PARTITIONS, rows)).isEqualTo(expected);
    }

    private List<String> stay(Row... rows) {
        return stay(PARTITIONS, rows);
    }

    /** Names of the rows besides students that stay, sorted. */
    private List<String> stay(int partitions, Row... rows) {
        Parts parts = parts(partitions, rows);
        Repeats repeats = Repeats.of(parts, SCHOOLS);
        return parts.files().stream().flatMap(file ->
                Rows.names(new Integrity(SCHOOLS, repeats, found::add).sound(parts.rows(file))).stream())
                .filter(name -> !name.startsWith("students")).sorted().toList();
    }

    private Parts parts(int count, Row... rows) {
        Keys keys = new Keys(JOINS);
        List<Table> tables = List.of(STUDENTS, ENROLLMENTS, NOTES);
        try (Partitions partitions = new Partitions(folder(), count, tables, JOINS)) {
            List<Row> all = new ArrayList<>(List.of(PEOPLE));
            all.addAll(List.of(rows));
            all.forEach(row -> {
                keys.note(row);
                partitions.add(row);
            });
            return new Parts(tables, partitions.finish(), partitions.orphans(), keys.repeated());
        }
    }

    private Path folder() {
        try {
            return Files.createTempDirectory(folder, "parts");
        } catch (IOException unwritable) {
            throw new java.io.UncheckedIOException(unwritable);
        }
    }

    private Path file(String name, Row row) {
        Path path = folder.resolve(name);
        try (RowFile.Writer writer = new RowFile.Writer(path)) {
            writer.write(0, row);
        } catch (IOException unwritable) {
            throw new java.io.UncheckedIOException(unwritable);
        }
        return path;
    }

    private List<String> told() {
        return found.stream().map(n -> n.ruleId() + " " + n.file() + " " + n.row()).sorted().toList();
    }

    /** An id whose rows go to that partition. */
    private static String student(int partition) {
        int number = 0;
        while (Math.floorMod(Hash.of("s" + number), PARTITIONS) != partition) {
            number++;
        }
        return "s" + number;
    }
}
