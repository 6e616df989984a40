package org.caret.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.caret.history.History;
import org.caret.notice.ExitCode;
import org.caret.notice.Words;
import org.caret.run.Against;
import org.caret.run.Extraction;
import org.caret.run.Knowledge;
import org.caret.run.Machine;
import org.caret.run.Reconciliation;
import org.caret.run.Result;
import org.caret.run.Settings;
import org.caret.run.Workspace;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** caret reconcile WORKSPACE PROCESS: the differences to what the state holds, in files to upload one by one. */
final class ReconcileCommand implements Runnable, CommandLine.IExitCodeGenerator {

    private static final Words WORDS = Words.of("org.caret.cli.messages");
    private static final List<String> OWN = List.of("ods", "useHistory", "removals");

    private final Main.Surroundings around;
    private final CommandSpec spec;
    private int exit;

    private ReconcileCommand(Main.Surroundings around) {
        this.around = around;
        this.spec = Spec.of(this, "reconcile");
    }

    /** full: with the options of record types, which takes reading the sheets. */
    static CommandSpec spec(Main.Surroundings around, boolean full) {
        ReconcileCommand command = new ReconcileCommand(around);
        CommandSpec spec = command.spec;
        spec.addPositional(PositionalParamSpec.builder().paramLabel("PROCESS").index("1").type(String.class)
                .description(WORDS.text("reconcile.process")).required(true).build());
        RunCommand.addOptions(spec, around, full);
        spec.addOption(file("--ods", "option.ods"));
        spec.addOption(mark("--use-history", "option.useHistory"));
        spec.addOption(mark("--hold-removals", "option.holdRemovals"));
        spec.addOption(file("--removals", "option.removals"));
        spec.addOption(OptionSpec.builder("--removal-cap").type(String.class).paramLabel("PERCENT").arity("1")
                .description(WORDS.text("option.removalCap")).build());
        return spec;
    }

    private static OptionSpec file(String name, String help) {
        return OptionSpec.builder(name).type(Path.class).paramLabel("FILE").arity("1").description(WORDS.text(help))
                .build();
    }

    private static OptionSpec mark(String name, String help) {
        return OptionSpec.builder(name).type(boolean.class).arity("0").description(WORDS.text(help)).build();
    }

    @Override
    public void run() {
        CommandLine.ParseResult parsed = spec.commandLine().getParseResult();
        Workspace workspace = Workspace.at(parsed.matchedPositionalValue(0, Path.of(".")));
        Knowledge knowledge = Knowledge.load(around.home(), workspace.rules(), workspace.mappings());
        Settings settings = Settings.of(workspace, knowledge);
        Map<String, String> given = RunCommand.given(parsed);
        OWN.forEach(given::remove);
        Progress progress = new Progress(around.err(), parsed.hasMatchedOption("--trace"));
        Reconciliation.Wanted wanted = new Reconciliation.Wanted(new Against(path(parsed, "--ods"),
                parsed.hasMatchedOption("--use-history")), path(parsed, "--removals"));
        Result result = new Reconciliation(workspace, knowledge, new Extraction.Asked(
                new ArrayList<>(List.of(parsed.matchedPositionalValue(1, ""))), given, settings, around.today()),
                wanted, new Reconciliation.Around(state -> History.open(state, settings.history(), around.clock(),
                        System.getProperty("user.name", "")), progress, Machine.whole())).run();
        progress.over();
        exit = result.failed() ? ExitCode.FINDINGS.code() : ExitCode.CLEAN.code();
        Path out = parsed.hasMatchedOption("--out") ? Path.of(parsed.matchedOptionValue("--out", "")) : workspace.out();
        ResultWords.differences(result, out, around.out(), parsed.hasMatchedOption("--json"));
    }

    private static Optional<Path> path(CommandLine.ParseResult parsed, String option) {
        return Optional.ofNullable(parsed.matchedOptionValue(option, (Path) null));
    }

    @Override
    public int getExitCode() {
        return exit;
    }
}
