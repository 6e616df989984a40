package org.caret.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.caret.explain.Answer;
import org.caret.explain.Explainer;
import org.caret.explain.Explanation;
import org.caret.explain.FileLine;
import org.caret.explain.Pages;
import org.caret.explain.Question;
import org.caret.notice.ExitCode;
import org.caret.notice.Refusal;
import org.caret.notice.Words;
import org.caret.run.Extraction;
import org.caret.run.Knowledge;
import org.caret.run.Replay;
import org.caret.run.Settings;
import org.caret.run.Workspace;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * caret explain WORKSPACE STUDENT… [RECORD…]: why records are there or not, and why values are what they are. Subjects
 * of any kind are named by the option that is called like them.
 */
final class ExplainCommand implements Runnable, CommandLine.IExitCodeGenerator {

    private static final Words WORDS = Words.of("org.caret.cli.messages");
    private static final Words TOLD = Words.of("org.caret.explain.messages");
    /** Options of a run that change no record: taken, so that a command line can be reused, but not shown. */
    private static final Set<String> IDLE = Set.of("--format", "--out", "--fail-on", "--dry-run");

    private final Main.Surroundings around;
    private final CommandSpec spec;
    private int exit;

    private ExplainCommand(Main.Surroundings around) {
        this.around = around;
        this.spec = Spec.of(this, "explain");
    }

    /** full: with the options of record types, which takes reading the sheets. */
    static CommandSpec spec(Main.Surroundings around, boolean full) {
        CommandSpec spec = new ExplainCommand(around).spec;
        spec.addPositional(PositionalParamSpec.builder().paramLabel("STUDENT").index("1..*").arity("0..*")
                .type(List.class).auxiliaryTypes(String.class).description(WORDS.text("explain.student")).build());
        RunCommand.addOptions(spec, around, full);
        for (String idle : IDLE) {
            OptionSpec shown = spec.findOption(idle);
            spec.remove(shown);
            spec.addOption(OptionSpec.builder(shown).hidden(true).build());
        }
        for (String own : List.of("line", "fields")) {
            spec.addOption(OptionSpec.builder("--" + own).type(String.class).paramLabel("VALUE").arity("1")
                    .description(WORDS.text("explain." + own)).build());
        }
        if (full) {
            Asking.addTo(spec, around);
        }
        return spec;
    }

    @Override
    public void run() {
        CommandLine.ParseResult parsed = spec.commandLine().getParseResult();
        Workspace workspace = Workspace.at(parsed.matchedPositionalValue(0, Path.of(".")));
        Knowledge knowledge = Knowledge.load(around.home(), workspace.rules(), workspace.mappings());
        Settings settings = Settings.of(workspace, knowledge);
        List<String> words = parsed.matchedPositionalValue(1, new ArrayList<String>());
        List<String> types = knowledge.recordTypes();
        Optional<FileLine> line = Optional.ofNullable(parsed.matchedOptionValue("--line", (String) null))
                .map(given -> FileLine.of(given, workspace.folder()));
        List<String> records = words.stream().filter(types::contains).toList();
        Asking asking = Asking.of(parsed, knowledge);
        Question question = new Question(Stream.concat(words.stream().filter(word -> !types.contains(word)),
                asking.ids().stream()).distinct().toList(), line,
                list(parsed.matchedOptionValue("--fields", "")));
        require(question);
        records = asking.records(records, settings);
        if (records.isEmpty() && line.isPresent()) {
            records = List.of(line.get().recordType(types).orElseThrow(() -> new Refusal(ExitCode.WRONG_USE,
                    TOLD.text("line.record", line.get().name()))));
        }
        Map<String, String> given = RunCommand.given(parsed);
        Extraction.Asked asked = new Extraction.Asked(RunCommand.records(records, settings), given, settings,
                around.today());
        Progress progress = new Progress(parsed.hasMatchedOption("--trace") ? around.err()
                : new PrintWriter(PrintWriter.nullWriter()), parsed.hasMatchedOption("--trace"));
        Answer answer = new Explainer(knowledge, new Replay(workspace, knowledge, asked, progress)).answer(question);
        progress.over();
        print(answer, question, parsed.hasMatchedOption("--json"), knowledge);
    }

    static List<String> list(String given) {
        return Arrays.stream(given.split(",")).map(String::strip).filter(field -> !field.isEmpty()).toList();
    }

    private static void require(Question question) {
        if (question.ids().isEmpty() == question.line().isEmpty()) {
            throw new Refusal(ExitCode.WRONG_USE, TOLD.text(question.ids().isEmpty() ? "nobody" : "line.students"));
        }
    }

    private void print(Answer answer, Question question, boolean json, Knowledge knowledge) {
        Explanation first = answer.explained().get(0);
        String read = String.valueOf(first.read());
        String names = Asking.names(knowledge.recordType(first.record()));
        boolean nobody = answer.explained().stream().allMatch(one -> one.subjects().isEmpty());
        if (json) {
            around.out().println(new ObjectMapper().valueToTree(answer).toPrettyString());
        } else if (!nobody) {
            new Pages(around.out(), question).print(answer);
        }
        answer.unknown().forEach(place -> around.err().println(question.ids().size() == 1
                ? TOLD.text("unknown.one", read, first.about(), names)
                : TOLD.text("unknown", place.toString(), read, first.about(), names)));
        if (nobody && question.line().isPresent()) {
            around.err().println(TOLD.text("line.unknown", read, first.about()));
        }
        exit = nobody || !answer.unknown().isEmpty() ? ExitCode.WRONG_USE.code() : ExitCode.CLEAN.code();
    }

    @Override
    public int getExitCode() {
        return exit;
    }
}
