package org.caret.state;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the state asks of the language records of a file together, against the statuses it holds of a student from
 * all agencies, and against the enrollments of this one.
 *
 * <p>Readings where the domain is silent: an agency may not give a status another date than the state has, even when
 * the state has it from this agency (SELA0283, ruling 8), TBD excepted; the student must have been at a school
 * of the agency at some time (GERR0005); a status gained before the student's first day at any school of the agency is
 * another's (L13); a status without date counts as the oldest; records of one student in one file are laid beside what
 * the state holds, not beside each other.
 */
final class LanguageFileRules {

    private static final String UNKNOWN = "TBD";
    private static final String ENGLISH = "EO";
    private static final Set<String> TESTED = Set.of("EL", "IFEP");

    private final Agency agency;
    private final Map<LanguageKey, Language> held;
    private final Ownership ownership;
    private final List<Line<LanguageKey, Language>> file;
    private final List<Rejection> found = new ArrayList<>();

    LanguageFileRules(Agency agency, Map<LanguageKey, Language> held, Ownership ownership,
            List<Line<LanguageKey, Language>> file) {
        this.agency = agency;
        this.held = held;
        this.ownership = ownership;
        this.file = file;
    }

    List<Rejection> rejections() {
        Set<LanguageKey> keys = new HashSet<>();
        for (Line<LanguageKey, Language> line : file) {
            reject("IVR0034", line, !keys.add(line.key()));
            if (line.row().deletes()) {
                reject("CARET-NOT-HELD", line, !held.containsKey(line.key()));
            } else {
                owned(line);
                history(line);
            }
        }
        return found;
    }

    private void owned(Line<LanguageKey, Language> line) {
        LocalDate first = ownership.stays(line.key().ssid()).stream().map(Span::first)
                .min(Comparator.naturalOrder()).orElse(null);
        reject("GERR0005", line, first == null);
        reject("CARET-L13", line, first != null && line.row().date(LanguageField.START)
                .map(start -> start.isBefore(first)).orElse(false));
    }

    private void history(Line<LanguageKey, Language> line) {
        Language row = line.row();
        String status = line.key().status();
        List<Language> known = held.entrySet().stream()
                .filter(entry -> entry.getKey().ssid().equals(line.key().ssid())).map(Map.Entry::getValue)
                .sorted(Comparator.comparing(LanguageFileRules::start)).toList();
        reject("SELA0629", line, row.corrects() && TESTED.contains(status) && known.isEmpty());
        if (known.isEmpty()) {
            return;
        }
        Language latest = known.get(known.size() - 1);
        boolean isNew = known.stream().noneMatch(one -> one.get(LanguageField.STATUS).equals(status));
        if (status.equals(UNKNOWN)) {
            boolean settled = known.stream().map(one -> one.get(LanguageField.STATUS))
                    .anyMatch(one -> !one.equals(ENGLISH) && !one.equals(UNKNOWN));
            reject("SELA0281", line, settled || isNew && !row.corrects());
        } else {
            reject("SELA0285", line, isNew && !start(row).isAfter(start(latest)));
            reject("SELA0283", line, known.stream().anyMatch(one -> one.get(LanguageField.STATUS).equals(status)
                    && !start(one).equals(start(row))));
        }
        reject("SELA0255", line, !Successors.may(latest.get(LanguageField.STATUS), status, row.corrects()));
    }

    private static LocalDate start(Language row) {
        return row.date(LanguageField.START).orElse(LocalDate.MIN);
    }

    private void reject(String rule, Line<LanguageKey, Language> line, boolean breaks) {
        Rejection rejection = new Rejection(rule, line.number());
        if (breaks && !found.contains(rejection)) {
            found.add(rejection);
        }
    }
}
