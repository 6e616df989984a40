package org.caret.drop;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.caret.intake.Sha256;
import org.caret.mapping.RecordType;
import org.caret.notice.Refusal;
import org.caret.run.Extraction;
import org.caret.run.Home;
import org.caret.run.Knowledge;
import org.caret.run.Machine;
import org.caret.run.Options;
import org.caret.run.Settings;
import org.caret.run.Workspace;

/** Runs sets with the knowledge and settings of a workspace as they stand; when broken, with the last good ones. */
public final class CurrentExtracts implements Extracts {

    private final Home home;
    private final Workspace workspace;
    private final Clock clock;
    private final BiConsumer<Event.Kind, String> tell;
    private Ready good;
    private String broken = "";

    /** tell: is told when they change or break. Errors: a refusal when they cannot be used from the start. */
    public CurrentExtracts(Home home, Workspace workspace, Clock clock, BiConsumer<Event.Kind, String> tell) {
        this.home = home;
        this.workspace = workspace;
        this.clock = clock;
        this.tell = tell;
        this.good = load();
    }

    /** The settings in force. */
    public Settings settings() {
        return good.settings();
    }

    @Override
    public Prepared now() {
        try {
            Ready next = load();
            broken = "";
            if (!next.sameAs(good)) {
                tell.accept(Event.Kind.KNOWLEDGE, Teller.WORDS.text("reloaded"));
                good = next;
            }
        } catch (Refusal refusal) {
            if (!refusal.getMessage().equals(broken)) {
                tell.accept(Event.Kind.KNOWLEDGE, Teller.WORDS.text("broken", refusal.getMessage()));
            }
            broken = refusal.getMessage();
        }
        return new Asked(good, LocalDate.now(clock));
    }

    /** Compiled rules belong to their knowledge, so knowledge that has not changed is kept. */
    private Ready load() {
        Knowledge read = Knowledge.load(home, workspace.rules(), workspace.mappings());
        Knowledge knowledge = good != null && good.hash().equals(read.hash()) ? good.knowledge() : read;
        Settings settings = Settings.of(workspace, knowledge);
        Ready ready = new Ready(knowledge, read.hash(), settings, settings.records());
        for (String record : ready.records()) {
            RecordType type = knowledge.recordType(record);
            Options options = new Options(Map.of(), settings, type, LocalDate.now(clock));
            knowledge.book(type, options.academicYear());
        }
        return ready;
    }

    private record Ready(Knowledge knowledge, String hash, Settings settings, List<String> records) {

        boolean sameAs(Ready other) {
            return hash.equals(other.hash) && settings.equals(other.settings);
        }
    }

    private final class Asked implements Prepared {

        private final Ready ready;
        private final LocalDate today;

        Asked(Ready ready, LocalDate today) {
            this.ready = ready;
            this.today = today;
        }

        @Override
        public String hash() {
            Map<String, String> all = new TreeMap<>(ready.settings().all());
            all.keySet().removeIf(name -> name.startsWith("watch"));
            String day = all.containsKey("reportingDate") ? "" : today.toString();
            Path students = Path.of(all.getOrDefault("students", ""));
            String ids = Files.isRegularFile(students) ? Sha256.of(students) : "";
            return Content.hash(String.join("\n", ready.hash(), all.toString(),
                    new TreeMap<>(ready.settings().ofRecord()).toString(), day, ids));
        }

        @Override
        public int run(List<Path> files, Path out) {
            Map<String, String> given = Map.of("out", out.toString(), "dryRun", "false");
            Extraction.Asked asked = new Extraction.Asked(ready.records(), given, ready.settings(), today);
            return new Extraction(workspace.reading(files), ready.knowledge(), asked, step -> { },
                    Machine.whole().forMany()).run().failed() ? 1 : 0;
        }
    }
}
