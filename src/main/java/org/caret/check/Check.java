package org.caret.check;

import java.time.LocalDate;
import java.util.List;
import org.caret.notice.Refusal;
import org.caret.run.Home;
import org.caret.run.Knowledge;
import org.caret.run.Settings;
import org.caret.run.Workspace;

/** What a look through a workspace's knowledge came to. version: of this form, for those who read it as JSON. */
public record Check(int version, List<Told> problems) {

    /** Looks at everything. The workspace need not exist: then at what is shipped. */
    public static Check of(Home home, Workspace workspace, LocalDate today) {
        try {
            Knowledge knowledge = Knowledge.load(home, workspace.rules(), workspace.mappings());
            Settings settings = Settings.of(workspace, knowledge);
            return new Check(1, KnowledgeCheck.of(knowledge, settings, today));
        } catch (Refusal refusal) {
            return new Check(1, refusal.getMessage().lines().map(Told::of).toList());
        }
    }
}
