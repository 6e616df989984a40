package org.caret.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.caret.fact.SourceRow;
import org.caret.mapping.CodeTables;
import org.caret.mapping.Format;
import org.caret.mapping.Layout;
import org.caret.mapping.LayoutField;
import org.caret.mapping.Overflow;
import org.caret.mapping.SheetBook;
import org.caret.mapping.SheetRows;
import org.junit.jupiter.api.Test;

class LayOutTest {

    private static final LocalDate DAY = LocalDate.of(2025, 10, 1);
    private static final Format PLAIN = SheetRows.format("name,keeps", "text,");
    private static final CodeTables CODES = CodeTables.of(new SheetBook(Map.of("codes/local", Map.of(
            "tables", SheetRows.of("codes/local", "tables", "table,kind", "sex,complete", "race,open", "town,open"),
            "town", SheetRows.of("codes/local", "town", "value,code,from,until"),
            "sex", SheetRows.of("codes/local", "sex", "value,code,from,until",
                    "M,100,,2024-25", "M,200,2025-26,", "F,300,,"),
            "race", SheetRows.of("codes/local", "race", "value,code,from,until", "W,700,,", ",999,,")))));

    private final Child ana = new Child("Ana", "", 7);

    @Test
    void theFirstFilledSourceWins() {
        LayoutField field = sources("child.nick", "other.name", "child.name");
        assertThat(values(Map.of("child", ana), field)).containsExactly("Ana");
        assertThat(values(Map.of("child", ana, "other", new Child("Bo", "", 1)), field)).containsExactly("Bo");
    }

    @Test
    void whatARuleAssignedGoesBeforeTheSources() {
        LayOut layOut = layOut("", sources("child.name"));
        assertThat(layOut.of(Map.of("child", ana), Map.of("f1", "Zoe"), DAY).values()).containsExactly("Zoe");
        assertThat(layOut.of(Map.of("child", ana), Map.of("f1", ""), DAY).values()).containsExactly("");
    }

    @Test
    void theDefaultStandsWhereAllSourcesAreBlank() {
        LayoutField field = field(1, List.of("child.nick"), "", "", 0, true, false, "none");
        assertThat(values(Map.of("child", ana), field)).containsExactly("none");
        assertThat(values(Map.of("child", new Child("", "Jo", 1)), field)).containsExactly("Jo");
    }

    @Test
    void theDefaultIsTranslatedToo() {
        assertThat(values(Map.of(), field(1, List.of(), "sex", "", 0, true, false, "F"))).containsExactly("300");
    }

    @Test
    void codesAreThoseInForceOnTheDateOfTheDatedField() {
        LayoutField sex = coded("sex", false);
        LayoutField start = field(2, List.of(), "", "", 0, true, false, "");
        LayOut layOut = layOut("f2", sex, start);
        Map<String, Object> before = Map.of("f1", "M", "f2", LocalDate.of(2025, 6, 30));
        Map<String, Object> after = Map.of("f1", "M", "f2", LocalDate.of(2025, 7, 1));
        assertThat(layOut.of(Map.of(), before, DAY).values()).containsExactly("100", "20250630");
        assertThat(layOut.of(Map.of(), after, DAY).values()).containsExactly("200", "20250701");
        assertThat(layOut.of(Map.of(), Map.of("f1", "M"), LocalDate.of(2024, 9, 1)).values())
                .containsExactly("100", "");
    }

