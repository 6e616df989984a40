package org.caret.subject;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.caret.fact.Row;
import org.caret.fact.Table;
import org.caret.notice.Notice;
import org.caret.notice.Severity;
import org.junit.jupiter.api.Test;

class IntegrityTest {

    private static final Table ORGS = Rows.table("orgs", "id", "parent>orgs");
    private static final Table STUDENTS = Rows.table("students", "id", "school>orgs");
    private static final Table ENROLLMENTS = Rows.table("enrollments", "id", "student>students");
    private static final Table NOTES = Rows.table("notes", "-", "enrollment>enrollments", "text");

    private final List<Notice> found = new ArrayList<>();

    @Test
    void rowsThatAreSoundStayInTheirOrder() {
        assertThat(sound(Rows.row(STUDENTS, 3, "b", ""), Rows.row(STUDENTS, 2, "a", ""),
                Rows.row(ENROLLMENTS, 2, "e", "a"))).containsExactly("students 3", "students 2", "enrollments 2");
        assertThat(found).isEmpty();
    }

    @Test
    void ofARepeatedKeyTheFirstRowStays() {
        assertThat(sound(Rows.row(STUDENTS, 2, "a", ""), Rows.row(STUDENTS, 3, "b", ""), Rows.row(STUDENTS, 4, "a", "")))
                .containsExactly("students 2", "students 3");
        assertThat(found).containsExactly(new Notice("", Severity.WARNING, "MODEL-8-KEY", "", "", "", "id",
                "The id in column id was used in an earlier row; the first row stays, this one is left out.",
                "Export each row once, with an id of its own.", "students.csv", 4));
    }

    @Test
    void aRowWithABlankKeyGoes() {
        assertThat(sound(Rows.row(STUDENTS, 2, "", ""), Rows.row(STUDENTS, 3, "", ""))).isEmpty();
        assertThat(told()).containsExactly("MODEL-8-KEY-BLANK students.csv 2 id", "MODEL-8-KEY-BLANK students.csv 3 id");
    }

    @Test
    void aRowThatRefersToNoRowGoes() {
        assertThat(sound(Rows.row(STUDENTS, 2, "a", ""), Rows.row(ENROLLMENTS, 2, "e", "b")))
                .containsExactly("students 2");
        assertThat(found).containsExactly(new Notice("", Severity.WARNING, "MODEL-8-REFERENCE", "", "", "", "student",
                "Column student names no row of students, or one that was left out; this row is left out too.",
                "Correct the id in the source system, or export the missing row.", "enrollments.csv", 2));
    }

    @Test
    void whatRefersToARowThatWentGoesTooWhateverTheOrderOfTables() {
        assertThat(sound(Rows.row(NOTES, 2, "e", "x"), Rows.row(NOTES, 3, "f", "y"),
                Rows.row(ENROLLMENTS, 2, "e", "a"), Rows.row(ENROLLMENTS, 3, "f", "b"),
                Rows.row(STUDENTS, 2, "a", "gone"), Rows.row(STUDENTS, 3, "b", "s"), Rows.row(ORGS, 2, "s", "")))
                .containsExactly("notes 3", "enrollments 3", "students 3", "orgs 2");
        assertThat(told()).containsExactly("MODEL-8-REFERENCE students.csv 2 school",
                "MODEL-8-REFERENCE enrollments.csv 2 student", "MODEL-8-REFERENCE notes.csv 2 enrollment");
    }

    @Test
    void aDanglingRowDoesNotTakeTheKeyFromALaterOne() {
        assertThat(sound(Rows.row(STUDENTS, 2, "a", ""), Rows.row(ENROLLMENTS, 2, "e", "gone"),
                Rows.row(ENROLLMENTS, 3, "e", "a"))).containsExactly("students 2", "enrollments 3");
        assertThat(told()).containsExactly("MODEL-8-REFERENCE enrollments.csv 2 student");
    }

    @Test
    void rowsOfATableThatRefersToItselfGoUntilNothingDangles() {
        assertThat(sound(Rows.row(ORGS, 2, "school", "area"), Rows.row(ORGS, 3, "area", "district"),
                Rows.row(ORGS, 4, "district", "state"), Rows.row(ORGS, 5, "other", ""), Rows.row(ORGS, 6, "its", "other")))
                .containsExactly("orgs 5", "orgs 6");
        assertThat(told()).containsExactly("MODEL-8-REFERENCE orgs.csv 4 parent", "MODEL-8-REFERENCE orgs.csv 3 parent",
                "MODEL-8-REFERENCE orgs.csv 2 parent");
    }

    @Test
    void aRowMayReferToItselfOrToALaterRow() {
        assertThat(sound(Rows.row(ORGS, 2, "a", "a"), Rows.row(ORGS, 3, "b", "c"), Rows.row(ORGS, 4, "c", "b"),
                Rows.row(ORGS, 5, "a", ""))).containsExactly("orgs 2", "orgs 3", "orgs 4");
        assertThat(told()).containsExactly("MODEL-8-KEY orgs.csv 5 id");
    }

    @Test
    void referencesToTablesThatWereNotReadAreNotLookedAt() {
        assertThat(sound(Rows.row(STUDENTS, 2, "a", "anywhere"))).containsExactly("students 2");
        assertThat(found).isEmpty();
    }

    @Test
    void idsOfTablesCheckedBeforeCount() {
        Integrity integrity = new Integrity(Map.of("orgs", Set.of("s")), row -> false, found::add);
        assertThat(Rows.names(integrity.sound(Rows.of(Rows.row(STUDENTS, 2, "a", "s"), Rows.row(STUDENTS, 3, "b", "t")))))
                .containsExactly("students 2");
        assertThat(integrity.ids()).containsEntry("students", Set.of("a")).containsEntry("orgs", Set.of("s"));
    }

    @Test
    void aRowWhoseIdAnotherPartitionHasFirstGivesWay() {
        Integrity integrity = new Integrity(Map.of(), row -> row.number() == 2, found::add);
        assertThat(Rows.names(integrity.sound(Rows.of(Rows.row(STUDENTS, 2, "a", ""), Rows.row(STUDENTS, 3, "b", "")))))
                .containsExactly("students 3");
        assertThat(told()).containsExactly("MODEL-8-KEY students.csv 2 id");
    }

    private List<String> sound(Row... rows) {
        return Rows.names(new Integrity(Map.of(), row -> false, found::add).sound(Rows.of(rows)));
    }

    private List<String> told() {
        return found.stream().map(n -> n.ruleId() + " " + n.file() + " " + n.row() + " " + n.field()).toList();
    }
}
