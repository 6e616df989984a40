package org.caret.check;

import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.caret.notice.Refusal;
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
        try {
            Knowledge knowledge = Knowledge.load(home, workspace.rules(), workspace.mappings());
            Settings settings = Settings.of(workspace, knowledge);
            problems.addAll(KnowledgeCheck.of(knowledge, settings, today));
            overlays = Files.isDirectory(workspace.folder()) ? Overlays.of(home, workspace, today) : overlays;
            if (problems.isEmpty() && Files.isDirectory(workspace.sis())) {
                return new Check(1, problems, overlays,
                        Coverage.of(workspace, knowledge, settings, today));
            }
        } catch (Refusal refusal) {
            refuse(refusal, problems);
        }
        return new Check(1, problems, overlays, NONE);
    }

    private static void refuse(Refusal refusal, List<Told> problems) {
        if (refusal.exit() != org.caret.notice.ExitCode.KNOWLEDGE_BROKEN) {
            throw refusal;
        }
        refusal.getMessage().lines().map(Told::of).forEach(problems::add);
    }
}
