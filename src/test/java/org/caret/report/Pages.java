package org.caret.report;

import java.util.List;
import java.util.Map;
import org.caret.notice.Severity;

/** Report pages as tests need them. */
final class Pages {

    private Pages() {
    }

    static ReportPage.Total total(String record, long reported, long held, long fatal) {
        return new ReportPage.Total(record, record + " title", "student", new ReportPage.Outcomes(reported, 0, 0, held),
                Map.of(Severity.FATAL, fatal));
    }

    /** A page of one record type with one finding, in all of whose places stands the text. */
    static ReportPage everywhere(String text) {
        Group.Line line = new Group.Line(text, text, text, text, text);
        Group group = new Group(new Group.Rule(text, "fatal", text, text), text, text, 1, 1, List.of(line));
        Group left = new Group(new Group.Rule(text, "", text, text), text, "", 1, 1, List.of(line));
        ReportPage.Total total = new ReportPage.Total(text, text, text, new ReportPage.Outcomes(1, 1, 1, 1), Map.of());
        return new ReportPage(List.of(total, total), total, List.of(text), List.of(group), List.of(left), List.of(left),
                new ReportPage.About(Map.of(text, text, "reportingDate", text, "academicYear", text),
                        List.of(new ReportPage.Input(text, 1, text)), text));
    }

    static ReportPage of(ReportPage.Total... totals) {
        return new ReportPage(List.of(totals), total("", 0, 0, 0), List.of(), List.of(), List.of(), List.of(),
                new ReportPage.About(Map.of(), List.of(), ""));
    }
}
