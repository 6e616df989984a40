package org.caret.check;

import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.caret.mapping.SheetBook;
import org.caret.notice.ExitCode;
import org.caret.notice.Refusal;
import org.caret.rules.RuleFile;
import org.caret.rules.RuleFolder;
import org.caret.run.Home;
import org.caret.run.Knowledge;
import org.caret.run.Settings;
import org.caret.run.Workspace;
import org.caret.run.overlay.Overlays;

/**
 * What a look through a workspace came to. version: of this form, for those who read it as JSON; overlays: what the
 * workspace lays over the shipped knowledge; coverage: how the codes of its export are translated, empty when there is
 * no export or the knowledge is broken.
 */
public record Check(int version, List<Told> problems, Overlays overlays, Coverage coverage) {

    private static final Coverage NONE = new Coverage(List.of(), true);

    /**
     * Looks at everything. The workspace need not exist: then at what is shipped.
     * Errors: a refusal when there is an export that cannot be read.
     */
    public static Check of(Home home, Workspace workspace, LocalDate today) {
        List<Told> problems = new ArrayList<>();
        Overlays overlays = new Overlays(List.of(), List.of());
        Coverage coverage = NONE;
        try {
            SheetBook sheets = Knowledge.sheets(home, workspace.mappings());
            List<RuleFile> rules = RuleFolder.read(home.rules(), workspace.rules());
            overlays = Files.isDirectory(workspace.folder()) ? Overlays.of(home, workspace, today) : overlays;
            problems.addAll(KnowledgeCheck.ofSheets(sheets, rules, today));
            Knowledge knowledge = Knowledge.of(home, sheets, rules);
            Settings settings = Settings.of(workspace, knowledge);
            problems.addAll(KnowledgeCheck.ofRules(knowledge, settings, today));
            coverage = !Told.broken(problems) && Files.isDirectory(workspace.sis())
                    ? Coverage.of(workspace, knowledge, settings, today) : NONE;
        } catch (Refusal refusal) {
            if (refusal.exit() != ExitCode.KNOWLEDGE_BROKEN) {
                throw refusal;
            }
            if (!Told.broken(problems)) {
                refusal.getMessage().lines().map(Told::of).forEach(problems::add);
            }
        }
        return new Check(1, problems, overlays, coverage);
    }

    /** True when something is wrong that cannot be run with. */
    public boolean broken() {
        return Told.broken(problems);
    }
}
