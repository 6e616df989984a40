package org.caret.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.caret.history.Believed;
import org.caret.history.History;
import org.caret.history.Import;
import org.caret.history.Mode;
import org.caret.history.NewBatch;
import org.caret.history.NewFile;
import org.caret.history.OdsAbout;
import org.caret.history.Sent;
import org.caret.intake.OdsShapes;
import org.caret.intake.Sha256;
import org.caret.mapping.Layout;
import org.caret.run.Lock;
import org.caret.sheet.KnowledgeWorkbooks;
import org.caret.sheet.Sheet;
import org.caret.sheet.Workbook;
import org.caret.testing.Product;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an analyst reads who tells Caret what the state did with upload files. */
class HistoryCommandTest {

    private static final Layout LAYOUT = OdsShapes.of(Product.knowledge().sheets()).type("SENR").orElseThrow().newest();

    @TempDir
    private Path folder;
    private Path upload;

    /** Two files: the first removes one enrollment; the second changes two students, one of them twice. */
    @BeforeEach
    void begin() throws IOException {
        if (url().isPresent()) {
            Files.writeString(folder.resolve("caret.yaml"), "history: " + url().get() + "\n");
        }
        upload = Files.writeString(folder.resolve("001_Removals_SENR.txt"), "content of a file\r\n");
        try (History history = open()) {
            Import ods = load(history);
            List<NewFile> files = List.of(
                    file(1, "001_Removals_SENR.txt", Sha256.of(upload), sent(1, "9000000001", "20250813", true)),
                    file(2, "002_Updates_SENR.txt", "other", sent(1, "9000000002", "20250813", false),
                            sent(2, "9000000002", "20260105", false), sent(3, "9000000003", "20250813", false)));
            history.published(history.create(new NewBatch(Mode.ODS, ods.id(), "{}", "hash", "out",
                    files.stream().map(NewFile::name).toList()), files));
        }
    }

    /** Of the database that the tests run against; empty for the embedded one. */
    Optional<String> url() {
        return Optional.empty();
    }

    private History open() {
        return History.open(folder.resolve(".caret"), url(),
                Clock.fixed(Instant.parse("2026-02-27T08:30:00Z"), ZoneOffset.UTC), "ada");
    }

    private static Import load(History history) {
        return history.load(new OdsAbout("SENR", "1975713", "ods.txt", "aa", "{}", List.of()), taker ->
                taker.accept(new Believed("k9000000001", List.of("a", "b"), "ods.txt", 1)));
    }

    private static NewFile file(int sequence, String name, String sha256, Sent... records) {
        return new NewFile(sequence, "kind", name, sha256, taker -> List.of(records).forEach(taker));
    }

    private static Sent sent(int line, String ssid, String start, boolean deletes) {
        List<String> values = new ArrayList<>(Collections.nCopies(LAYOUT.fields().size(), ""));
        Map.of("recordTypeCode", "SENR", "schoolOfAttendance", "0012345", "ssid", ssid, "localStudentId",
                ssid.substring(6), "legalFirstName", "Invented", "enrollmentStartDate", start)
                .forEach((name, value) -> values.set(LAYOUT.index(name), value));
        return new Sent(line, ssid + "^" + start, deletes, values, Optional.empty(),
                new Sent.Why("SENR-R-5", "The student is not enrolled any more.", ssid.substring(6), "e.csv", 7));
    }

    private Product.Ran caret(String verb, String... words) {
        List<String> line = new ArrayList<>(List.of(verb, folder.toString()));
        line.addAll(List.of(words));
        return Product.run(line.toArray(String[]::new));
    }

    private String reject(String name, String text) throws IOException {
        caret("post", "1");
        Path list = Files.writeString(folder.resolve(name), text);
        Product.Ran ran = caret("reject", "2", "--errors", list.toString());
        assertThat(ran.code()).as(ran.err()).isZero();
        return ran.out();
    }

    @Test
    void theListShowsTheImportAndWhatCanBePostedNow() {
        assertThat(caret("history").out().lines()).containsExactly(
                "ODS import of SENR: ods.txt, 1 rows, at 2026-02-27 08:30 by ada",
                "file  process  name                   status     records  created           posted  by",
                "1     SENR     001_Removals_SENR.txt  available  1        2026-02-27 08:30          ada",
                "Next: upload the file to the state; when the state has posted it: caret post " + folder + " 1");
    }

    @Test
    void filesArePostedByPathAndNumberInTheirOrder() {
        Product.Ran early = caret("post", "2");
        assertThat(early.code()).isEqualTo(2);
        assertThat(early.err()).contains("File 2 (002_Updates_SENR.txt) is locked", "file 1 (001_Removals_SENR.txt)");
        assertThat(caret("post", upload.toString()).out().lines()).containsExactly(
                "001_Removals_SENR.txt (file 1) is posted: 1 record counts as held by the state now.",
                "Next: upload 002_Updates_SENR.txt (file 2); when the state has posted it: caret post " + folder + " 2");
        assertThat(caret("post", "2").out()).contains("This was the last file of its batch.");
        assertThat(caret("history").out()).contains("No file can be posted now.");
        assertThat(caret("history", "--status", "posted", "--sort", "file").out()).contains("1     SENR", "2     SENR");
        assertThat(caret("unpost", "1").err()).contains("Take back file 2 (002_Updates_SENR.txt) first");
        assertThat(caret("unpost", "2").code()).isZero();
    }

    @Test
    void whatANewerImportReplacedIsShownBelow() {
        try (History history = open()) {
            load(history);
        }
        assertThat(caret("history").out()).contains("No file can be posted now.").doesNotContain("replaced");
        assertThat(caret("history", "--all").out()).contains("Of imports that were replaced:",
                "Earlier ODS import of SENR", "001_Removals_SENR.txt");
    }

