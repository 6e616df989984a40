package org.caret.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.caret.check.Check;
import org.caret.notice.ExitCode;
import org.caret.notice.Words;
import org.caret.run.Workspace;
import org.caret.run.overlay.Overlays;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** caret check [WORKSPACE]: looks through rules and sheets, and how the codes of the export are translated. */
@Command(name = "check", mixinStandardHelpOptions = true, resourceBundle = "org.caret.cli.messages")
final class CheckCommand implements Callable<Integer> {

    private static final Words WORDS = Words.of("org.caret.cli.messages");

    private final Main.Surroundings around;

    @Parameters(arity = "0..1", paramLabel = "WORKSPACE", descriptionKey = "check.workspace")
    private Path folder;

    @Option(names = "--json", descriptionKey = "check.json")
    private boolean json;

    @Option(names = "--accept", descriptionKey = "check.accept")
    private boolean accept;

    CheckCommand(Main.Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        Workspace workspace = folder == null ? new Workspace(Path.of("-")) : Workspace.at(folder);
        if (accept) {
            Overlays.accepted(around.home(), workspace, around.today()).notes().forEach(around.err()::println);
        }
        Check check = Check.of(around.home(), workspace, around.today());
        if (json) {
            around.out().println(new ObjectMapper().valueToTree(check).toPrettyString());
        } else {
            print(check);
        }
        return (check.broken() ? ExitCode.KNOWLEDGE_BROKEN : ExitCode.CLEAN).code();
    }

    private void print(Check check) {
        if (!check.coverage().lines().isEmpty()) {
            around.out().println(check.coverage().text());
        }
        check.overlays().all().forEach(overlay ->
                around.out().println(overlay.place() + ": " + overlay.sentence()));
        check.overlays().notes().forEach(around.out()::println);
        check.problems().forEach(around.out()::println);
        around.out().println(WORDS.text(check.broken() ? "check.problems" : "check.clean", check.problems().size()));
    }
}
