package org.caret.run;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.caret.notice.Severity;
import org.caret.rules.Outcome;

/** Counts candidates by outcome and findings by severity, per record type ("" for the input). */
final class Counts {

    private final Map<String, Of> byRecord = new TreeMap<>();

    synchronized void found(String record, Severity severity) {
        of(record).findings.merge(severity, 1L, Long::sum);
    }

    synchronized void count(String record, Outcome outcome) {
        Of counts = of(record);
        counts.candidates++;
        if (outcome instanceof Outcome.Left left) {
            counts.held += left.held() ? 1 : 0;
            counts.excluded += left.held() ? 0 : 1;
            if (!left.held()) {
                counts.excludedBy.merge(left.ruleId(), 1L, Long::sum);
            }
        } else if (outcome instanceof Outcome.Unchanged) {
            counts.unchanged++;
        } else {
            counts.reported++;
        }
    }

    synchronized Of of(String record) {
        return byRecord.computeIfAbsent(record, r -> new Of());
    }

    synchronized long findings(Severity severity) {
        return byRecord.values().stream().mapToLong(of -> of.findings.getOrDefault(severity, 0L)).sum();
    }

    /** The counts of one record type. */
    static final class Of {

        private long candidates;
        private long reported;
        private long unchanged;
        private long excluded;
        private long held;
        private final Map<String, Long> excludedBy = new TreeMap<>();
        private final Map<Severity, Long> findings = new EnumMap<>(Severity.class);

        long candidates() {
            return candidates;
        }

        long reported() {
            return reported;
        }

        long unchanged() {
            return unchanged;
        }

        long excluded() {
            return excluded;
        }

        long held() {
            return held;
        }

        Map<String, Long> excludedBy() {
            return excludedBy;
        }

        long findings(Severity severity) {
            return findings.getOrDefault(severity, 0L);
        }
    }
}
