package org.caret.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caret.mapping.Naming;
import org.caret.mapping.RecordType;
import org.caret.notice.ExitCode;
import org.caret.notice.Refusal;
import org.caret.notice.Words;
import org.caret.run.Knowledge;
import org.caret.run.Settings;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/**
 * Who is asked about by an option that is called like the kind of subject, as sheets name it. kind: "" when there is
 * no such option; ids: what it says.
 */
record Asking(String kind, List<String> ids, List<RecordType> types) {

    private static final Words WORDS = Words.of("org.caret.cli.messages");
    private static final Words TOLD = Words.of("org.caret.explain.messages");

    /** Adds an option for each kind of subject. */
    static void addTo(CommandSpec spec, Main.Surroundings around) {
        Knowledge knowledge = RunCommand.shipped(around);
        Map<String, RecordType> kinds = new LinkedHashMap<>();
        RecordType.all(knowledge.sheets()).forEach(type -> kinds.putIfAbsent(type.subject(), type));
        kinds.forEach((kind, type) -> spec.addOption(OptionSpec.builder(option(kind)).type(String.class)
                .paramLabel("VALUE").arity("1").description(WORDS.text("explain.subject", kind, names(type))).build()));
    }

    private static String option(String kind) {
        return "--" + kind;
    }

    /** How people name the subjects of a record type. */
    static String names(RecordType type) {
        return Stream.concat(type.ids().stream().map(Naming::title), Stream.of("sourcedId")).distinct()
                .collect(Collectors.joining(", "));
    }

    /** Errors: a refusal for subjects of two kinds. */
    static Asking of(ParseResult parsed, Knowledge knowledge) {
        List<RecordType> types = RecordType.all(knowledge.sheets());
        Set<String> kinds = types.stream().map(RecordType::subject)
                .filter(kind -> parsed.hasMatchedOption(option(kind)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (kinds.size() > 1) {
            throw new Refusal(ExitCode.WRONG_USE, TOLD.text("subjects.many", kinds.stream().map(Asking::option)
                    .collect(Collectors.joining(", "))));
        }
        String kind = kinds.isEmpty() ? "" : kinds.iterator().next();
        return new Asking(kind, kind.isEmpty() ? List.of()
                : ExplainCommand.list(parsed.matchedOptionValue(option(kind), "")), types);
    }

    /**
     * The record types asked about: those named; of a kind else those of the settings, else those that have rules of
     * their own. Errors: a refusal for a record type of another kind.
     */
    List<String> records(List<String> named, Settings settings) {
        if (kind.isEmpty()) {
            return named;
        }
        List<String> of = new ArrayList<>();
        types.stream().filter(type -> type.subject().equals(kind)).map(RecordType::name).forEach(of::add);
        named.stream().filter(record -> !of.contains(record)).findFirst().ifPresent(record -> {
            throw new Refusal(ExitCode.WRONG_USE, TOLD.text("subjects.mixed", kind, record, types.stream()
                    .filter(type -> type.name().equals(record)).map(RecordType::subject).findFirst().orElse("")));
        });
        List<String> set = ExplainCommand.list(settings.all().getOrDefault("records", "")).stream()
                .filter(of::contains).toList();
        return !named.isEmpty() ? named.stream().distinct().toList() : !set.isEmpty() ? set : types.stream()
                .filter(type -> type.subject().equals(kind) && type.original() && type.written())
                .map(RecordType::name).toList();
    }
}
