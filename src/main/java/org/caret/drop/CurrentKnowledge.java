package org.caret.drop;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiConsumer;
import org.caret.notice.Refusal;
import org.caret.notice.Trail;
import org.caret.check.KnowledgeCheck;
import org.caret.run.Home;
import org.caret.run.Knowledge;
import org.caret.run.Settings;
import org.caret.run.Trial;
import org.caret.run.Workspace;

/**
 * The rules, sheets and settings of a workspace in force: the last that were sound. Edited ones are made ready aside
 * and take their place only when they are sound too; whoever began with the old ones ends with them. For one thread.
 */
final class CurrentKnowledge {

    private final Home home;
    private final Workspace workspace;
    private final Clock clock;
    private final BiConsumer<Event.Kind, String> tell;
    private InForce good;
    private String tried;
    private String seen;
    private String broken = "";

    /** tell: is told when they change or break. Errors: a refusal when they cannot be used from the start. */
    CurrentKnowledge(Home home, Workspace workspace, Clock clock, BiConsumer<Event.Kind, String> tell) {
        this.home = home;
        this.workspace = workspace;
        this.clock = clock;
        this.tell = tell;
        this.tried = looks();
        this.seen = tried;
        this.good = load();
    }

    InForce inForce() {
        return good;
    }

    /** Takes in an edit that has stood since the last look: until then somebody may still be saving. */
    void look() {
        String now = looks();
        if (!now.equals(tried) && now.equals(seen)) {
            take(now);
        }
        seen = now;
    }

    /** What a run begins with now. What was broken is tried again: a program may only have kept a file to itself. */
    InForce now() {
        String now = looks();
        if (!now.equals(tried) || !broken.isEmpty()) {
            take(now);
        }
        return good;
    }

    private void take(String looks) {
        tried = looks;
        try {
            InForce next = load();
            if (!next.sameAs(good)) {
                tell.accept(Event.Kind.KNOWLEDGE, Teller.WORDS.text("reloaded"));
            } else if (!broken.isEmpty()) {
                tell.accept(Event.Kind.KNOWLEDGE, Teller.WORDS.text("mended"));
            }
            good = next;
            broken = "";
        } catch (Refusal refusal) {
            broken(refusal.getMessage());
        } catch (RuntimeException | LinkageError ourFault) {
            broken(Teller.WORDS.text("fault", Trail.of(ourFault)));
        }
    }

    private void broken(String why) {
        if (!why.equals(broken)) {
            tell.accept(Event.Kind.KNOWLEDGE, Teller.WORDS.text("broken", why));
        }
        broken = why;
    }

    /** Compiled rules belong to their knowledge, so knowledge that has not changed is kept. */
    private InForce load() {
        Knowledge read = Knowledge.load(home, workspace.rules(), workspace.mappings());
        String hash = read.hash();
        Knowledge knowledge = good != null && good.hash().equals(hash) ? good.knowledge() : read;
        Settings settings = Settings.of(workspace, knowledge);
        KnowledgeCheck.require(knowledge, settings, LocalDate.now(clock));
        Trial.of(knowledge, settings, LocalDate.now(clock));
        return new InForce(knowledge, hash, settings);
    }

    /** How the files look now, and the day: rules and rows come into force by date. */
    private String looks() {
        return LocalDate.now(clock) + "\n" + Stamp.of(List.of(home.rules(), home.mappings(), workspace.rules(),
                workspace.mappings(), workspace.settings()));
    }

    /** Knowledge and settings that belong together. hash: names the knowledge. */
    record InForce(Knowledge knowledge, String hash, Settings settings) {

        private boolean sameAs(InForce other) {
            return hash.equals(other.hash) && settings.equals(other.settings);
        }
    }
}
