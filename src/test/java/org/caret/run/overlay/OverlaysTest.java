package org.caret.run.overlay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.caret.run.Home;
import org.caret.run.Workspace;
import org.caret.sheet.KnowledgeWorkbooks;
import org.caret.sheet.Sheet;
import org.caret.sheet.Workbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a district has laid over the shipped knowledge is told, and whether the shipped originals have changed. */
class OverlaysTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final String BIRTH = "rules/tiny/assign/birth.drl";

    @TempDir
    private Path folder;
    private Home home;
    private Workspace workspace;

    @BeforeEach
    void ship() throws IOException {
        write("home/" + BIRTH, rule("TINY-D-1"));
        sheet("home", "parameters", "name,value,from,note", "country,US,,if blank", "language,00,,", "zip,1,2025-26,");
        home = new Home(folder.resolve("home"), Files.createDirectories(folder.resolve("cache")));
        workspace = new Workspace(Files.createDirectories(folder.resolve("district")));
    }

    @Test
    void aWorkspaceWithoutRulesAndSheetsLaysNothingOver() {
        assertThat(look()).isEqualTo(new Overlays(List.of(), List.of()));
        assertThat(workspace.state()).doesNotExist();
    }

    @Test
    void aRuleFileOfTheSamePathReplaces() throws IOException {
        write("district/" + BIRTH, rule("TINY-X-1"));
        assertThat(look().all()).containsExactly(new Overlay(Overlay.Kind.REPLACED, BIRTH, false,
                "Replaces the shipped file (rules: TINY-D-1) with rules of its own: TINY-X-1."));
    }

    @Test
    void aRuleFileOfAnotherPathAdds() throws IOException {
        write("district/rules/tiny/assign/own.drl", rule("TINY-X-1"));
        write("district/rules/facts/own.drl", "package facts\ndeclare Own\n  id : String\nend\n");
        write("district/rules/tiny/scope/gone.drl", "package rules.tiny.scope\n// nothing\n");
        assertThat(told()).containsExactly("ADDED rules/facts/own.drl: Adds facts.",
                "ADDED rules/tiny/assign/own.drl: Adds rules: TINY-X-1.",
                "ADDED rules/tiny/scope/gone.drl: Holds no rule and replaces nothing; delete it.");
    }

    @Test
    void aRuleFileWithOnlyACommentRemoves() throws IOException {
        write("district/" + BIRTH, "// we do not want this\n");
        assertThat(told()).containsExactly("REMOVED " + BIRTH
                + ": Takes away the shipped file with the rules TINY-D-1.");
    }

    @Test
    void aCopyThatWasNotChangedIsTold() throws IOException {
        write("district/" + BIRTH, rule("TINY-D-1"));
        assertThat(told()).singleElement().asString().contains("Is the same as the shipped file (TINY-D-1)");
    }

    @Test
    void rowsAreComparedCellByCell() throws IOException {
        sheet("district", "parameters", "name,value,from,note", "country,MX,,", "language,(removed),,", "zip,2,,",
                "zip,1,2025-26,", "town,(removed),,");
        String sheet = "mappings/parameters.xlsx, sheet parameters";
        assertThat(told()).containsExactly("REPLACED " + sheet + ", row 2 (country): "
                + "Replaces a shipped row: column note: if blank → (blank); column value: US → MX.",
                "REMOVED " + sheet + ", row 3 (language): Takes away a shipped row: name language; value 00.",
                "ADDED " + sheet + ", row 4 (zip): Adds a row: name zip; value 2.",
                "REMOVED " + sheet + ", row 6 (town): Takes away a row that the shipped sheet does not have; "
                + "correct its key and from, or delete it.",
                "REPLACED " + sheet + ": One row says what the shipped row says; "
                + "delete what is not meant to stay as it is.");
    }

    @Test
    void aShippedRuleFileThatChangesAfterwardsIsWarnedOf() throws IOException {
        write("district/" + BIRTH, rule("TINY-X-1"));
        assertThat(look().notes()).singleElement().asString().contains("from 2026-03-02 on");
        write("home/" + BIRTH, rule("TINY-D-1").replace("\n", "\r\n"));
        assertThat(changed(TODAY.plusDays(1))).isEmpty();
        write("home/" + BIRTH, rule("TINY-D-2"));
        Overlay overlay = Overlays.of(home, workspace, TODAY.plusDays(2)).all().get(0);
        assertThat(overlay.changed()).isTrue();
        assertThat(overlay.sentence()).contains("(rules: TINY-D-2)",
                "The shipped original has changed since it was taken note of on 2026-03-02");
        assertThat(changed(TODAY.plusDays(3))).containsExactly(BIRTH);
        assertThat(Overlays.accepted(home, workspace, TODAY.plusDays(4)).all()).noneMatch(Overlay::changed);
        assertThat(changed(TODAY.plusDays(5))).isEmpty();
        assertThat(originals()).contains(BIRTH).contains(",2026-03-06").doesNotContain("2026-03-02");
    }

    @Test
    void aShippedRowThatChangesAppearsOrGoesIsWarnedOf() throws IOException {
        sheet("district", "parameters", "name,value,from,note", "country,MX,,", "language,00,,", "zip,2,,");
        look();
        sheet("home", "parameters", "name,value,from,note", "country,CA,,if blank", "language,01,,",
                "zip,1,2025-26,");
        assertThat(changed(TODAY)).containsExactly("mappings/parameters.xlsx, sheet parameters, row 2 (country)",
                "mappings/parameters.xlsx, sheet parameters, row 3 (language)");
        sheet("home", "parameters", "name,value,from,note", "zip,3,,");
        List<Overlay> all = look().all();
        assertThat(all.stream().map(Overlay::kind)).containsExactly(Overlay.Kind.ADDED, Overlay.Kind.ADDED,
                Overlay.Kind.REPLACED);
        assertThat(all.get(0).sentence()).contains("is no longer shipped");
        assertThat(all.get(2).sentence()).contains("had no such original on 2026-03-02 and has one now");
    }

    @Test
    void aShippedColumnThatIsBlankChangesNothing() throws IOException {
        sheet("district", "parameters", "name,value,from,note", "country,MX,,");
        look();
        sheet("home", "parameters", "name,value,from,until,note", "country,US,,,if blank");
        assertThat(changed(TODAY)).isEmpty();
    }

    @Test
    void anOverlayThatGoesIsForgotten() throws IOException {
        write("district/" + BIRTH, rule("TINY-X-1"));
        look();
        Files.delete(workspace.folder().resolve(BIRTH));
        assertThat(look().all()).isEmpty();
        assertThat(originals()).isEqualTo("place,sha256,recorded\n");
    }

    @Test
    void aDamagedMemoryIsMadeAnewAndTold() throws IOException {
        write("district/" + BIRTH, rule("TINY-X-1"));
        look();
        String whole = originals();
        for (String damaged : List.of("", "place,sha256\n", whole.substring(0, whole.length() - 12), "\"", "a,b,c\n1,2,3\n")) {
            write("district/.caret/originals.csv", damaged);
            assertThat(look().notes()).as(damaged).singleElement().asString().contains("could not be read");
            assertThat(originals()).isEqualTo(whole);
            assertThat(look().notes()).isEmpty();
        }
        try (Stream<Path> files = Files.list(workspace.state())) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void aWorkspaceThatCannotBeWrittenIsStillLookedAt() throws IOException {
        write("district/" + BIRTH, rule("TINY-X-1"));
        write("district/.caret", "a file where the folder should be");
        assertThat(look().all()).hasSize(1);
        assertThat(look().notes()).anySatisfy(note -> assertThat(note).contains("cannot be written"));
    }

    private Overlays look() {
        return Overlays.of(home, workspace, TODAY);
    }

    private List<String> told() {
        return look().all().stream().map(one -> one.kind() + " " + one.place() + ": " + one.sentence()).toList();
    }

    private List<String> changed(LocalDate day) {
        return Overlays.of(home, workspace, day).all().stream().filter(Overlay::changed).map(Overlay::place).toList();
    }

    private String originals() throws IOException {
        return Files.readString(workspace.state().resolve("originals.csv"));
    }

    private static String rule(String id) {
        return "package rules.tiny.assign\nrule \"" + id + "\"\n  @id(\"" + id + "\")\nwhen\nthen\nend\n";
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private void sheet(String side, String workbook, String header, String... rows) throws IOException {
        Path file = folder.resolve(side).resolve("mappings").resolve(workbook + ".xlsx");
        Files.createDirectories(file.getParent());
        List<List<String>> cells = Arrays.stream(rows).map(row -> List.of(row.split(",", -1))).toList();
        new KnowledgeWorkbooks().write(file, new Workbook(List.of(new Sheet(workbook, List.of(header.split(",")),
                cells))));
    }
}
