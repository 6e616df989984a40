package org.caret.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.caret.notice.Notice;
import org.caret.notice.Notices;
import org.caret.notice.Severity;

/**
 * One extract of the state's own data, recognised by the code in its first field and the number of its fields. Text
 * with carets, tabs or commas, with or without a row of column names. May be read any number of times.
 * Source: K11, K12.
 */
public final class OdsExtract {

    private final TextFile text;
    private final OdsStart start;
    private final OdsSurvey.Found found;

    private OdsExtract(TextFile text, OdsStart start, OdsSurvey.Found found) {
        this.text = text;
        this.start = start;
        this.found = found;
    }

    /** Errors: a refusal for a file that is no extract, mixes record types, or whose rows fit no layout. */
    public static OdsExtract open(Path file, OdsShapes shapes) {
        if (!Files.isRegularFile(file)) {
            throw Findings.refusal("ods.missing", file);
        }
        try {
            if (TextScan.packed(file)) {
                throw Findings.refusal("ods.packed", file.getFileName());
            }
            TextFile text = TextScan.of(file);
            OdsStart start = OdsStart.of(text);
            return new OdsExtract(text, start, OdsSurvey.of(text, start, shapes));
        } catch (IOException unreadable) {
            throw Findings.refusal(unreadable, "unreadable", file.getFileName());
        }
    }

    /** As open. Errors: also a refusal when it is an extract of another record type. */
    public static OdsExtract open(Path file, OdsShapes shapes, String record) {
        OdsExtract extract = open(file, shapes);
        if (!extract.type().record().equals(record)) {
            throw Findings.refusal("ods.another", extract.name(), extract.type().record(), record);
        }
        return extract;
    }

    public OdsType type() {
        return found.type();
    }

    public Path file() {
        return text.file();
    }

    public String name() {
        return text.name();
    }

    /** Of the whole file, in hexadecimal digits. */
    public String sha256() {
        return text.sha256();
    }

    /**
     * Gives the rows in the order of the file, replaced numbers followed, and a finding for each unsound row left out.
     * Errors: a refusal at the end, rows given or not, when more than half of the rows are unsound.
     */
    public InputFile read(Replacements replacements, Consumer<OdsRow> rows, Notices findings) {
        if (text.converted()) {
            findings.add(Notice.ofInput(Severity.INFORMATION, "ODS-ENCODING", new Notice.Place(name(), 0, ""),
                    Findings.text("encoding", name()), Findings.text("ods.encoding.fix")));
        }
        OdsReading reading = new OdsReading(name(), found, replacements, rows, findings);
        try (RecordSplitter records = start.records(text, found.width())) {
            while (records.next()) {
                boolean sound = records.fault() == RecordSplitter.Fault.NONE;
                if (records.line() > found.header() && !(sound && records.blank())) {
                    reading.take(records);
                }
            }
            return new InputFile(name(), sha256(), reading.end());
        } catch (IOException unreadable) {
            throw Findings.refusal(unreadable, "unreadable", name());
        }
    }
}
