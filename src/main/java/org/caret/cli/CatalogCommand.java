package org.caret.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.caret.cases.CaseFiles;
import org.caret.cases.Catalog;
import org.caret.notice.ExitCode;
import org.caret.run.Knowledge;
import org.caret.time.AcademicYear;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** caret catalog: prints the catalogue of rules, or writes it beside them. */
@Command(name = "catalog", mixinStandardHelpOptions = true, resourceBundle = "org.caret.cli.messages")
final class CatalogCommand implements Callable<Integer> {

    private static final Path NOWHERE = Path.of("-");
    private final Main.Surroundings around;

    @Option(names = "--write", descriptionKey = "catalog.write")
    private boolean write;

    CatalogCommand(Main.Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        String text = text(around);
        if (!write) {
            around.out().print(text);
            return ExitCode.CLEAN.code();
        }
        try {
            Files.writeString(around.home().rules().resolve("CATALOG.md"), text);
            return ExitCode.CLEAN.code();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** The catalogue of the shipped knowledge, layouts as of today. */
    static String text(Main.Surroundings around) {
        Knowledge knowledge = Knowledge.load(around.home(), NOWHERE, NOWHERE);
        return Catalog.of(knowledge, CaseFiles.read(around.home().rules(), NOWHERE), AcademicYear.of(around.today()));
    }
}
