package org.caret.drop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.caret.run.Home;
import org.caret.run.Workspace;
import org.caret.sheet.KnowledgeWorkbooks;
import org.caret.sheet.Sheet;
import org.caret.sheet.Workbook;

/** A shipped knowledge of one record type with one field and two rules, and a workspace that may lay its own over it. */
final class TinyDistrict {

    final Home home;
    final Workspace workspace;
    final List<String> told = new ArrayList<>();
    final Hands clock = new Hands(ZoneId.of("America/Los_Angeles"));
    private final Path folder;
    private int runs;

    TinyDistrict(Path folder) throws IOException {
        this.folder = folder;
        write("home/rules/facts/people.drl", """
                package facts
                import org.caret.fact.SourceRow
                declare Child extends SourceRow
                  @table("children") @id("id")
                  id : String
                end
                """);
        write("home/rules/tiny/propose/all.drl", """
                package rules.tiny.propose
                rule "Every child is a candidate"
                  @id("TINY-S-1") @source("the test")
                when
                  $c : Child()
                then
                  out.decide(new Candidate($c.getId(), $c));
                end
                """);
        write("home/rules/tiny/assign/word.drl", word("shipped"));
        sheet("records", "records", "record,title,subject,tables,transactions,students",
                "TINY,Tiny,child,children,add=,children.id");
        sheet("formats", "formats", "name,keeps,dates,case,number", "text,,,,");
        sheet("subjects", "subjects", "subject,table,parent,parentColumn,key,kind", "child,children,,,id,");
        sheet("layouts/TINY", "2020-2021", "position,element,name,source,format", "1,1.01,word,rule,text");
        write("workspace/caret.yaml", "records: TINY\nreportingDate: 2025-11-05\n");
        write("workspace/inbox/children.csv", "id\n1\n");
        home = new Home(folder.resolve("home"), Files.createDirectories(folder.resolve("cache")));
        workspace = new Workspace(folder.resolve("workspace"));
    }

    /** The rule file that decides what the field says. */
    static String word(String word) {
        return """
                package rules.tiny.assign
                rule "A word for each"
                  @id("TINY-D-1") @source("the test")
                when
                  $c : Candidate()
                then
                  out.decide(new Assigned($c, "word", "WORD", 1));
                end
                """.replace("WORD", word);
    }

    CurrentExtracts extracts() {
        return new CurrentExtracts(home, workspace, clock, (kind, text) -> told.add(text));
    }

    /** Writes the workspace's own rule about the field. */
    void edit(String text) throws IOException {
        write("workspace/rules/tiny/assign/word.drl", text);
    }

    void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    /** What the upload file of the one child says. */
    String run(Extracts.Prepared prepared) throws IOException {
        Path out = folder.resolve("results-" + runs++);
        prepared.run(List.of(workspace.inbox().resolve("children.csv")), out);
        return Files.readString(out.resolve("TINY.txt")).strip();
    }

    private void sheet(String workbook, String sheet, String header, String... rows) throws IOException {
        Path file = folder.resolve("home/mappings").resolve(workbook + ".xlsx");
        Files.createDirectories(file.getParent());
        List<List<String>> cells = Arrays.stream(rows).map(row -> List.of(row.split(",", -1))).toList();
        new KnowledgeWorkbooks().write(file, new Workbook(List.of(new Sheet(sheet, List.of(header.split(",")), cells))));
    }
}
