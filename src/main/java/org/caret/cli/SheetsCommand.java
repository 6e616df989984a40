package org.caret.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.caret.notice.ExitCode;
import org.caret.sheet.KnowledgeWorkbooks;
import org.caret.sheet.Twins;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** caret sheets pack|unpack: makes workbooks from their text twins, or the twins from the workbooks. */
@Command(name = "sheets", mixinStandardHelpOptions = true, resourceBundle = "org.caret.cli.messages")
final class SheetsCommand implements Callable<Integer> {

    private enum What { pack, unpack }

    private final Main.Surroundings around;

    @Parameters(index = "0", paramLabel = "pack|unpack", descriptionKey = "sheets.what")
    private What what;

    @Parameters(index = "1", arity = "0..1", paramLabel = "MAPPINGS", descriptionKey = "sheets.folder")
    private Path folder;

    SheetsCommand(Main.Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        Path mappings = folder == null ? around.home().mappings() : folder;
        Twins twins = new Twins(new KnowledgeWorkbooks());
        List<Path> changed = what == What.pack ? twins.pack(mappings) : twins.unpack(mappings);
        changed.forEach(around.out()::println);
        around.out().println(changed.size() + " files written.");
        return ExitCode.CLEAN.code();
    }
}
