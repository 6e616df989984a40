package org.caret.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.caret.check.Check;
import org.caret.notice.ExitCode;
import org.caret.notice.Words;
import org.caret.run.Workspace;
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

    CheckCommand(Main.Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        Workspace workspace = folder == null ? new Workspace(Path.of("-")) : Workspace.at(folder);
        Check check = Check.of(around.home(), workspace, around.today());
        if (json) {
            ObjectNode node = new ObjectMapper().valueToTree(check);
            around.out().println(node.toPrettyString());
        } else {
            check.problems().forEach(around.out()::println);
            around.out().println(WORDS.text(check.problems().isEmpty() ? "check.clean" : "check.problems",
                    check.problems().size()));
        }
        return (check.problems().isEmpty() ? ExitCode.CLEAN : ExitCode.KNOWLEDGE_BROKEN).code();
    }
}
