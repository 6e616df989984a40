package org.caret.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.Stack;
import org.caret.mapping.OptionRow;
import org.caret.notice.ExitCode;
import org.caret.notice.Words;
import org.caret.run.Extraction;
import org.caret.run.Knowledge;
import org.caret.run.Machine;
import org.caret.run.Options;
import org.caret.run.Result;
import org.caret.run.Settings;
import org.caret.run.Workspace;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** caret run WORKSPACE RECORD…: writes the upload files of record types. Its options come from a sheet. */
final class RunCommand implements Runnable, CommandLine.IExitCodeGenerator {

    private static final Words WORDS = Words.of("org.caret.cli.messages");
    private static final List<String> COMMON = List.of("academicYear", "reportingDate", "lea", "schools", "calendars",
            "students", "transaction", "keepFatal", "format", "out", "failOn", "dryRun", "trace");
    private static final Set<String> MARKS = Set.of("keepFatal", "dryRun", "trace");

    private final Main.Surroundings around;
    private final CommandSpec spec;
    private int exit;

    private RunCommand(Main.Surroundings around) {
        this.around = around;
        this.spec = Spec.of(this, "run");
    }

    /** full: with the options of record types, which takes reading the sheets. */
    static CommandSpec spec(Main.Surroundings around, boolean full) {
        RunCommand command = new RunCommand(around);
        CommandSpec spec = command.spec;
        spec.addPositional(PositionalParamSpec.builder().paramLabel("RECORD").index("1..*").arity("0..*")
                .type(List.class)
                .auxiliaryTypes(String.class).description(WORDS.text("run.record")).build());
        addOptions(spec, around, full);
        return spec;
    }

    /** Adds the options that say what a run does. full: with those of record types. */
    static void addOptions(CommandSpec spec, Main.Surroundings around, boolean full) {
        COMMON.forEach(name -> spec.addOption(option(name, WORDS.text("option." + name),
                MARKS.contains(name) ? "true" : "")));
        spec.addOption(OptionSpec.builder("--json").type(boolean.class).description(WORDS.text("run.json")).build());
        if (full) {
            Knowledge knowledge = shipped(around);
            Set<String> taken = new HashSet<>(COMMON);
            OptionRow.of(knowledge.sheets()).stream().filter(row -> taken.add(row.field())).forEach(row ->
                    spec.addOption(option(row.field(), row.help() + (row.records().isEmpty() ? "" : " ("
                            + String.join(", ", row.records()) + ")"), row.bare())));
        }
    }

    private static OptionSpec option(String name, String help, String bare) {
        OptionSpec.Builder option = OptionSpec.builder(Options.kebab(name)).type(String.class)
                .paramLabel("VALUE").description(help);
        if (MARKS.contains(name)) {
            return option.type(boolean.class).arity("0").build();
        }
        return bare.isEmpty() ? option.arity("1").build() : option.arity("1").paramLabel("[true|false]")
                .preprocessor((words, command, arg, info) -> standsAlone(words, bare)).build();
    }

    /** An option that may stand alone takes the next word only when that is its value, not the workspace. */
    private static boolean standsAlone(Stack<String> words, String bare) {
        if (words.isEmpty() || !words.peek().matches("(?i)true|false")) {
            words.push(bare);
        }
        return false;
    }

    static Knowledge shipped(Main.Surroundings around) {
        return Knowledge.load(around.home(), Path.of("-"), Path.of("-"));
    }

    @Override
    public void run() {
        CommandLine.ParseResult parsed = spec.commandLine().getParseResult();
        Workspace workspace = Workspace.at(parsed.matchedPositionalValue(0, Path.of(".")));
        Knowledge knowledge = Knowledge.load(around.home(), workspace.rules(), workspace.mappings());
        Settings settings = Settings.of(workspace, knowledge);
        List<String> records = records(parsed.matchedPositionalValue(1, new ArrayList<String>()), settings);
        Extraction.Asked asked = new Extraction.Asked(records, given(parsed), settings, around.today());
        Progress progress = new Progress(around.err(), parsed.hasMatchedOption("--trace"));
        Result result = new Extraction(workspace, knowledge, asked, progress, Machine.whole()).run();
        progress.over();
        exit = result.failed() ? ExitCode.FINDINGS.code() : ExitCode.CLEAN.code();
        Path out = parsed.hasMatchedOption("--out") ? Path.of(parsed.matchedOptionValue("--out", "")) : workspace.out();
        ResultWords.print(result, out, around.out(), parsed.hasMatchedOption("--json"));
    }

    /** The record types to work on: those named, else those of the settings. Errors: a refusal for none. */
    static List<String> records(List<String> named, Settings settings) {
        return named.isEmpty() ? settings.records() : named.stream().distinct().toList();
    }

    static Map<String, String> given(CommandLine.ParseResult parsed) {
        Map<String, String> given = new LinkedHashMap<>();
        parsed.matchedOptions().forEach(option -> {
            if (!option.longestName().equals("--json")) {
                given.put(field(option.longestName()), String.valueOf((Object) option.getValue()));
            }
        });
        return given;
    }

    private static String field(String kebab) {
        StringBuilder name = new StringBuilder();
        for (String word : kebab.substring(2).split("-")) {
            name.append(name.isEmpty() ? word : word.substring(0, 1).toUpperCase(java.util.Locale.ROOT)
                    + word.substring(1));
        }
        return name.toString();
    }

    @Override
    public int getExitCode() {
        return exit;
    }
}
