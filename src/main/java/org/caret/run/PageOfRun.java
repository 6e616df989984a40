package org.caret.run;

import java.util.List;
import java.util.Map;
import org.caret.fact.Spool.Entry;
import org.caret.notice.Severity;
import org.caret.report.Group;
import org.caret.report.Groups;
import org.caret.report.ReportPage;

/** Gathers what report.html shows while findings and left records are written: the same numbers as report.json. */
final class PageOfRun {

    private static final String HELD = "held: ";

    private final Groups findings = new Groups();
    private final Groups held = new Groups();
    private final Groups excluded = new Groups();

    void found(Entry entry) {
        List<String> k = entry.keys();
        List<String> v = entry.values();
        int row = Integer.parseInt(k.get(5));
        findings.add(new Group.Rule(k.get(0), v.get(0), k.get(3), v.get(1)), new Group.Line(k.get(1), k.get(6),
                v.get(2), v.get(3), row == 0 ? k.get(4) : k.get(4) + ":" + row));
    }

    void left(Entry entry) {
        List<String> k = entry.keys();
        String reason = entry.values().get(0);
        boolean isHeld = reason.startsWith(HELD);
        (isHeld ? held : excluded).add(new Group.Rule(k.get(0), "", k.get(3), ""), new Group.Line(k.get(1), k.get(2),
                isHeld ? reason.substring(HELD.length()) : reason, "", ""));
    }

    /** The page, once all is gathered and counted. */
    ReportPage page(Report report, List<Ledger.Page> pages) {
        Counts counts = report.counts();
        List<ReportPage.Total> totals = pages.stream().map(page ->
                total(page.record(), page.title(), page.subject(), counts.of(page.record()))).toList();
        List<ReportPage.Input> inputs = report.inputs().stream().map(input ->
                new ReportPage.Input(input.file(), input.rows(), input.sha256())).toList();
        return new ReportPage(totals, total("", "", "", counts.of("")), Result.upload(report.records()),
                findings.sorted(), held.sorted(), excluded.sorted(),
                new ReportPage.About(report.options(), inputs, report.knowledge()));
    }

    private static ReportPage.Total total(String record, String title, String subject, Counts.Of of) {
        return new ReportPage.Total(record, title, subject,
                new ReportPage.Outcomes(of.reported(), of.unchanged(), of.excluded(), of.held()),
                Map.of(Severity.FATAL, of.findings(Severity.FATAL), Severity.WARNING, of.findings(Severity.WARNING),
                        Severity.INFORMATION, of.findings(Severity.INFORMATION)));
    }
}
