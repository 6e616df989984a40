package org.caret.state;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A model of the state's side for language statuses. Source: §9 of domain/aeries-enrollment-update.md,
 * spec/validation-rules.csv. Rows of other agencies are held too, and the extract shows those of students whom this
 * agency has enrolled (L1, L3).
 */
public final class LanguageSide extends Holding<LanguageKey, Language> {

    private final Agency agency;
    private final StateSide enrollments;
    private final LanguageRules rules;

    public LanguageSide(Agency agency, StateSide enrollments) {
        this.agency = agency;
        this.enrollments = enrollments;
        this.rules = new LanguageRules(agency);
    }

    /** A state of its own with the same rows, beside the same enrollments. */
    public LanguageSide copy() {
        LanguageSide copy = new LanguageSide(agency, enrollments);
        copy.like(this);
        return copy;
    }

    @Override
    Optional<Language> read(String line) {
        return Language.read(line);
    }

    @Override
    LanguageKey key(Language row) {
        LanguageKey key = row.key();
        return new LanguageKey(key.lea(), agency.number(key.ssid()), key.status());
    }

    @Override
    boolean readable(Language row) {
        return row.dated(LanguageField.START) && !row.get(LanguageField.SSID).isEmpty();
    }

    @Override
    Set<String> brokenBy(Language row) {
        return rules.brokenBy(row);
    }

    @Override
    List<Rejection> brokenTogether(List<Line<LanguageKey, Language>> file) {
        return new LanguageFileRules(agency, rows(), ownership(), file).rejections();
    }

    private Ownership ownership() {
        return new Ownership(agency, enrollments.rows().values());
    }

    @Override
    Language left(Language row) {
        return row.with(LanguageField.TRANSACTION, "");
    }

    @Override
    Optional<Language> shown(Language row) {
        boolean own = row.get(LanguageField.LEA).equals(agency.lea());
        boolean visible = own || !ownership().stays(key(row).ssid()).isEmpty();
        return Optional.of(row.with(LanguageField.RECORD_TYPE, "SELA-R")).filter(shown -> visible);
    }
}
