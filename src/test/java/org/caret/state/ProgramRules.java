package org.caret.state;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the state asks of a program record by itself. A row that deletes needs only what finds the row.
 * Source: spec/validation-rules.csv, spec/codesets; rules of our own begin with CARET.
 *
 * <p>Readings: a field that belongs to one program is refused with another; programs 113 and 191 need what is theirs.
 */
final class ProgramRules {

    private static final Set<String> PROGRAMS = Set.of("101", "108", "113", "122", "127", "135", "162", "174", "175",
            "181", "182", "191", "192", "300", "303", "305", "307");
    /** Codes that the state knows, but of other years or another file. */
    private static final Set<String> OF_OTHER_YEARS = Set.of("144", "185", "194");
    private static final Set<String> OF_ONE_YEAR = Set.of("181", "182");
    private static final String TITLE_I = "122";
    private static final String ACADEMY = "113";
    private static final String HOMELESS = "191";
    private static final List<ProgramField> FINDING = List.of(ProgramField.LEA, ProgramField.SCHOOL,
            ProgramField.YEAR, ProgramField.SSID, ProgramField.PROGRAM, ProgramField.START);
    private static final List<ProgramField> NEEDED = List.of(ProgramField.LOCAL_ID, ProgramField.FIRST_NAME,
            ProgramField.LAST_NAME, ProgramField.BIRTH_DATE, ProgramField.GENDER, ProgramField.MEMBERSHIP);
    private static final Map<ProgramField, String> BELONGS = Map.of(ProgramField.ACADEMY, ACADEMY,
            ProgramField.MIGRANT, "135", ProgramField.DWELLING, HOMELESS, ProgramField.UNACCOMPANIED, HOMELESS);
    private static final Map<String, ProgramField> ASKED = Map.of(ACADEMY, ProgramField.ACADEMY,
            HOMELESS, ProgramField.DWELLING);

    private final Agency agency;

    ProgramRules(Agency agency) {
        this.agency = agency;
    }

    /** The rules that a record breaks, in order of their ids. */
    Set<String> brokenBy(Program row) {
        Checks checks = new Checks();
        texts(row, checks);
        agency(row, checks);
        if (!row.deletes()) {
            blanks(row, NEEDED, checks);
            codes(row, checks);
            dates(row, checks);
        }
        return checks.broken();
    }

    private static void texts(Program row, Checks checks) {
        checks.add("CARET-RECORD-TYPE", !row.get(ProgramField.RECORD_TYPE).equals("SPRG"));
        checks.add("FRMT0001", Arrays.stream(ProgramField.values()).anyMatch(field -> !field.takes(row.get(field))));
        checks.add("FRMT0002", List.of(ProgramField.BIRTH_DATE, ProgramField.START, ProgramField.END).stream()
                .anyMatch(field -> !row.dated(field)));
        checks.transaction(row.get(ProgramField.TRANSACTION));
        checks.name("SPRG0009", row.get(ProgramField.FIRST_NAME));
        checks.name("SPRG0009", row.get(ProgramField.LAST_NAME));
        blanks(row, FINDING, checks);
    }

    private static void blanks(Program row, List<ProgramField> fields, Checks checks) {
        checks.add("GERR0001", fields.stream().anyMatch(field -> row.get(field).isBlank()));
    }

    private void agency(Program row, Checks checks) {
        checks.add("SPRG0001", !row.get(ProgramField.LEA).equals(agency.lea()));
        checks.add("SPRG0002", !agency.schools().contains(row.get(ProgramField.SCHOOL)));
        checks.year("CARET-YEAR", row.get(ProgramField.YEAR), agency);
        checks.add("SPRG0007", !agency.numbers().contains(row.get(ProgramField.SSID)));
    }

    private void codes(Program row, Checks checks) {
        String program = row.get(ProgramField.PROGRAM);
        checks.add("GERR0007", OF_OTHER_YEARS.contains(program));
        checks.add("GERR0002", !PROGRAMS.contains(program) && !OF_OTHER_YEARS.contains(program)
                || !Set.of("1", "3").contains(row.get(ProgramField.MEMBERSHIP))
                || !Set.of("M", "F", "X").contains(row.get(ProgramField.GENDER))
                || !Set.of("", "Y", "N").contains(row.get(ProgramField.UNACCOMPANIED)));
        checks.add("SPRG0081", program.equals(TITLE_I) && row.get(ProgramField.SERVICE).isEmpty());
        checks.add("SPRG0150", !program.equals(TITLE_I) && !row.get(ProgramField.SERVICE).isEmpty());
        BELONGS.forEach((field, owner) -> checks.add("CARET-OTHER-PROGRAM",
                !owner.equals(program) && !row.get(field).isEmpty()));
        ASKED.forEach((owner, field) -> checks.add("CARET-NEEDED", owner.equals(program) && row.get(field).isEmpty()));
        if (!row.get(ProgramField.SERVICE_YEAR).isEmpty()) {
            checks.year("CARET-YEAR", row.get(ProgramField.SERVICE_YEAR), agency);
        }
    }

    private static void dates(Program row, Checks checks) {
        LocalDate start = row.date(ProgramField.START).orElse(null);
        if (start == null) {
            return;
        }
        checks.add("SPRG-c", row.date(ProgramField.BIRTH_DATE).map(birth -> !start.isAfter(birth)).orElse(false));
        row.date(ProgramField.END).ifPresent(end -> {
            checks.add("SPRG-b", end.isBefore(start));
            checks.add("SPRG0645F1", OF_ONE_YEAR.contains(row.get(ProgramField.PROGRAM))
                    && schoolYear(start) != schoolYear(end));
        });
    }

    private static int schoolYear(LocalDate day) {
        return day.getMonthValue() < 7 ? day.getYear() - 1 : day.getYear();
    }
}
