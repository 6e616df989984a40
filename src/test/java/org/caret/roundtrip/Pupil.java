package org.caret.roundtrip;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.caret.state.Enrollment;
import org.caret.state.Field;

/**
 * An invented student of a generated district, filled by its situation: what the export says, what the state holds,
 * and what must be sent. Several answers may be right.
 */
final class Pupil {

    static final String LEA = "1975713";
    private static final List<String> FIRST = List.of("Ada", "Noor", "Bela", "Cleo", "Iris", "Omar", "Tomas", "Wen");
    private static final Set<String> NOT_PRIMARY = Set.of("20", "50");
    private static final List<String> LAST = List.of("Amber", "Brook", "Cinder", "Drift", "Ember", "Flint", "Grove");

    final Plot situation;
    final String localId;
    final String first;
    final String last;
    final LocalDate birth;
    final String gender;
    final School home;
    final String grade;
    /** The number that the export has, and the one that the state's rows have. */
    String ssid;
    String heldUnder;
    boolean inExport = true;
    boolean mustBeTold;
    boolean anyAnswer;
    /** Whether the open enrollments of the year are to be sent as ended with it. */
    private boolean yearIsOver;
    final List<Stay> stays = new ArrayList<>();
    final List<Enrollment> held = new ArrayList<>();
    final Services services = new Services(this);
    private final List<List<Step>> answers = new ArrayList<>();

    /** The number-th student, the numbers from 0. */
    Pupil(Plot situation, long seed, int number, Dice dice) {
        this.situation = situation;
        this.localId = Integer.toString(1001 + number);
        this.ssid = Long.toString(9_000_000_000L + seed * 10_000 + number * 37L);
        this.heldUnder = ssid;
        this.first = dice.pick(FIRST);
        this.last = dice.oneOf(9) ? "Núñez" : dice.pick(LAST);
        this.home = dice.pick(List.of(School.ASH, School.BIRCH));
        this.grade = home.grades().get(dice.below(6));
        this.birth = LocalDate.of(2020 - home.grades().indexOf(grade), 1 + dice.below(8), 1 + dice.below(28));
        this.gender = dice.pick(List.of("F", "M", "X"));
    }

    /** An enrollment at the home school, in the grade that belongs to the day. */
    Stay stay(LocalDate start) {
        Stay stay = Stay.of(home, start, grade);
        return stay.endYear() == 2026 ? stay : stay.with("grade", before(grade));
    }

    /** Last year's enrollment at the home school, ended with the year. */
    Stay past() {
        return stay(Year.PAST_FIRST).until(Year.PAST_LAST, "E155");
    }

    private String before(String grade) {
        return home.grades().get(Math.max(0, home.grades().indexOf(grade) - 1));
    }

    void inExport(Stay... rows) {
        stays.addAll(List.of(rows));
    }

    void atState(Stay... rows) {
        for (Stay row : rows) {
            held.add(row(row).with(Field.SSID, heldUnder));
        }
    }

    void both(Stay... rows) {
        inExport(rows);
        atState(rows);
    }

    /** A row of another agency, which ended before the year began. */
    void elsewhere() {
        held.add(row(past().until(Year.PAST_LAST, "T160")).with(Field.LEA, "1999999").with(Field.SCHOOL, "6099999"));
    }

    /** One right answer: these records and no others. */
    void sends(Step... steps) {
        answers.add(List.of(steps));
    }

    /** Nothing may be sent, and a list of findings or of what was left out must name the student. */
    void told() {
        mustBeTold = true;
    }

    /** The right answer is not known; whatever is sent must be taken and must mend what differs. */
    void mayBeSentAnything() {
        anyAnswer = true;
    }

    /** The right answers; when a situation names none, the one that sends nothing. */
    List<List<Step>> answers() {
        return answers.isEmpty() ? List.of(List.of()) : answers;
    }

    /** Lets the year be over: what is open in the export must be ended at the state; at times it is already. */
    void endYear(boolean alreadySent) {
        yearIsOver = true;
        anyAnswer = true;
        services.endYear();
        if (alreadySent) {
            held.clear();
            stays.forEach(stay -> held.add(wanted(stay)));
        }
    }

    /** The record that the state is to hold for an enrollment of the export. Source: §5.1. */
    private Enrollment wanted(Stay stay) {
        Enrollment row = row(stay.cell("noShow").equals("true") ? stay.noShow() : stay);
        boolean ends = yearIsOver && row.open() && stay.endYear() == 2026;
        return ends ? row.ended(Year.LAST, NOT_PRIMARY.contains(row.get(Field.STATUS)) ? "E170" : "E155") : row;
    }

    /** Whether the run is to bring the state to say what the export says. */
    boolean inSelection() {
        return !ssid.isEmpty() && ssid.equals(heldUnder) && !situation.statement().startsWith("P5");
    }

    /** Whether each row of the export, and nothing else that counts, is among rows of the state. */
    boolean agreesWith(Collection<Enrollment> rows) {
        Set<String> state = rows.stream().filter(row -> row.get(Field.SSID).equals(ssid) && !row.noShow())
                .filter(row -> row.get(Field.LEA).equals(LEA)).map(Step::content).collect(Collectors.toSet());
        return state.equals(stays.stream().map(this::wanted).filter(row -> !row.noShow())
                .map(Step::content).collect(Collectors.toSet()));
    }

    /** The record of an enrollment: each field from its column as it stands. */
    Enrollment row(Stay stay) {
        Enrollment row = Enrollment.blank().with(Field.LEA, LEA).with(Field.SCHOOL, stay.school().number)
                .with(Field.YEAR, stay.endYear() - 1 + "-" + stay.endYear()).with(Field.SSID, ssid)
                .with(Field.LOCAL_ID, localId).with(Field.FIRST_NAME, first).with(Field.LAST_NAME, last)
                .with(Field.BIRTH_DATE, Enrollment.day(birth)).with(Field.GENDER, gender)
                .with(Field.BIRTH_CITY, "Fresno").with(Field.BIRTH_STATE, "US-CA").with(Field.BIRTH_COUNTRY, "US")
                .with(Field.START, Enrollment.day(stay.start())).with(Field.GRADE, stay.cell("grade"));
        for (Column column : Column.values()) {
            row = row.with(column.field, column.written(stay));
        }
        return row;
    }

    /** Columns of an enrollment that stand in the record as they are. */
    private enum Column {
        STATUS(Field.STATUS, "enrollmentStatusCode"), EXIT(Field.EXIT, "endDate"), REASON(Field.REASON, "endStatus"),
        COMPLETION(Field.COMPLETION, "completionStatus"), RECEIVER(Field.RECEIVER, "expectedReceiverSchool"),
        UC_CSU(Field.MET_UC_CSU, "metUcCsu"), TRANSFER(Field.TRANSFER_CODE, "schoolTransferCode"),
        RESIDENCE(Field.RESIDENCE, "districtOfResidence"), GOLDEN(Field.GOLDEN_STATE, "goldenStateSeal"),
        BILITERACY(Field.BILITERACY, "sealOfBiliteracy"), ADULT(Field.ADULT_TRANSITION, "adultTransitionStatus"),
        EXEMPTION(Field.GRADUATION_EXEMPTION, "graduationExemption");

        private final Field field;
        private final String column;

        Column(Field field, String column) {
            this.field = field;
            this.column = column;
        }

        private String written(Stay stay) {
            String text = stay.cell(column);
            if (this == EXIT) {
                return text.replace("-", "");
            }
            return this == EXEMPTION && !text.isEmpty() ? text.equals("true") ? "Y" : "N" : text;
        }
    }
}
