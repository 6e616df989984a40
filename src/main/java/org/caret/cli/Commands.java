package org.caret.cli;

import java.util.List;
import java.util.Map;
import org.caret.notice.ExitCode;
import org.caret.notice.Nearest;
import org.caret.notice.Words;
import org.caret.run.Knowledge;
import java.util.ArrayList;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The verbs of the command line. */
final class Commands {

    private static final Path NOWHERE = Path.of("");

    private Commands() {
    }

    static CommandLine of(Main.Surroundings around, String[] line) {
        CommandSpec caret = CommandSpec.create().name("caret");
        Words words = Words.of("org.caret.cli.messages");
        caret.usageMessage().description(words.text("caret")).footer("", words.text("caret.first"), "");
        caret.mixinStandardHelpOptions(true);
        caret.versionProvider(() -> version(around));
        CommandLine commands = new CommandLine(caret);
        commands.setExecutionStrategy(parsed -> {
            Integer help = CommandLine.executeHelpRequest(parsed);
            if (help != null) {
                return help;
            }
            if (!parsed.hasSubcommand()) {
                commands.usage(around.out());
                return ExitCode.CLEAN.code();
            }
            return new CommandLine.RunLast().execute(parsed);
        });
        commands.addSubcommand("run", RunCommand.spec(around, verb(line).equals("run")));
        commands.addSubcommand("reconcile", ReconcileCommand.spec(around, verb(line).equals("reconcile")));
        commands.addSubcommand("check", worded(new CheckCommand(around), "check", words));
        commands.addSubcommand("explain", ExplainCommand.spec(around, verb(line).equals("explain")));
        commands.addSubcommand("watch", worded(new WatchCommand(around), "watch", words));
        commands.addSubcommand("test", worded(new TestCommand(around), "test", words));
        commands.addSubcommand("sheets", worded(new SheetsCommand(around), "sheets", words));
        commands.addSubcommand("sample", worded(new SampleCommand(around), "sample", words));
        commands.addSubcommand("catalog", worded(new CatalogCommand(around), "catalog", words));
        Words history = OpenHistory.WORDS;
        commands.addSubcommand("history", worded(new HistoryCommand(around), "history", history));
        commands.addSubcommand("post", worded(new PostCommand(around, false), "post", history));
        commands.addSubcommand("unpost", worded(new PostCommand(around, true), "unpost", history));
        commands.addSubcommand("reject", worded(new RejectCommand(around), "reject", history));
        return commands;
    }

    private static CommandLine worded(Object command, String verb, Words words) {
        CommandLine line = new CommandLine(command);
        line.getCommandSpec().usageMessage().description(words.text(verb)).footer("", "Examples:",
                "  " + words.text(verb + ".example.1"), "  " + words.text(verb + ".example.2"), "");
        return line;
    }

    private static String verb(String[] words) {
        return words.length == 0 ? "" : words[0];
    }

    private static String[] version(Main.Surroundings around) {
        String product = Commands.class.getPackage().getImplementationVersion();
        Knowledge knowledge = Knowledge.load(around.home(), NOWHERE.resolve("-"), NOWHERE.resolve("-"));
        return new String[] {"caret " + (product == null ? "(from sources)" : product),
                "knowledge " + knowledge.hash(), "Java " + Runtime.version()};
    }

    /** Tells what was mistyped, and what may have been meant. */
    static int misused(ParameterException failure, Main.Surroundings around) {
        CommandLine command = failure.getCommandLine();
        String message = failure.getMessage();
        if (failure instanceof UnmatchedArgumentException unmatched && !unmatched.getUnmatched().isEmpty()) {
            String word = unmatched.getUnmatched().get(0);
            message = "There is no " + (word.startsWith("-") ? "option " : "verb ") + word
                    + Nearest.hint(word, known(command, word)) + ".";
        }
        around.err().println(message);
        around.err().println("See: " + command.getCommandSpec().qualifiedName() + " --help");
        return ExitCode.WRONG_USE.code();
    }

    private static List<String> known(CommandLine command, String word) {
        if (!word.startsWith("-")) {
            return List.copyOf(command.getSubcommands().keySet());
        }
        List<String> names = new ArrayList<>();
        command.getCommandSpec().optionsMap().entrySet().stream().map(Map.Entry::getKey).forEach(names::add);
        return names;
    }
}
