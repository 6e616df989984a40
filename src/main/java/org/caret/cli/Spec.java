package org.caret.cli;

import java.nio.file.Path;
import org.caret.notice.Words;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** How the verbs begin whose options come from a sheet: help, two examples, and the workspace. */
final class Spec {

    private static final Words WORDS = Words.of("org.caret.cli.messages");

    private Spec() {
    }

    static CommandSpec of(Object command, String verb) {
        CommandSpec spec = CommandSpec.wrapWithoutInspection(command);
        spec.mixinStandardHelpOptions(true);
        spec.usageMessage().description(WORDS.text(verb)).footer("", "Examples:",
                "  " + WORDS.text(verb + ".example.1"), "  " + WORDS.text(verb + ".example.2"), "");
        spec.addPositional(PositionalParamSpec.builder().paramLabel("WORKSPACE").index("0").type(Path.class)
                .description(WORDS.text("run.workspace")).required(true).build());
        return spec;
    }
}