    @Test
    void anUnknownValueOfACompleteTableIsBlankedWhereTheFieldIsNotRequired() {
        LaidOut laidOut = assigned("Q", coded("sex", false));
        assertThat(laidOut.values()).containsExactly("");
        assertThat(laidOut.flaws()).extracting(Flaw::kind, Flaw::detail)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Flaw.Kind.UNKNOWN_CODE_BLANK, "F, M"));
    }

    @Test
    void anUnknownValueOfACompleteTableStaysAndIsToldOnceWhereTheFieldIsRequired() {
        LaidOut laidOut = assigned("Q", coded("sex", true));
        assertThat(laidOut.values()).containsExactly("Q");
        assertThat(laidOut.flaws()).extracting(Flaw::kind).containsExactly(Flaw.Kind.UNKNOWN_CODE);
    }

    @Test
    void anOpenTableWithoutRowsTellsNothing() {
        LaidOut laidOut = assigned("Q", coded("town", true));
        assertThat(laidOut.values()).containsExactly("Q");
        assertThat(laidOut.flaws()).isEmpty();
    }

    @Test
    void aNumberBehindAListIsAPlaceInIt() {
        Map<String, Object> slots = Map.of("pupil", new Marked(List.of("A", "B")));
        assertThat(values(slots, sources("pupil.marks.2"))).containsExactly("B");
        assertThat(values(slots, sources("pupil.marks.3"))).containsExactly("");
        assertThat(values(slots, sources("pupil.marks.3", "pupil.marks.1"))).containsExactly("A");
    }

    @Test
    void anUnknownValueOfAnOpenTablePassesThroughAndIsTold() {
        LaidOut laidOut = assigned("Q", coded("race", true));
        assertThat(laidOut.values()).containsExactly("Q");
        assertThat(laidOut.flaws()).extracting(Flaw::kind, Flaw::detail)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Flaw.Kind.OPEN_CODE, "W"));
    }

    @Test
    void aBlankValueIsTranslatedOnlyWhereTheTableHasARowForIt() {
        assertThat(values(Map.of(), coded("race", false))).containsExactly("999");
        LaidOut laidOut = layOut("", coded("sex", false)).of(Map.of(), Map.of(), DAY);
        assertThat(laidOut.values()).containsExactly("");
        assertThat(laidOut.flaws()).isEmpty();
    }

    @Test
    void fieldsOfAListCloseUpAndDropRepeats() {
        LayOut layOut = layOut("", listed(1), listed(2), field(3, List.of(), "", "", 0, true, false, "x"), listed(4),
                listed(5));
        Map<String, Object> assigned = Map.of("f2", "B", "f4", "A", "f5", "B");
        assertThat(layOut.of(Map.of(), assigned, DAY).values()).containsExactly("B", "A", "x", "", "");
    }

    @Test
    void aMarkSaysWhetherAListHasNothing() {
        LayOut layOut = layOut("", sources("blank races"), listed(2), listed(3));
        assertThat(layOut.of(Map.of(), Map.of(), DAY).values()).containsExactly("Y", "", "");
        assertThat(layOut.of(Map.of(), Map.of("f3", "A"), DAY).values()).containsExactly("N", "A", "");
    }

    @Test
    void aBlankInARequiredFieldIsTold() {
        LayoutField required = field(1, List.of("child.nick"), "", "", 0, true, true, "");
        LaidOut blank = layOut("", required).of(Map.of("child", ana), Map.of(), DAY);
        assertThat(blank.flaws()).containsExactly(new Flaw(Flaw.Kind.REQUIRED, required, "", null));
        LaidOut filled = layOut("", required).of(Map.of("child", new Child("", "Jo", 1)), Map.of(), DAY);
        assertThat(filled.flaws()).isEmpty();
    }

    @Test
    void longTextIsCutOrHoldsTheRecordAndNamesItsRow() {
        LayoutField cut = field(1, List.of("child.name"), "", "", 2, true, false, "");
        LayoutField hold = field(2, List.of("child.name"), "", "", 2, false, false, "");
        LaidOut laidOut = layOut("", cut, hold).of(Map.of("child", ana), Map.of(), DAY);
        assertThat(laidOut.values()).containsExactly("An", "Ana");
        assertThat(laidOut.flaws()).containsExactly(new Flaw(Flaw.Kind.CUT, cut, "2", ana),
                new Flaw(Flaw.Kind.TOO_LONG, hold, "2", ana));
    }

    @Test
    void longTextFlowsIntoTheNextFieldAfterTheLastBlankAndAheadOfItsOwnText() {
        LayoutField first = overflowing(1, 5, Overflow.FLOW);
        LayoutField second = overflowing(2, 6, Overflow.CUT);
        LayOut layOut = layOut("", first, second);
        assertThat(layOut.of(Map.of(), Map.of("f1", "ab cd ef", "f2", "gh"), DAY).values())
                .containsExactly("ab cd", "ef gh");
        assertThat(layOut.of(Map.of(), Map.of("f1", "abcdefgh"), DAY).values()).containsExactly("abcde", "fgh");
        assertThat(layOut.of(Map.of(), Map.of("f1", "abcde", "f2", "gh"), DAY).values()).containsExactly("abcde", "gh");
        LaidOut tooLong = layOut.of(Map.of(), Map.of("f1", "ab cd efghijkl"), DAY);
        assertThat(tooLong.values()).containsExactly("ab cd", "efghij");
        assertThat(tooLong.flaws()).extracting(Flaw::kind, Flaw::field)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Flaw.Kind.CUT, second));
    }

    @Test
    void aSourceMayGoThroughTheRowsOfAConceptAndNamesTheRowItCameFrom() {
        LayoutField cut = field(1, List.of("home.child.name"), "", "", 2, true, false, "");
        LaidOut laidOut = layOut("", cut).of(Map.of("home", new Home(ana)), Map.of(), DAY);
        assertThat(laidOut.values()).containsExactly("An");
        assertThat(laidOut.flaws()).containsExactly(new Flaw(Flaw.Kind.CUT, cut, "2", ana));
        assertThat(values(Map.of("home", new Home(null)), cut)).containsExactly("");
    }

    @Test
    void anUnknownValueStaysAndIsToldWhereTheLayoutSaysSo() {
        LayoutField kept = new LayoutField(1, "1.01", "f1", "Field 1", List.of(), "sex", PLAIN, "", 0, Overflow.CUT,
                false, "", true, false);
        LaidOut laidOut = assigned("Q", kept);
        assertThat(laidOut.values()).containsExactly("Q");
        assertThat(laidOut.flaws()).extracting(Flaw::kind).containsExactly(Flaw.Kind.UNKNOWN_CODE_KEPT);
    }

    @Test
    void aValueGivenForACaseStandsWhateverIsChosen() {
        LayOut layOut = new LayOut(new Layout("TEST", List.of(sources("child.name"))), CODES, "", Map.of("f1", "Zoe"));
        assertThat(layOut.of(Map.of("child", ana), Map.of(), DAY).values()).containsExactly("Zoe");
    }

    @Test
    void charactersTheFileMustNotHaveAreTakenOutAndTold() {
        LaidOut laidOut = assigned("a^b", sources());
        assertThat(laidOut.values()).containsExactly("ab");
        assertThat(laidOut.flaws()).extracting(Flaw::kind).containsExactly(Flaw.Kind.CHARACTERS);
    }

    private static LaidOut assigned(Object value, LayoutField field) {
        return layOut("", field).of(Map.of(), Map.of("f1", value), DAY);
    }

    private static List<String> values(Map<String, Object> slots, LayoutField... fields) {
        return layOut("", fields).of(slots, Map.of(), DAY).values();
    }

    private static LayOut layOut(String dated, LayoutField... fields) {
        return new LayOut(new Layout("TEST", List.of(fields)), CODES, dated, Map.of());
    }

    private static LayoutField sources(String... sources) {
        return field(1, List.of(sources), "", "", 0, true, false, "");
    }

    private static LayoutField coded(String table, boolean required) {
        return field(1, List.of(), table, "", 0, true, required, "");
    }

    private static LayoutField overflowing(int position, int width, Overflow overflow) {
        return new LayoutField(position, "1.0" + position, "f" + position, "Field " + position, List.of(), "", PLAIN,
                "", width, overflow, false, "", false, false);
    }

    private static LayoutField listed(int position) {
        return field(position, List.of(), "", "races", 0, true, false, "");
    }

    private static LayoutField field(int position, List<String> sources, String table, String list, int width,
                                     boolean cut, boolean required, String otherwise) {
        return new LayoutField(position, "1.0" + position, "f" + position, "Field " + position, sources, table, PLAIN,
                list, width, cut ? Overflow.CUT : Overflow.HOLD, required, otherwise, false, false);
    }

    /** A concept that holds a row, as rules/facts would declare it. */
    public record Marked(List<String> marks) {
    }

    /** A fact with another one in it. */
    public record Home(Child child) {
    }

    /** A row as rules/facts would declare it. */
    public static final class Child extends SourceRow {

        private final String name;
        private final String nick;

        Child(String name, String nick, int row) {
            this.name = name;
            this.nick = nick;
            setRow(row);
        }

        public String getName() {
            return name;
        }

        public String getNick() {
            return nick;
        }
    }
}
