package org.caret.run;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.caret.extract.Csv;
import org.caret.extract.OutputFormat;
import org.caret.extract.RecordFile;
import org.caret.extract.RecordSink;
import org.caret.fact.Spool;
import org.caret.report.RecordsPage;

/** Writes the files of a run: records in every format asked for, findings, what was left out, reports. */
record Files(Set<OutputFormat> formats, List<Ledger.Page> pages, Ledger ledger, Report report) {

    private static final List<String> FINDINGS = List.of("record", "severity", "ruleId", "stateRuleId", "localId",
            "field", "message", "fix", "file", "row");
    private static final List<String> LEFT = List.of("record", "localId", "candidate", "ruleId", "reason");

    void write(Publication publication) {
        pages.forEach(page -> records(page, publication));
        tables(publication);
        publication.publish();
    }

    /** All files but those of records; not published yet. */
    void tables(Publication publication) {
        PageOfRun page = new PageOfRun();
        table(publication.file("findings.csv"), FINDINGS, to -> ledger.findings(entry -> {
            to.accept(finding(entry));
            page.found(entry);
        }));
        table(publication.file("excluded.csv"), LEFT, to -> ledger.left().merge(entry -> {
            to.accept(left(entry));
            page.left(entry);
        }));
        report.write(publication.file("report.json"));
        page.page(report, pages).write(publication.file("report.html"));
    }

    private void records(Ledger.Page page, Publication publication) {
        List<RecordSink> files = new ArrayList<>();
        for (OutputFormat format : OutputFormat.values()) {
            String name = format.fileName(page.record());
            if (formats.contains(format)) {
                files.add(sink(publication.file(name), format, page));
            } else {
                publication.stale(name);
            }
        }
        page.records().merge(entry -> files.forEach(file -> file.write(entry.values())));
        files.forEach(RecordSink::close);
    }

    private RecordSink sink(Path path, OutputFormat format, Ledger.Page page) {
        if (format != OutputFormat.HTML) {
            return new RecordFile(path, format, page.layout());
        }
        OutputFormat whole = formats.contains(OutputFormat.CSV) ? OutputFormat.CSV : OutputFormat.STATE;
        List<RecordsPage.Column> columns = page.layout().fields().stream().map(field ->
                new RecordsPage.Column(field.element(), field.title())).toList();
        return new RecordsPage(path, new RecordsPage.About(page.record(), page.title(), columns,
                whole.fileName(page.record()), report.options()));
    }

    static void table(Path path, List<String> header, Consumer<Consumer<List<String>>> rows) {
        try (BufferedWriter out = java.nio.file.Files.newBufferedWriter(path, StandardCharsets.UTF_8)) {
            line(out, header);
            rows.accept(cells -> line(out, cells));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static void line(BufferedWriter out, List<String> cells) {
        try {
            out.write(Csv.row(cells));
            out.write("\r\n");
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static List<String> finding(Spool.Entry entry) {
        List<String> k = entry.keys();
        List<String> v = entry.values();
        String row = String.valueOf(Integer.parseInt(k.get(5)));
        return List.of(k.get(0), v.get(0), k.get(3), v.get(1), k.get(1), k.get(6), v.get(2), v.get(3), k.get(4),
                row.equals("0") ? "" : row);
    }

    private static List<String> left(Spool.Entry entry) {
        List<String> k = entry.keys();
        return List.of(k.get(0), k.get(1), k.get(2), k.get(3), entry.values().get(0));
    }
}
