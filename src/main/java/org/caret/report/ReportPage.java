package org.caret.report;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.caret.notice.Severity;

/**
 * What report.html shows of a run. totals: one per record type, in the order asked for; export: the findings about
 * the input itself; upload: the record types in the order in which the state wants their files, when there are several;
 * findings, held and excluded: by rule, gravest and most frequent first. Source: contract §5.
 */
public record ReportPage(List<Total> totals, Total export, List<String> upload, List<Group> findings, List<Group> held,
                         List<Group> excluded, About about) {

    public ReportPage {
        totals = List.copyOf(totals);
        upload = List.copyOf(upload);
        findings = List.copyOf(findings);
        held = List.copyOf(held);
        excluded = List.copyOf(excluded);
    }

    /** Writes the page. Errors: UncheckedIOException. */
    public void write(Path path) {
        Template.render(path, "report.jte", Map.of("page", this, "look", Look.shipped()));
    }

    /** All record types and the input together. */
    public Total sum() {
        return totals.stream().reduce(export, Total::plus);
    }

    /** A run of more than one record type, so that lists must name them. */
    public boolean several() {
        return totals.size() > 1;
    }

    /** Findings of a severity's word. */
    public long found(String severity) {
        return sum().found(Severity.of(severity).orElseThrow());
    }

    /** What the records of a type are about, in a word. */
    public String subject(String record) {
        return totals.stream().filter(total -> total.record().equals(record)).map(Total::subject).findFirst()
                .orElse("");
    }

    /** The candidates of a record type by outcome, and its findings by severity; subject: what they are about. */
    public record Total(String record, String title, String subject, Outcomes outcomes, Map<Severity, Long> findings) {

        public Total {
            findings = Map.copyOf(findings);
        }

        public long found(Severity severity) {
            return findings.getOrDefault(severity, 0L);
        }

        Total plus(Total other) {
            return new Total("", "", "", outcomes.plus(other.outcomes), Map.of(
                    Severity.FATAL, found(Severity.FATAL) + other.found(Severity.FATAL),
                    Severity.WARNING, found(Severity.WARNING) + other.found(Severity.WARNING),
                    Severity.INFORMATION, found(Severity.INFORMATION) + other.found(Severity.INFORMATION)));
        }
    }

    /** Candidates are reported, unchanged, excluded or held. */
    public record Outcomes(long reported, long unchanged, long excluded, long held) {

        public static final Outcomes NONE = new Outcomes(0, 0, 0, 0);

        public long candidates() {
            return reported + unchanged + excluded + held;
        }

        Outcomes plus(Outcomes other) {
            return new Outcomes(reported + other.reported, unchanged + other.unchanged, excluded + other.excluded,
                    held + other.held);
        }
    }

    /** What a run was made from. */
    public record About(Map<String, String> options, List<Input> inputs, String knowledge) {

        public About {
            inputs = List.copyOf(inputs);
        }

        /** The value of an option, or "". */
        public String option(String name) {
            return options.getOrDefault(name, "");
        }
    }

    /** A file of the export. */
    public record Input(String file, long rows, String sha256) {
    }
}
