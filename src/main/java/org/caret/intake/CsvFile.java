package org.caret.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.caret.notice.Notice;
import org.caret.notice.Severity;

/** A text file whose encoding, delimiter and header are known. */
record CsvFile(TextFile text, char delimiter, Header header) implements FoundTable {

    static CsvFile open(Path file) {
        TextFile text = TextScan.of(file);
        try {
            char delimiter = Delimiter.of(text);
            try (RecordSplitter records = new RecordSplitter(text.open(), delimiter, 0)) {
                return new CsvFile(text, delimiter, header(records, text.name()));
            }
        } catch (IOException unreadable) {
            throw Findings.refusal(unreadable, "unreadable", text.name());
        }
    }

    /** The first record that is not blank. */
    private static Header header(RecordSplitter records, String file) throws IOException {
        while (records.next()) {
            if (records.fault() == RecordSplitter.Fault.NUL) {
                throw Findings.refusal("header.nul", file);
            }
            if (records.fault() != RecordSplitter.Fault.NONE) {
                throw Findings.refusal("header.broken", file, records.line());
            }
            if (!records.blank()) {
                List<String> names = IntStream.range(0, records.size()).mapToObj(records::cell).toList();
                return new Header(names, records.line());
            }
        }
        return new Header(List.of(), 1);
    }

    @Override
    public String label() {
        return text.name();
    }

    @Override
    public List<Notice> findings() {
        List<Notice> findings = new ArrayList<>();
        if (text.converted()) {
            findings.add(about("MODEL-0-ENCODING"));
        }
        if (delimiter != ',') {
            findings.add(about("MODEL-0-DELIMITER"));
        }
        return findings;
    }

    private Notice about(String ruleId) {
        return Findings.file(Severity.INFORMATION, ruleId, new Notice.Place(label(), 0, ""), label());
    }

    @Override
    public TableSource source(Header.Binding binding) {
        return new CsvSource(this, binding, label());
    }
}
