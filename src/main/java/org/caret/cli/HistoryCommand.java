package org.caret.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.caret.history.Filter;
import org.caret.history.Sort;
import org.caret.history.Status;
import org.caret.notice.ExitCode;
import org.caret.notice.Nearest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** caret history WORKSPACE: the upload files that were made, and where each stands. */
@Command(name = "history", mixinStandardHelpOptions = true, resourceBundle = "org.caret.cli.history")
final class HistoryCommand implements Callable<Integer> {

    private final Main.Surroundings around;

    @Parameters(index = "0", paramLabel = "WORKSPACE", descriptionKey = "history.workspace")
    private Path folder;

    @Option(names = "--process", paramLabel = "VALUE", defaultValue = "", descriptionKey = "history.process")
    private String process;

    @Option(names = "--file", paramLabel = "VALUE", defaultValue = "", descriptionKey = "history.file")
    private String name;

    @Option(names = "--status", paramLabel = "VALUE", defaultValue = "", descriptionKey = "history.status")
    private String status;

    @Option(names = "--sort", paramLabel = "VALUE", defaultValue = "time", descriptionKey = "history.sort")
    private String sort;

    @Option(names = "--all", descriptionKey = "history.all")
    private boolean all;

    @Option(names = "--show", paramLabel = "FILE", descriptionKey = "history.show")
    private String shown;

    @Option(names = "--json", descriptionKey = "history.json")
    private boolean json;

    HistoryCommand(Main.Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        Optional<Status> wanted = status.isEmpty() ? Optional.empty() : Optional.of(Status.of(status)
                .orElseThrow(() -> wrong(status, "status", Status.words())));
        Sort order = Arrays.stream(Sort.values()).filter(one -> one.word().equals(sort)).findFirst()
                .orElseThrow(() -> wrong(sort, "sort", Arrays.stream(Sort.values()).map(Sort::word).toList()));
        try (OpenHistory open = OpenHistory.of(folder, around)) {
            HistoryPage page = new HistoryPage(around, open);
            if (shown != null) {
                new RecordsPage(around, open.history()).print(open.file(shown), json);
            } else {
                known(open);
                Filter filter = new Filter(process, name, wanted, all);
                page.print(filter, open.history().list(filter, order), json);
            }
        }
        return ExitCode.CLEAN.code();
    }

    /** Errors: a refusal, with the nearest, for a process that the history does not have. */
    private void known(OpenHistory open) {
        List<String> processes = open.history().imports().stream().map(one -> one.about().process()).distinct()
                .toList();
        if (!process.isEmpty() && !processes.contains(process)) {
            throw wrong(process, "process", processes);
        }
    }

    private static RuntimeException wrong(String word, String what, List<String> known) {
        return OpenHistory.refusal("word", word, what, Nearest.hint(word, known), String.join(", ", known));
    }
}
