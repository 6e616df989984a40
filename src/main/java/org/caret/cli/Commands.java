package org.caret.cli;

import java.util.List;
import java.util.Map;
import org.caret.notice.ExitCode;
import org.caret.notice.Nearest;
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

    static CommandLine of(Main.Surroundings around, String[] words) {
        CommandSpec caret = CommandSpec.create().name("caret");
        caret.usageMessage().description("Turns a student information system's export into upload files for the state,"
                + " by rules you can read and edit.").footer("", "First try: caret run fixtures/oak", "");
        caret.mixinStandardHelpOptions(true);
        caret.versionProvider(() -> version(around));
        CommandLine line = new CommandLine(caret);
        line.setExecutionStrategy(parsed -> {
            Integer help = CommandLine.executeHelpRequest(parsed);
            if (help != null) {
                return help;
            }
            if (!parsed.hasSubcommand()) {
                line.usage(around.out());
                return ExitCode.CLEAN.code();
            }
            return new CommandLine.RunLast().execute(parsed);
        });
        line.addSubcommand("run", RunCommand.spec(around, verb(words).equals("run")));
        line.addSubcommand("test", new TestCommand(around));
        line.addSubcommand("sheets", new SheetsCommand(around));
        line.addSubcommand("catalog", new CatalogCommand(around));
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
