package org.caret.run;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.caret.extract.OutputFormat;
import org.caret.history.Believed;
import org.caret.intake.InputFile;
import org.caret.intake.OdsExtract;
import org.caret.intake.Replacements;
import org.caret.mapping.Layout;
import org.caret.mapping.RecordKey;
import org.caret.mapping.RecordType;
import org.caret.notice.Notice;
import org.caret.notice.Notices;
import org.caret.notice.Severity;
import org.caret.notice.Words;
import org.caret.subject.IdSet;

/** The rows of an extract of the state's own data, each key once. May be read any number of times. */
final class BelievedOfExtract implements BelievedRows {

    private static final Words WORDS = Words.of("org.caret.run.messages");

    private final OdsExtract extract;
    private final Replacements replacements;
    private final Layout layout;
    private final RecordType type;
    private final Told told;

    /** layout: the run's, of that type; told: who hears of the file and of odd rows. */
    BelievedOfExtract(OdsExtract extract, Replacements replacements, RecordType type, Layout layout, Told told) {
        this.extract = extract;
        this.replacements = replacements;
        this.layout = layout;
        this.type = type;
        this.told = told;
    }

    /** Who hears of odd rows and of the file that was read. */
    record Told(Notices findings, Consumer<InputFile> inputs) {
    }

    @Override
    public void each(Sink to) {
        ReOrder order = ReOrder.of(ReOrder.names(extract.type().newest()), layout);
        told.inputs().accept(read(told.findings(), row -> to.row(order.of(row.values()), row.file(), row.row())));
    }

    /** Gives the rows as the history keeps them: in the order of the newest layout. */
    void keep(Consumer<Believed> to) {
        read(notice -> { }, to);
    }

    private InputFile read(Notices findings, Consumer<Believed> to) {
        RecordKey key = RecordKey.of(type, extract.type().newest());
        IdSet keys = new IdSet();
        return extract.read(replacements, row -> {
            List<String> values = Arrays.stream(row.values()).map(value -> value.replace(OutputFormat.SEPARATOR, ""))
                    .toList();
            String text = key.of(values);
            if (keys.add(text)) {
                to.accept(new Believed(text, values, row.file(), row.number()));
            } else {
                findings.add(Notice.ofInput(Severity.WARNING, "ODS-KEY", new Notice.Place(row.file(), row.number(),
                        ""), WORDS.text("ods.key"), WORDS.text("ods.key.fix")));
            }
        }, findings);
    }

    @Override
    public long bytes() {
        return extract.file().toFile().length();
    }

    @Override
    public Map<String, String> about() {
        return Map.of("ods", extract.name(), "odsSha256", extract.sha256());
    }
}
