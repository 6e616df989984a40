package org.caret.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.caret.mapping.OptionRow;
import org.caret.notice.ExitCode;
import org.caret.notice.Refusal;
import org.caret.run.Extraction;
import org.caret.run.Knowledge;
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

    private static final Map<String, String> HELP = new LinkedHashMap<>();

    static {
        HELP.put("academicYear", "Academic year, such as 2025-2026 (default: that of the reporting date).");
        HELP.put("reportingDate", "The day the file speaks of, such as 2025-11-05 (default: today).");
        HELP.put("lea", "The agency that reports, when the export holds several.");
        HELP.put("schools", "Only these schools: ids or state numbers, with commas.");
        HELP.put("calendars", "Only these calendars: ids, with commas.");
        HELP.put("students", "Only the students of this file: one id per line, local or state.");
        HELP.put("transaction", "add, delete or replace, as the file knows them.");
        HELP.put("keepFatal", "Write records that the state would reject.");
        HELP.put("format", "state, csv, tab, with commas; state is always written.");
        HELP.put("out", "Folder for the files (default: out in the workspace).");
        HELP.put("failOn", "Exit code 1 from findings of this level: fatal (default), warning or never.");
        HELP.put("dryRun", "Do everything but write.");
        HELP.put("trace", "Tell the time each step took.");
    }

    private static final Set<String> MARKS = Set.of("keepFatal", "dryRun", "trace");

    private final Main.Surroundings around;
    private final CommandSpec spec;
    private int exit;

    private RunCommand(Main.Surroundings around) {
        this.around = around;
        this.spec = CommandSpec.wrapWithoutInspection(this);
    }

    /** full: with the options of record types, which takes reading the sheets. */
    static CommandSpec spec(Main.Surroundings around, boolean full) {
        RunCommand command = new RunCommand(around);
        CommandSpec spec = command.spec;
        spec.mixinStandardHelpOptions(true);
        spec.usageMessage().description("Writes the upload files of one or more record types.")
                .footer("", "Examples:", "  caret run fixtures/oak SINF",
                        "  caret run C:\\Caret\\district SINF --reporting-date 2025-11-05 --format state,csv", "");
        spec.addPositional(PositionalParamSpec.builder().paramLabel("WORKSPACE").index("0").type(Path.class)
                .description("The district's folder.").required(true).build());
        spec.addPositional(PositionalParamSpec.builder().paramLabel("RECORD").index("1..*").type(List.class)
                .auxiliaryTypes(String.class).description("Record types (default: records in caret.yaml).").build());
        HELP.forEach((name, help) -> spec.addOption(option(name, help, MARKS.contains(name) ? "true" : "")));
        spec.addOption(OptionSpec.builder("--json").type(boolean.class).description("Print the result as JSON.").build());
        if (full) {
            Knowledge knowledge = shipped(around);
            Set<String> taken = new HashSet<>(HELP.keySet());
            OptionRow.of(knowledge.sheets()).stream().filter(row -> taken.add(row.field())).forEach(row ->
                    spec.addOption(option(row.field(), row.help() + " " + row.records(), row.bare())));
        }
        return spec;
    }

    private static OptionSpec option(String name, String help, String bare) {
        OptionSpec.Builder option = OptionSpec.builder(Options.kebab(name)).type(String.class)
                .paramLabel("VALUE").description(help);
        return (bare.isEmpty() ? option.arity("1") : option.arity("0..1").fallbackValue(bare)).build();
    }

    private static Knowledge shipped(Main.Surroundings around) {
        return Knowledge.load(around.home(), Path.of("-"), Path.of("-"));
    }

    @Override
    public void run() {
        CommandLine.ParseResult parsed = spec.commandLine().getParseResult();
        Workspace workspace = Workspace.at(parsed.matchedPositionalValue(0, Path.of(".")));
        Knowledge knowledge = Knowledge.load(around.home(), workspace.rules(), workspace.mappings());
        Settings settings = settings(workspace, knowledge);
        List<String> records = records(parsed, settings);
        Extraction.Asked asked = new Extraction.Asked(records, given(parsed), settings, around.today());
        Progress progress = new Progress(around.err(), parsed.hasMatchedOption("--trace"));
        int workers = Runtime.getRuntime().availableProcessors();
        Result result = new Extraction(workspace, knowledge, asked, progress, workers).run();
        progress.over();
        exit = result.failed() ? ExitCode.FINDINGS.code() : ExitCode.CLEAN.code();
        Path out = parsed.hasMatchedOption("--out") ? Path.of(parsed.matchedOptionValue("--out", "")) : workspace.out();
        ResultWords.print(result, out, around.out(), parsed.hasMatchedOption("--json"));
    }

    private static Settings settings(Workspace workspace, Knowledge knowledge) {
        Set<String> known = new HashSet<>(Options.COMMON);
        OptionRow.of(knowledge.sheets()).forEach(row -> known.add(row.field()));
        return Settings.read(workspace.settings(), known, Set.copyOf(knowledge.recordTypes()));
    }

    private static List<String> records(CommandLine.ParseResult parsed, Settings settings) {
        List<String> records = parsed.matchedPositionalValue(1, new ArrayList<String>());
        if (records.isEmpty()) {
            records = Arrays.stream(settings.all().getOrDefault("records", "").split(",")).map(String::strip)
                    .filter(record -> !record.isEmpty()).toList();
        }
        if (records.isEmpty()) {
            throw new Refusal(ExitCode.WRONG_USE, "Name a record type, or set records in caret.yaml.");
        }
        return records.stream().distinct().toList();
    }

    private static Map<String, String> given(CommandLine.ParseResult parsed) {
        Map<String, String> given = new LinkedHashMap<>();
        parsed.matchedOptions().forEach(option -> {
            if (option.getValue() instanceof String value) {
                given.put(field(option.longestName()), value);
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
