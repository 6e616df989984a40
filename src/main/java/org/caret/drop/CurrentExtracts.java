package org.caret.drop;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.caret.drop.CurrentKnowledge.InForce;
import org.caret.intake.Sha256;
import org.caret.run.Extraction;
import org.caret.run.Home;
import org.caret.run.Machine;
import org.caret.run.Settings;
import org.caret.run.Workspace;

/** Runs sets with the knowledge and settings of a workspace as they stand; when broken, with the last good ones. */
public final class CurrentExtracts implements Extracts {

    private final Workspace workspace;
    private final Clock clock;
    private final CurrentKnowledge knowledge;

    /** tell: is told when they change or break. Errors: a refusal when they cannot be used from the start. */
    public CurrentExtracts(Home home, Workspace workspace, Clock clock, BiConsumer<Event.Kind, String> tell) {
        this.workspace = workspace;
        this.clock = clock;
        this.knowledge = new CurrentKnowledge(home, workspace, clock, tell);
    }

    /** The settings in force. */
    public Settings settings() {
        return knowledge.inForce().settings();
    }

    @Override
    public void look() {
        knowledge.look();
    }

    @Override
    public Prepared now() {
        return new Asked(knowledge.now(), LocalDate.now(clock));
    }

    private final class Asked implements Prepared {

        private final InForce with;
        private final LocalDate today;

        Asked(InForce with, LocalDate today) {
            this.with = with;
            this.today = today;
        }

        @Override
        public String hash() {
            Map<String, String> all = new TreeMap<>(with.settings().all());
            all.keySet().removeIf(name -> name.startsWith("watch"));
            String day = all.containsKey("reportingDate") ? "" : today.toString();
            Path students = Path.of(all.getOrDefault("students", ""));
            String ids = Files.isRegularFile(students) ? Sha256.of(students) : "";
            return Content.hash(String.join("\n", with.hash(), all.toString(),
                    new TreeMap<>(with.settings().ofRecord()).toString(), day, ids));
        }

        @Override
        public int run(List<Path> files, Path out) {
            Map<String, String> given = Map.of("out", out.toString(), "dryRun", "false");
            Extraction.Asked asked = new Extraction.Asked(with.settings().records(), given, with.settings(), today);
            return new Extraction(workspace.reading(files), with.knowledge(), asked, step -> { },
                    Machine.whole().forMany()).run().failed() ? 1 : 0;
        }
    }
}
