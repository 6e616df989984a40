package org.caret.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.caret.cases.CaseRun;
import org.caret.cases.RuleCase;
import org.caret.notice.ExitCode;
import org.caret.run.Knowledge;
import org.caret.run.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** caret test [PATH]: runs the analysts' rule cases. */
@Command(name = "test", mixinStandardHelpOptions = true, resourceBundle = "org.caret.cli.messages")
final class TestCommand implements Callable<Integer> {

    private final Main.Surroundings around;

    @Parameters(arity = "0..1", paramLabel = "PATH", defaultValue = "",
            descriptionKey = "test.path")
    private String path;

    TestCommand(Main.Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        boolean workspace = !path.isEmpty() && Files.isDirectory(Path.of(path))
                && (Files.isDirectory(Path.of(path, "rules")) || Files.isDirectory(Path.of(path, "sis")));
        Workspace own = new Workspace(workspace ? Path.of(path) : Path.of("-"));
        Knowledge knowledge = Knowledge.load(around.home(), own.rules(), own.mappings());
        String filter = workspace ? "" : path.replace('\\', '/').replaceFirst("^(\\./)?rules/", "")
                .replaceFirst("\\.drl$", "");
        CaseRun run = CaseRun.of(knowledge, around.home().rules(), own.rules(), filter);
        for (Map.Entry<RuleCase, List<String>> one : run.results().entrySet()) {
            if (!one.getValue().isEmpty()) {
                around.out().println(one.getKey());
                one.getValue().forEach(failure -> around.out().println("    " + failure));
            }
        }
        run.gaps().forEach(around.out()::println);
        around.out().println(run.results().size() + " cases: " + (run.results().size() - run.failed())
                + " as expected, " + run.failed() + " not; " + run.gaps().size() + " cases missing.");
        boolean good = !run.results().isEmpty() && run.failed() == 0 && run.gaps().isEmpty();
        return good ? ExitCode.CLEAN.code() : ExitCode.KNOWLEDGE_BROKEN.code();
    }
}