    @Test
    void whatCannotBeUnderstoodIsRefusedWithWhatToDo() throws IOException {
        assertThat(Product.run("history", folder.resolve("nowhere").toString()).code()).isEqualTo(2);
        Path empty = Files.createDirectories(folder.resolve("empty"));
        assertThat(Product.run("post", empty.toString(), "1")).satisfies(ran -> {
            assertThat(ran.code()).isEqualTo(2);
            assertThat(ran.err()).contains("has no history yet", "caret reconcile");
        });
        assertThat(caret("post", "77").err()).contains("no file 77 here", "--all\" lists the files");
        Files.writeString(upload, "edited");
        assertThat(caret("post", upload.toString()).err()).contains("Was it edited?");
        assertThat(caret("history", "--status", "avaliable").err()).contains("did you mean available?");
        assertThat(caret("history", "--statsu", "x").err()).contains("did you mean --status?");
        assertThat(Product.run("histroy", folder.toString()).err()).contains("did you mean history?");
    }

    @Test
    void anotherProcessInTheWorkspaceIsToldAsLocked() {
        try (Lock taken = Lock.of(folder.resolve(".caret"), "lock", "taken")) {
            assertThat(caret("post", "1").code()).isEqualTo(5);
        }
        try (History taken = open()) {
            assertThat(caret("history").code()).isEqualTo(5);
        }
        assertThat(caret("history").code()).isZero();
    }

    @Test
    void errorsGoToTheirRecordsByLineOrByFieldsAndNoneIsLost() throws IOException {
        String told = reject("errors.csv", """
                Line Number,SSID,School Code,Start Date,Error ID,Severity,Error Description
                1,9000000002,12345,8/13/2025,SENR0001,Fatal,Invented may not be 9000000002
                9,9000000002,0012345,2026-01-05,SENR0002,Warning,by fields
                1,9000000003,12345,20250813,SENR0003,Fatal,the line is another's
                ,9000000099,12345,20250813,SENR0004,Fatal,Nobody Known
                """);
        assertThat(told).contains("3 errors of errors.csv attached to 3 records",
                "1 line of errors.csv that fits no record is kept with the file: 5");
        assertThat(caret("history", "--show", "2").out().lines()).containsExactly(
                "File 2: 002_Updates_SENR.txt, rejected, 3 records, 4 errors",
                "2026-02-27 08:30: created by ada",
                "2026-03-02 00:00: unlocked by " + System.getProperty("user.name"),
                "2026-03-02 00:00: rejected by " + System.getProperty("user.name"),
                "line 1: local id 0002, SENR-R-5: The student is not enrolled any more.",
                "    SENR0001 Fatal … may not be …",
                "line 2: local id 0002, SENR-R-5: The student is not enrolled any more.",
                "    SENR0002 Warning by fields",
                "line 3: local id 0003, SENR-R-5: The student is not enrolled any more.",
                "    SENR0003 Fatal the line is another's",
                "Of the state's list, these lines fit no record of the file:",
                "    line 5: SENR0004 Fatal");
    }

    @Test
    void listsWithTabsCaretsAndWorkbooksAreRead() throws IOException {
        assertThat(reject("errors.txt", "Row\tRule\tMessage\n3\tSENR0001\tno\n")).contains("1 error of errors.txt");
        assertThat(reject("errors.txt", "SSID^Rule\r\n9000000002^SENR0001\r\n"))
                .contains("2 errors of errors.txt attached to 2 records");
        Path book = folder.resolve("errors.xlsx");
        new KnowledgeWorkbooks().write(book, new Workbook(List.of(new Sheet("Errors", List.of("Line", "Error Code"),
                List.of(List.of("2", "SENR0009"))))));
        assertThat(caret("reject", "2", "--errors", book.toString()).out()).contains("1 error of errors.xlsx");
        assertThat(caret("history", "--show", "2").out()).contains("SENR0009").doesNotContain("SENR0001");
    }

    @Test
    void aListWhoseHeaderFitsNothingIsRefusedAndChangesNothing() throws IOException {
        Path list = Files.writeString(folder.resolve("errors.csv"), "colour,size\nred,1\n");
        Product.Ran ran = caret("reject", "1", "--errors", list.toString());
        assertThat(ran.code()).isEqualTo(3);
        assertThat(ran.err()).contains("errors.csv has no column that says which record is meant", "Line Number",
                "Error Code", "Error Description");
        assertThat(caret("history").out()).contains("available");
    }

    @Test
    void everyVerbAnswersAsJsonToo() throws IOException {
        JsonNode list = json(caret("history", "--json"));
        assertThat(list.at("/imports/0/rows").asInt()).isEqualTo(1);
        assertThat(list.at("/files/0/status").asText()).isEqualTo("available");
        assertThat(json(caret("post", "1", "--json")).at("/file/posted").asText()).isEqualTo("2026-03-02T00:00:00Z");
        assertThat(json(caret("unpost", "1", "--json")).at("/file/status").asText()).isEqualTo("available");
        assertThat(json(caret("reject", "1", "--json")).at("/recordList/0/localId").asText()).isEqualTo("0001");
        assertThat(json(caret("history", "--show", "1", "--json")).at("/status").asText()).isEqualTo("rejected");
    }

    private static JsonNode json(Product.Ran ran) throws IOException {
        assertThat(ran.out()).doesNotContain("Invented");
        return new ObjectMapper().readTree(ran.out());
    }

    @Test
    void helpShowsTwoExamples() {
        for (String verb : List.of("history", "post", "unpost", "reject")) {
            assertThat(Product.run(verb, "--help").out()).contains("Examples:").containsPattern("caret " + verb + " f")
                    .containsPattern("caret " + verb + " C:");
        }
    }
}
