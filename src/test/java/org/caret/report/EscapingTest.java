package org.caret.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever stands in data stays text in a page. */
class EscapingTest {

    private static final Pattern TAG = Pattern.compile("</?[a-zA-Z!][^\\s>]*(\\s+[^\\s=>]+(=\"[^\"]*\")?)*\\s*>");
    private static final Pattern VALUE = Pattern.compile("=\"[^\"]*\"");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"<script>alert(1)</script>", "</script><script>alert(1)</script>", "\"onmouseover=alert(1) x=\"",
        "' autofocus onfocus='alert(1)", "<img src=x onerror=alert(1)>", "</style><svg onload=alert(1)>", "]]><b>", "<!--",
        "--><script>", "javascript:alert(1)", "&lt;b&gt;", "&#60;b&#62;", "a&b;", "${7*7}", "$unsafe{\"x\"}", "@if(true)",
        "</title><base href=//x.example>", "</caption></table><form action=//x.example>", "<a href=\"javascript:1\">"})
    void payloadsAddNoElementAndNoAttribute(String payload) throws IOException {
        String plain = report("plain text");
        String attacked = report(payload);
        assertThat(tags(attacked)).isEqualTo(tags(plain));
        assertThat(attacked).doesNotContain("<img", "<base", "]]><b>", "--><", "<script>alert");
        assertThat(records(payload)).satisfies(page -> assertThat(tags(page)).isEqualTo(tags(records("plain text"))));
    }

    @Test
    void ampersandsQuotesAndAnglesAreWrittenAsEntities() throws IOException {
        assertThat(records("a&b<c>\"d\"")).contains("<td>a&amp;b&lt;c&gt;\"d\"</td>");
        assertThat(report("a\"b")).contains("title=\"a&#34;b\"");
    }

    @Test
    void charactersThatCannotBeSeenAreMadeVisible() throws IOException {
        String page = records("a\u0000b\u001Bc\u202Ed\u2028e\u0085f\uFEFFg\uFFFFh\uD800i\rj");
        assertThat(page).contains("<td>a\u2400b\u241Bc[U+202E]d[U+2028]e[U+0085]f[U+FEFF]g[U+FFFF]h[U+D800]i\u240Dj</td>");
    }

    @Test
    void charactersOfEveryScriptStayAsTheyAre() throws IOException {
        String names = "Núñez Þóra 李小龍 \uD83D\uDE00 a\u200Db";
        assertThat(records(names)).contains("<td>" + names + "</td>");
    }

    @Test
    void aPageNamesNothingOutsideItselfAndRunsOnlyItsOwnScript() throws IOException {
        String page = report("x");
        assertThat(page).doesNotContain("http://", "https://", "@import", "url(").contains("default-src 'none'",
                "script-src '" + Look.shipped().scriptHash() + "'", "<script>" + Look.shipped().script() + "</script>",
                "style-src '" + Look.shipped().styleHash() + "'", "<style>" + Look.shipped().style() + "</style>");
    }

    /** Elements and names of attributes in order, without values and texts. */
    private static List<String> tags(String page) {
        return TAG.matcher(page).results().map(found -> VALUE.matcher(found.group()).replaceAll("")).toList();
    }

    private String report(String text) throws IOException {
        Path file = folder.resolve("report.html");
        Pages.everywhere(text).write(file);
        return Files.readString(file);
    }

    private String records(String text) throws IOException {
        Path file = folder.resolve("records.html");
        try (RecordsPage page = new RecordsPage(file, new RecordsPage.About(text, text,
                List.of(new RecordsPage.Column(text, text)), text, Map.of("reportingDate", text)))) {
            page.write(List.of(text));
        }
        return Files.readString(file);
    }
}
