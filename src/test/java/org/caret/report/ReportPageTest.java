package org.caret.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.caret.notice.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportPageTest {

    @TempDir
    private Path folder;

    private String text(ReportPage page) throws IOException {
        page.write(folder.resolve("report.html"));
        return Files.readString(folder.resolve("report.html"));
    }

    @Test
    void theResultSaysWhatToDoNext() throws IOException {
        assertThat(text(Pages.of(Pages.total("A", 5, 0, 0)))).contains("<h2 id=\"result\">Ready to upload</h2>");
        assertThat(text(Pages.of(Pages.total("A", 5, 1, 1)))).contains(">Written, with 1 record held</h2>");
        assertThat(text(Pages.of(Pages.total("A", 5, 0, 2)))).contains(">Written, with 2 fatal findings</h2>");
        assertThat(text(Pages.of(new ReportPage.Total("A", "", "student", ReportPage.Outcomes.NONE, Map.of(Severity.WARNING, 1_234L)))))
                .contains(">Ready to upload, with 1,234 warnings</h2>");
    }

    @Test
    void severalRecordTypesAreSummed() throws IOException {
        String page = text(Pages.of(Pages.total("A", 1_000, 2, 3), Pages.total("B", 4, 5, 6)));
        assertThat(page).contains("<h1>A, B</h1>").contains("<tfoot><tr><th scope=\"row\">All</th>"
                + "<td data-label=\"Candidates\"><data value=\"1011\">1,011</data></td>");
        assertThat(text(Pages.of(Pages.total("A", 1, 2, 3)))).doesNotContain("<tfoot>");
    }

    @Test
    void listsThatAreCutSayWhereTheRestIs() throws IOException {
        Groups findings = new Groups();
        for (int i = 0; i < 1_500; i++) {
            findings.add(new Group.Rule("A", "warning", "A-1", ""), new Group.Line("s" + i, "1.1", "m", "f", "a.csv:" + i));
        }
        String page = text(new ReportPage(List.of(Pages.total("A", 1, 0, 0)), Pages.total("", 0, 0, 0), List.of(), findings.sorted(),
                List.of(), List.of(), new ReportPage.About(Map.of(), List.of(), "")));
        assertThat(page).contains("<data value=\"1500\">1,500</data>", "The first <data value=\"200\">200</data> are shown;"
                + " <a href=\"findings.csv\">findings.csv</a> has all", "<th scope=\"row\">s199</th>")
                .doesNotContain("<th scope=\"row\">s200</th>");
    }

    @Test
    void tenThousandFindingsFitIntoFiveMegabytes() throws IOException {
        Groups findings = new Groups();
        for (int i = 0; i < 10_000; i++) {
            findings.add(new Group.Rule("TYPE", "warning", "TYPE-RULE" + i % 50, "STATE0001"), new Group.Line("10" + i, "2.25",
                    "Field 2.25 (A rather long title of a field) has a value that its code table does not know on"
                    + " the record's date; it is left blank. Nearest: 207, 700, " + i, "Correct it.", "identities.csv:" + i));
        }
        text(new ReportPage(List.of(Pages.total("TYPE", 1, 0, 0)), Pages.total("", 0, 0, 0), List.of(), findings.sorted(), List.of(),
                List.of(), new ReportPage.About(Map.of(), List.of(), "")));
        assertThat(Files.size(folder.resolve("report.html"))).isBetween(2_000_000L, 5_000_000L);
    }

    @Test
    void recordsAboveTheCapAreCountedNotShown() throws IOException {
        Path file = folder.resolve("A.html");
        List<String> row = new ArrayList<>(List.of("v"));
        try (RecordsPage page = new RecordsPage(file, new RecordsPage.About("A", "t", List.of(), "A.csv", Map.of()))) {
            for (int i = 0; i < RecordsPage.SHOWN + 1; i++) {
                page.write(row);
            }
        }
        assertThat(Files.readString(file)).contains("<dd><data value=\"2001\">2,001</data></dd>",
                "The first <data value=\"2000\">2,000</data> of <data value=\"2001\">2,001</data> records",
                "<a href=\"A.csv\">A.csv</a> has all", "<th scope=\"row\">2000</th>")
                .doesNotContain("<th scope=\"row\">2001</th>");
    }
}
