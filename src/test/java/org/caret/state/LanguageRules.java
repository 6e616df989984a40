package org.caret.state;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the state asks of a language record by itself. Source: spec/validation-rules.csv, spec/codesets; rules of our
 * own begin with CARET. Primary languages are codes of three letters (L12).
 */
final class LanguageRules {

    private static final Set<String> STATUSES = Set.of("EO", "EL", "IFEP", "RFEP", "TBD", "ADEL");
    private static final Set<String> ENGLISH_OR_SIGNED = Set.of("00", "37", "eng", "sgn", "ase");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{3}");
    private static final List<LanguageField> FINDING = List.of(LanguageField.LEA, LanguageField.SCHOOL,
            LanguageField.YEAR, LanguageField.SSID, LanguageField.STATUS);
    private static final List<LanguageField> NEEDED = List.of(LanguageField.FIRST_NAME, LanguageField.LAST_NAME,
            LanguageField.BIRTH_DATE, LanguageField.GENDER, LanguageField.LOCAL_ID, LanguageField.LANGUAGE);

    private final Agency agency;

    LanguageRules(Agency agency) {
        this.agency = agency;
    }

    /** The rules that a record breaks, in order of their ids. */
    Set<String> brokenBy(Language row) {
        Checks checks = new Checks();
        checks.add("CARET-RECORD-TYPE", !row.get(LanguageField.RECORD_TYPE).equals("SELA"));
        checks.add("FRMT0001", Arrays.stream(LanguageField.values()).anyMatch(field -> !field.takes(row.get(field))));
        checks.add("FRMT0002", !row.dated(LanguageField.BIRTH_DATE) || !row.dated(LanguageField.START));
        checks.transaction(row.get(LanguageField.TRANSACTION));
        checks.name("CARET-NAME", row.get(LanguageField.FIRST_NAME));
        checks.name("CARET-NAME", row.get(LanguageField.LAST_NAME));
        blanks(row, FINDING, checks);
        agency(row, checks);
        if (!row.deletes()) {
            blanks(row, NEEDED, checks);
            codes(row, checks);
        }
        return checks.broken();
    }

    private static void blanks(Language row, List<LanguageField> fields, Checks checks) {
        checks.add("GERR0001", fields.stream().anyMatch(field -> row.get(field).isBlank()));
    }

    private void agency(Language row, Checks checks) {
        checks.add("CARET-LEA", !row.get(LanguageField.LEA).equals(agency.lea()));
        checks.add("CARET-SCHOOL", !agency.schools().contains(row.get(LanguageField.SCHOOL)));
        checks.year("CARET-YEAR", row.get(LanguageField.YEAR), agency);
        checks.add("CARET-NUMBER", !agency.numbers().contains(row.get(LanguageField.SSID)));
    }

    private static void codes(Language row, Checks checks) {
        String status = row.get(LanguageField.STATUS);
        String language = row.get(LanguageField.LANGUAGE);
        checks.add("GERR0002", !STATUSES.contains(status) || !LANGUAGE.matcher(language).matches()
                || !Set.of("M", "F", "X").contains(row.get(LanguageField.GENDER)));
        checks.add("IVR0164", !status.equals("EO") && row.get(LanguageField.START).isEmpty());
        checks.add("SELA0280", ENGLISH_OR_SIGNED.contains(language) && !status.equals("EO"));
    }
}
