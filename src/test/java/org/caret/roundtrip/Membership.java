package org.caret.roundtrip;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.caret.state.Program;
import org.caret.state.ProgramField;
import org.caret.state.Row;

/**
 * A time in a program at a school: a row of the export, or, with the dates that the state is to have, a row of the
 * state. end: null when open; more: the fields that only some programs have.
 */
record Membership(School school, String program, LocalDate start, LocalDate end, Map<ProgramField, String> more) {

    private static final List<String> PARTICIPATING = List.of("108", "113", "162", "174", "305");
    private static final List<String> ELIGIBLE = List.of("127", "135", "192");
    private static final List<String> BY_ELIGIBILITY = List.of("127", "135", "191", "192", "181", "182");
    private static final List<ProgramField> SAID = List.of(ProgramField.SCHOOL, ProgramField.PROGRAM,
            ProgramField.MEMBERSHIP, ProgramField.START, ProgramField.END, ProgramField.SERVICE_YEAR,
            ProgramField.SERVICE, ProgramField.ACADEMY, ProgramField.MIGRANT, ProgramField.DWELLING);

    Membership {
        more = Collections.unmodifiableMap(new TreeMap<>(more));
    }

    static Membership of(School school, String program, LocalDate start) {
        return new Membership(school, program, start, null, Map.of());
    }

    /** Takes part in a program at the student's home school. */
    static Membership participating(Pupil pupil, Dice dice, LocalDate start) {
        Membership membership = of(pupil.home, dice.pick(PARTICIPATING), start);
        return membership.program.equals("113") ? membership.with(ProgramField.ACADEMY, "20345") : membership;
    }

    /** Is entitled to something at the student's home school. */
    static Membership eligible(Pupil pupil, Dice dice, LocalDate start) {
        Membership membership = of(pupil.home, dice.pick(ELIGIBLE), start);
        return membership.program.equals("135") ? membership.with(ProgramField.MIGRANT, "90000000012") : membership;
    }

    static Membership homeless(Pupil pupil, LocalDate start) {
        return of(pupil.home, "191", start).with(ProgramField.DWELLING, "100");
    }

    static Membership titleOne(Pupil pupil, String service, LocalDate start) {
        return of(pupil.home, "122", start).with(ProgramField.SERVICE_YEAR, "2025-2026")
                .with(ProgramField.SERVICE, service);
    }

    Membership with(ProgramField field, String text) {
        Map<ProgramField, String> changed = new TreeMap<>(more);
        changed.put(field, text);
        return new Membership(school, program, start, end, changed);
    }

    Membership at(School other) {
        return new Membership(other, program, start, end, more);
    }

    Membership from(LocalDate day) {
        return new Membership(school, program, day, end, more);
    }

    Membership until(LocalDate day) {
        return new Membership(school, program, start, day, more);
    }

    boolean eligibility() {
        return BY_ELIGIBILITY.contains(program);
    }

    /** The state's row of a student. */
    Program row(Pupil pupil) {
        Program row = Program.blank().with(ProgramField.LEA, Pupil.LEA).with(ProgramField.SCHOOL, school.number)
                .with(ProgramField.YEAR, start.isBefore(Year.BEGINS) ? "2024-2025" : "2025-2026")
                .with(ProgramField.SSID, pupil.ssid).with(ProgramField.LOCAL_ID, pupil.localId)
                .with(ProgramField.FIRST_NAME, pupil.first).with(ProgramField.LAST_NAME, pupil.last)
                .with(ProgramField.BIRTH_DATE, pupil.birth.format(Row.DAY)).with(ProgramField.GENDER, pupil.gender)
                .with(ProgramField.PROGRAM, program).with(ProgramField.MEMBERSHIP, eligibility() ? "1" : "3")
                .with(ProgramField.START, start.format(Row.DAY))
                .with(ProgramField.END, end == null ? "" : end.format(Row.DAY));
        for (Map.Entry<ProgramField, String> entry : more.entrySet()) {
            row = row.with(entry.getKey(), entry.getValue());
        }
        return row;
    }

    /** What a row of the state says, for comparing. That a youth is not unaccompanied may be left blank. */
    static String said(Program row) {
        StringBuilder said = new StringBuilder();
        SAID.forEach(field -> said.append(row.get(field)).append(' '));
        return said.append(row.get(ProgramField.UNACCOMPANIED).replace("N", "")).toString();
    }

    /** Its cells in a row of studentPrograms. */
    Map<String, String> cells() {
        Map<String, String> cells = new TreeMap<>();
        cells.put("programCode", program);
        cells.put("schoolSourcedId", school.id());
        cells.put(eligibility() ? "eligibilityStartDate" : "startDate", start.toString());
        cells.put(eligibility() ? "eligibilityEndDate" : "endDate", end == null ? "" : end.toString());
        cells.put("primaryResidenceCode", more.getOrDefault(ProgramField.DWELLING, ""));
        cells.put("migrantId", more.getOrDefault(ProgramField.MIGRANT, ""));
        cells.put("educationServiceYear", more.getOrDefault(ProgramField.SERVICE_YEAR, ""));
        cells.put("educationServiceCode", more.getOrDefault(ProgramField.SERVICE, ""));
        cells.put("careerAcademyId", more.getOrDefault(ProgramField.ACADEMY, ""));
        return cells;
    }
}
