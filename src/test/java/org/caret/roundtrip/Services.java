package org.caret.roundtrip;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.caret.state.Language;
import org.caret.state.LanguageField;
import org.caret.state.Program;
import org.caret.state.ProgramField;
import org.caret.state.Row;

/**
 * The programs and the language of a student: what the export says, what the state holds, and what it must hold when
 * all is done. Several ends may be right; where none is named, only the state judges what is sent.
 */
final class Services {

    /** A row of a table of the export. */
    record TableRow(String table, Map<String, String> cells) {
    }

    private static final Set<String> END_WITH_YEAR = Set.of("101", "108", "113", "122", "174");

    final List<TableRow> rows = new ArrayList<>();
    final List<Program> programs = new ArrayList<>();
    final List<Language> languages = new ArrayList<>();
    /** The record types whose lists must name the student. */
    final Set<String> told = new HashSet<>();
    boolean conflict;
    private final List<List<Program>> programEnds = new ArrayList<>();
    private final List<List<String>> languageEnds = new ArrayList<>();
    private final Pupil pupil;

    Services(Pupil pupil) {
        this.pupil = pupil;
    }

    void inExport(Membership... memberships) {
        for (Membership membership : memberships) {
            rows.add(new TableRow("studentPrograms", membership.cells()));
        }
    }

    /** Rows of programs that do not name a school (D8). */
    void anywhere(Membership... memberships) {
        for (Membership membership : memberships) {
            Map<String, String> cells = membership.cells();
            cells.put("schoolSourcedId", "");
            rows.add(new TableRow("studentPrograms", cells));
        }
    }

    /** A row of another table: columns and texts in turn. */
    void row(String table, Object... cells) {
        Map<String, String> row = new TreeMap<>();
        for (int i = 0; i < cells.length; i += 2) {
            row.put((String) cells[i], cells[i + 1] == null ? "" : cells[i + 1].toString());
        }
        rows.add(new TableRow(table, row));
    }

    void atState(Membership... memberships) {
        Stream.of(memberships).map(membership -> membership.row(pupil).with(ProgramField.SSID, pupil.heldUnder))
                .forEach(programs::add);
    }

    void both(Membership... memberships) {
        inExport(memberships);
        atState(memberships);
        end(memberships);
    }

    /** One right end: the state holds these rows of the student and no others. */
    void end(Membership... memberships) {
        programEnds.add(Stream.of(memberships).map(membership -> membership.row(pupil)).toList());
    }

    /** A status that the state holds from this agency. */
    void knows(String status, LocalDate date, String language) {
        languages.add(language(status, date, language));
    }

    /** A status that the state holds from another agency. */
    void knowsFromElsewhere(String status, LocalDate date, String language) {
        languages.add(language(status, date, language).with(LanguageField.LEA, "1999999")
                .with(LanguageField.SCHOOL, "6099999"));
    }

    /** The row of a status from this agency. */
    Language language(String status, LocalDate date, String language) {
        return Language.blank().with(LanguageField.LEA, Pupil.LEA).with(LanguageField.SCHOOL, pupil.home.number)
                .with(LanguageField.YEAR, date.isBefore(Year.BEGINS) ? "2024-2025" : "2025-2026")
                .with(LanguageField.SSID, pupil.ssid).with(LanguageField.LOCAL_ID, pupil.localId)
                .with(LanguageField.FIRST_NAME, pupil.first).with(LanguageField.LAST_NAME, pupil.last)
                .with(LanguageField.BIRTH_DATE, pupil.birth.format(Row.DAY))
                .with(LanguageField.GENDER, pupil.gender).with(LanguageField.STATUS, status)
                .with(LanguageField.START, date.format(Row.DAY)).with(LanguageField.LANGUAGE, language);
    }

    /** One right end: the state knows these statuses of the student and no others; each a status and its date. */
    void knowsAtEnd(String... statuses) {
        languageEnds.add(Stream.of(statuses).sorted().toList());
    }

    /** Nothing of the language may be sent. */
    void knowsNoMore() {
        knowsAtEnd(languages.stream().map(Services::said).toArray(String[]::new));
    }

    private static List<String> said(List<Program> rows) {
        return rows.stream().map(Membership::said).sorted().toList();
    }

    /**
     * Lets the year be over: what is taken part in and open is to end with the last day of school where D3 says so.
     * Where it does not, and for languages, only the state judges.
     */
    void endYear() {
        conflict = false;
        languageEnds.clear();
        boolean said = programEnds.stream().flatMap(List::stream).filter(Program::open)
                .allMatch(row -> END_WITH_YEAR.contains(row.get(ProgramField.PROGRAM)));
        if (said) {
            programEnds.replaceAll(end -> end.stream().map(row -> row.open()
                    ? row.with(ProgramField.END, Year.LAST.format(Row.DAY)) : row).toList());
        } else {
            programEnds.clear();
        }
    }

    static String said(Language row) {
        return row.get(LanguageField.STATUS) + " " + row.get(LanguageField.START);
    }

    static String said(String status, LocalDate date) {
        return status + " " + date.format(Row.DAY);
    }

    void mustTell(String recordType) {
        told.add(recordType);
    }

    /** Whether the rows that the state holds of the student's programs in the end are a right end. */
    boolean programsAreRight(Collection<Program> held) {
        return isRight(programEnds.stream().map(Services::said).toList(), held.stream()
                .filter(row -> isOf(row.get(ProgramField.SSID))).map(Membership::said));
    }

    /** Whether the statuses that the state knows of the student in the end are a right end. */
    boolean languagesAreRight(Collection<Language> held) {
        return isRight(languageEnds, held.stream().filter(row -> isOf(row.get(LanguageField.SSID)))
                .map(Services::said));
    }

    /** What the state lacks for the first right end, and what it has more; the students are invented. */
    String differenceOfPrograms(Collection<Program> held) {
        return kinds(said(programEnds.get(0)), held.stream().filter(row -> isOf(row.get(ProgramField.SSID)))
                .map(Membership::said).toList());
    }

    String differenceOfLanguages(Collection<Language> held) {
        return kinds(languageEnds.get(0), held.stream().filter(row -> isOf(row.get(LanguageField.SSID)))
                .map(Services::said).toList());
    }

    private static String kinds(List<String> right, List<String> said) {
        List<String> missing = new ArrayList<>(right);
        said.forEach(missing::remove);
        List<String> extra = new ArrayList<>(said);
        right.forEach(extra::remove);
        return "missing " + missing + ", more " + extra;
    }

    private boolean isOf(String ssid) {
        return ssid.equals(pupil.ssid) || ssid.equals(pupil.heldUnder);
    }

    private static boolean isRight(List<List<String>> ends, Stream<String> said) {
        List<String> sorted = said.sorted().toList();
        return ends.isEmpty() || ends.contains(sorted);
    }

    /** The right ends of the programs, for tests of the stories themselves. */
    List<List<Program>> programEnds() {
        return programEnds;
    }

    List<List<String>> languageEnds() {
        return languageEnds;
    }
}
