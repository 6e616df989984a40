package org.caret.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.caret.testing.Product;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages of a run of the shipped fixture say what its other files say. */
class ReportPageOfRunTest {

    private static final Pattern NUMBER = Pattern.compile("<data value=\"(\\d+)\"");
    private static final Pattern ROW = Pattern.compile("<tr><th scope=\"row\">");

    @TempDir
    private Path folder;
    private Path out;
    private String page;

    @BeforeEach
    void run() throws IOException {
        Path oak = Product.copy("oak", folder.resolve("oak"));
        Product.run("run", oak.toString(), "SINF", "--format", "state,csv,html");
        out = oak.resolve("out");
        page = Files.readString(out.resolve("report.html"));
    }

    @Test
    void theTotalsAreThoseOfTheReportForMachines() throws IOException {
        JsonNode record = new ObjectMapper().readTree(out.resolve("report.json").toFile()).get("records").get(0);
        JsonNode findings = record.get("findings");
        assertThat(numbers(between(page, "<b>SINF</b>", "</tr>"))).containsExactly(record.get("candidates").asLong(),
                record.get("reported").asLong(), record.get("unchanged").asLong(), record.get("excluded").asLong(),
                record.get("held").asLong(), findings.get("fatal").asLong(), findings.get("warning").asLong(),
                findings.get("information").asLong());
    }

    @Test
    void everyRuleThatExcludesStandsThereWithItsCount() throws IOException {
        JsonNode by = new ObjectMapper().readTree(out.resolve("report.json").toFile()).get("records").get(0)
                .get("excludedBy");
        String excluded = between(page, "<section data-list=\"excluded\"", "</section>");
        by.properties().forEach(rule -> assertThat(numbers(between(excluded, "<span class=\"id\">" + rule.getKey()
                + "</span>", "</summary>"))).containsExactly(rule.getValue().asLong()));
        assertThat(excluded.split("<details ", -1)).hasSize(by.size() + 1);
    }

    @Test
    void everyFindingAndEveryRecordLeftOutIsListed() throws IOException {
        assertThat(rows(between(page, "<section data-list=\"findings\"", "</section>"))).isEqualTo(lines("findings.csv") - 1);
        assertThat(rows(between(page, "<section data-list=\"held\"", "</section>"))
                + rows(between(page, "<section data-list=\"excluded\"", "</section>"))).isEqualTo(lines("excluded.csv") - 1);
    }

    @Test
    void recordsForReadingAreThoseForUpload() throws IOException {
        String records = Files.readString(out.resolve("SINF.html"));
        assertThat(rows(records)).isEqualTo(lines("SINF.txt"));
        assertThat(records).contains("For reading, not for upload", "<small>2.04</small>");
        assertThat(records.split("<th scope=\"col\">", -1)).hasSize(52);
    }

    @Test
    void aPageThatIsNotAskedForAgainGoes() {
        Product.run("run", out.getParent().toString(), "SINF");
        assertThat(out.resolve("SINF.html")).doesNotExist();
        assertThat(out.resolve("report.html")).hasContent(page.replace("state,csv,html", "state")
                .replaceAll("<tr><th scope=\"row\">format</th><td>state</td></tr>\n", ""));
    }

    private long lines(String file) throws IOException {
        return Files.readString(out.resolve(file)).lines().count();
    }

    private static long rows(String text) {
        return ROW.matcher(text).results().count();
    }

    private static String between(String text, String from, String to) {
        int begin = text.indexOf(from);
        return text.substring(begin, text.indexOf(to, begin));
    }

    private static List<Long> numbers(String text) {
        return NUMBER.matcher(text).results().map(found -> Long.valueOf(found.group(1))).toList();
    }
}
