package org.caret.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.caret.history.Filter;
import org.caret.history.Sort;
import org.caret.history.UploadFile;
import org.caret.notice.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** caret post WORKSPACE FILE and caret unpost WORKSPACE FILE: the state posted a file, or had not after all. */
@Command(mixinStandardHelpOptions = true, resourceBundle = "org.caret.cli.history")
final class PostCommand implements Callable<Integer> {

    private final Main.Surroundings around;
    private final boolean back;

    @Parameters(index = "0", paramLabel = "WORKSPACE", descriptionKey = "history.workspace")
    private Path folder;

    @Parameters(index = "1", paramLabel = "FILE", descriptionKey = "post.file")
    private String named;

    @Option(names = "--json", descriptionKey = "history.json")
    private boolean json;

    /** back: takes a post back. */
    PostCommand(Main.Surroundings around, boolean back) {
        this.around = around;
        this.back = back;
    }

    @Override
    public Integer call() {
        try (OpenHistory open = OpenHistory.of(folder, around)) {
            UploadFile file = open.file(named);
            if (back) {
                open.history().unpost(file.id());
            } else {
                open.history().post(file.id());
            }
            HistoryPage page = new HistoryPage(around, open);
            if (json) {
                page.json(open.history().find(String.valueOf(file.id())).orElseThrow());
            } else {
                tell(file, next(open, file));
            }
        }
        return ExitCode.CLEAN.code();
    }

    /** The file of the same batch that can be posted now. */
    private static Optional<UploadFile> next(OpenHistory open, UploadFile file) {
        return open.history().list(new Filter(file.process(), "", Optional.empty(), false), Sort.TIME).stream()
                .filter(other -> other.batch() == file.batch()).findFirst();
    }

    private void tell(UploadFile file, Optional<UploadFile> next) {
        if (back) {
            around.out().println(OpenHistory.WORDS.text("unposted", file.name(), String.valueOf(file.id()), folder));
            return;
        }
        around.out().println(OpenHistory.WORDS.text("posted", file.name(), String.valueOf(file.id()), file.records()));
        around.out().println(next.map(other -> OpenHistory.WORDS.text("posted.next", other.name(),
                String.valueOf(other.id()), folder)).orElseGet(() -> OpenHistory.WORDS.text("posted.last")));
    }
}
