package org.caret.run;

import java.util.Comparator;
import java.util.List;
import org.caret.mapping.RecordType;
import org.caret.notice.Severity;

/**
 * What a command's extracts came to. files: for upload, in their order, where differences are sent; waiting: removals
 * held back for review; upload: the record types in the order in which the state wants their files, when there are
 * several; failed: there are findings at or above the limit the user set; written: false for a dry run.
 */
public record Result(List<Line> records, List<File> files, long waiting, List<String> upload, Findings findings,
                     boolean failed, boolean written) {

    /** The counts of one record type. */
    public record Line(String record, long candidates, long reported, long unchanged, long excluded, long held) {
    }

    /** A file for upload and how many records it has. */
    public record File(String name, long records) {
    }

    /** Findings by severity. */
    public record Findings(long fatal, long warnings, long information) {
    }

    static Result of(Options options, List<RecordType> types, Counts counts, List<File> files, long waiting) {
        List<Line> lines = types.stream().map(type -> {
            Counts.Of of = counts.of(type.name());
            return new Line(type.name(), of.candidates(), of.reported(), of.unchanged(), of.excluded(), of.held());
        }).toList();
        boolean failed = options.failOn().filter(limit -> worst(counts).compareTo(limit) >= 0).isPresent();
        return new Result(lines, files, waiting, upload(types), new Findings(counts.findings(Severity.FATAL),
                counts.findings(Severity.WARNING), counts.findings(Severity.INFORMATION)), failed, !options.dryRun());
    }

    /** The record types in the order in which the state wants their files; empty when there is nothing to order. */
    static List<String> upload(List<RecordType> types) {
        return types.size() < 2 || types.stream().anyMatch(type -> type.upload() == 0) ? List.of()
                : types.stream().sorted(Comparator.comparingInt(RecordType::upload)).map(RecordType::name).toList();
    }

    private static Severity worst(Counts counts) {
        if (counts.findings(Severity.FATAL) > 0) {
            return Severity.FATAL;
        }
        return counts.findings(Severity.WARNING) > 0 ? Severity.WARNING : Severity.INFORMATION;
    }
}
