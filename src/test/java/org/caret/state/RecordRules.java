package org.caret.state;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the state asks of an enrollment record by itself. A row that deletes needs only what finds the row.
 * Source: spec/validation-rules.csv; rules of our own begin with CARET.
 */
final class RecordRules {

    private static final Set<String> REASONS = Set.of("E125", "E130", "E140", "E150", "E155", "E156", "E170", "E230",
            "E300", "E400", "E450", "T160", "T165", "T167", "T180", "T200", "T240", "T270", "T380", "T460", "N470");
    private static final Set<String> STATUSES = Set.of("10", "20", "30", "50");
    private static final Set<String> COMPLETIONS = Set.of("100", "106", "108", "120", "250", "320", "330",
            "360", "480", "485");
    private static final Set<String> GRADES = Set.of("IN", "TD", "PS", "TK", "KN", "01", "02", "03", "04", "05", "06",
            "07", "08", "09", "10", "11", "12", "AD");
    private static final Set<String> SECONDARY_EXITS = Set.of("", "E170");
    private static final Set<String> NON_ADA_EXITS = Set.of("", "E150", "E170", Enrollment.NO_SHOW);
    private static final List<Field> FINDING = List.of(Field.LEA, Field.SCHOOL, Field.YEAR, Field.START);
    private static final List<Field> NEEDED = List.of(Field.LOCAL_ID, Field.FIRST_NAME, Field.LAST_NAME,
            Field.BIRTH_DATE, Field.GENDER, Field.BIRTH_COUNTRY, Field.STATUS, Field.GRADE);
    private static final Pattern YEAR = Pattern.compile("(20[0-9]{2})-(20[0-9]{2})");
    private static final String NON_PUBLIC = "0000001";

    private final Agency agency;

    RecordRules(Agency agency) {
        this.agency = agency;
    }

    /** The rules that a record breaks, in order of their ids. */
    Set<String> brokenBy(Enrollment row) {
        Set<String> broken = new TreeSet<>();
        texts(row, broken);
        agency(row, broken);
        if (!row.deletes()) {
            blanks(row, NEEDED, broken);
            codes(row, broken);
            exit(row, broken);
        }
        return broken;
    }

    private void texts(Enrollment row, Set<String> broken) {
        add(broken, "CARET-RECORD-TYPE", !row.get(Field.RECORD_TYPE).equals("SENR"));
        add(broken, "FRMT0001", Arrays.stream(Field.values()).anyMatch(field -> !field.takes(row.get(field))));
        add(broken, "FRMT0002", List.of(Field.BIRTH_DATE, Field.START, Field.EXIT).stream()
                .anyMatch(field -> !row.get(field).isEmpty() && row.date(field).isEmpty()));
        String transaction = row.get(Field.TRANSACTION).strip();
        add(broken, "GERR0008", !Set.of("", "A", "D", "R").contains(transaction));
        add(broken, "SENR0032", Set.of("D", "R").contains(transaction) && row.get(Field.SSID).isEmpty());
        add(broken, "SENR0167", transaction.equals("R") && row.date(Field.START).map(agency::hasLeft).orElse(true));
        blanks(row, FINDING, broken);
    }

    private static void blanks(Enrollment row, List<Field> fields, Set<String> broken) {
        add(broken, "GERR0001", fields.stream().anyMatch(field -> row.get(field).isBlank()));
    }

    private void agency(Enrollment row, Set<String> broken) {
        String school = row.get(Field.SCHOOL);
        boolean nonPublic = school.equals(NON_PUBLIC);
        add(broken, "SENR0001", !row.get(Field.LEA).equals(agency.lea()));
        add(broken, "SENR0002", !nonPublic && !agency.schools().contains(school));
        add(broken, "SENR0003", !nonPublic && !row.get(Field.NPS).isEmpty());
        add(broken, "SENR0004", nonPublic && row.get(Field.NPS).isEmpty());
        Matcher year = YEAR.matcher(row.get(Field.YEAR));
        add(broken, "SENR0006", !year.matches()
                || Integer.parseInt(year.group(2)) != Integer.parseInt(year.group(1)) + 1
                || Integer.parseInt(year.group(1)) > agency.yearBegins().getYear() + 1);
        add(broken, "SENR0007", !row.get(Field.SSID).isEmpty() && !agency.numbers().contains(row.get(Field.SSID)));
    }

    private static void codes(Enrollment row, Set<String> broken) {
        List<Boolean> known = new ArrayList<>();
        known.add(in(STATUSES, row.get(Field.STATUS)));
        known.add(in(GRADES, row.get(Field.GRADE)));
        known.add(in(REASONS, row.get(Field.REASON)));
        known.add(in(COMPLETIONS, row.get(Field.COMPLETION)));
        add(broken, "GERR0002", known.contains(false));
    }

    private static boolean in(Set<String> codes, String code) {
        return code.isEmpty() || codes.contains(code);
    }

    private static void exit(Enrollment row, Set<String> broken) {
        String reason = row.get(Field.REASON);
        String completion = row.get(Field.COMPLETION);
        add(broken, "GERR0001", row.get(Field.EXIT).isEmpty() != reason.isEmpty());
        Optional<LocalDate> start = row.date(Field.START);
        Optional<LocalDate> end = row.date(Field.EXIT);
        add(broken, "SENR0018", start.isPresent() && end.isPresent() && !fits(start.get(), end.get(), row.noShow()));
        add(broken, "SENR0022", completion.isEmpty() == reason.equals("E230"));
        add(broken, "SENR0175", completion.equals("100") && !reason.equals("E230"));
        add(broken, "SENR0302", row.get(Field.STATUS).equals("20") && !SECONDARY_EXITS.contains(reason));
        add(broken, "SENR0522", row.get(Field.STATUS).equals("50") && !NON_ADA_EXITS.contains(reason));
    }

    private static boolean fits(LocalDate start, LocalDate end, boolean noShow) {
        return noShow ? end.equals(start) || end.equals(start.minusDays(1)) : !end.isBefore(start);
    }

    private static void add(Set<String> broken, String rule, boolean breaks) {
        if (breaks) {
            broken.add(rule);
        }
    }
}
