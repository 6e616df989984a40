package org.caret.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.caret.history.UploadFile;
import org.caret.notice.ExitCode;
import org.caret.reply.Reply;
import org.caret.run.Knowledge;
import org.caret.run.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** caret reject WORKSPACE FILE [--errors LIST]: the state rejected a file; its errors go to our records. */
@Command(mixinStandardHelpOptions = true, resourceBundle = "org.caret.cli.history")
final class RejectCommand implements Callable<Integer> {

    private static final int MOST_LINES = 20;

    private final Main.Surroundings around;

    @Parameters(index = "0", paramLabel = "WORKSPACE", descriptionKey = "history.workspace")
    private Path folder;

    @Parameters(index = "1", paramLabel = "FILE", descriptionKey = "post.file")
    private String named;

    @Option(names = "--errors", paramLabel = "LIST", descriptionKey = "reject.errors")
    private Path errors;

    @Option(names = "--json", descriptionKey = "history.json")
    private boolean json;

    RejectCommand(Main.Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        try (OpenHistory open = OpenHistory.of(folder, around)) {
            UploadFile file = open.file(named);
            Optional<Reply> reply = Optional.ofNullable(errors).map(list -> Reply.read(list, file, open.history(),
                    Knowledge.sheets(around.home(), new Workspace(folder).mappings())));
            if (reply.isPresent()) {
                open.history().reject(file.id(), reply.get().errors());
            } else {
                open.history().reject(file.id());
            }
            if (json) {
                new RecordsPage(around, open.history())
                        .print(open.history().find(String.valueOf(file.id())).orElseThrow(), true);
            } else {
                reply.ifPresent(one -> tell(one, file));
                around.out().println(OpenHistory.WORDS.text("rejected", file.name(), String.valueOf(file.id())));
            }
        }
        return ExitCode.CLEAN.code();
    }

    private void tell(Reply reply, UploadFile file) {
        around.out().println(OpenHistory.WORDS.text("rejected.errors", reply.errors().size() - reply.strange().size(),
                reply.list(), reply.records(), folder, String.valueOf(file.id())));
        if (!reply.strange().isEmpty()) {
            String lines = reply.strange().stream().limit(MOST_LINES).map(String::valueOf)
                    .collect(Collectors.joining(", "));
            around.out().println(OpenHistory.WORDS.text("rejected.strange", reply.strange().size(), reply.list(),
                    lines + (reply.strange().size() > MOST_LINES ? ", …" : "")));
        }
    }
}
