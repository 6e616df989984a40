package org.caret.rules;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.caret.notice.ExitCode;
import org.caret.notice.Refusal;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;

/** Compiles rule texts to classes. */
final class RuleCompiler {

    private static final String SOURCES = "src/main/resources/";
    private static final String FACTS = RuleFolder.FACTS + "/";
    private static final int LONGEST_MESSAGE = 300;

    private RuleCompiler() {
    }

    /** Errors: a refusal with every message of the compiler, under the file that has it where that can be told. */
    static CompiledRules compile(RuleSet rules) {
        Result all = build(rules.texts());
        if (all.messages().isEmpty()) {
            return all.compiled();
        }
        Set<String> told = new LinkedHashSet<>();
        List<String> paths = rules.texts().keySet().stream().filter(path -> !path.startsWith(FACTS)).sorted().toList();
        culprits(rules.texts(), paths, told);
        throw new Refusal(ExitCode.KNOWLEDGE_BROKEN, String.join(System.lineSeparator(),
                told.isEmpty() ? all.messages() : told));
    }

    /** Finds the files that do not compile by halves: the compiler itself often cannot name them. */
    private static void culprits(Map<String, String> texts, List<String> paths, Set<String> told) {
        Map<String, String> some = texts.entrySet().stream()
                .filter(text -> text.getKey().startsWith(FACTS) || paths.contains(text.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        Set<String> messages = paths.isEmpty() ? Set.of() : build(some).messages();
        if (paths.size() == 1) {
            messages.forEach(message -> told.add("rules/" + paths.get(0) + ": " + message));
        } else if (!messages.isEmpty()) {
            culprits(texts, paths.subList(0, paths.size() / 2), told);
            culprits(texts, paths.subList(paths.size() / 2, paths.size()), told);
        }
    }

    private static Result build(Map<String, String> texts) {
        KieServices services = KieServices.get();
        ReleaseId release = services.newReleaseId("org.caret", "rules", "1");
        KieFileSystem files = services.newKieFileSystem();
        files.generateAndWritePomXML(release);
        texts.forEach((path, text) -> files.write(SOURCES + path, text));
        try {
            KieBuilder builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
            Set<String> messages = builder.getResults().getMessages(Message.Level.ERROR).stream()
                    .map(RuleCompiler::text).collect(Collectors.toCollection(LinkedHashSet::new));
            return messages.isEmpty() ? new Result(bytes(builder), messages) : new Result(null, messages);
        } catch (RuntimeException | LinkageError broken) {
            return new Result(null, Set.of("the compiler gave up: " + shorten(String.valueOf(broken.getMessage()))));
        } finally {
            services.getRepository().removeKieModule(release);
        }
    }

    private static CompiledRules bytes(KieBuilder builder) {
        InternalKieModule module = (InternalKieModule) builder.getKieModule();
        Map<String, byte[]> files = new TreeMap<>();
        module.getFileNames().stream().filter(name -> name.endsWith(".class") || name.endsWith("drools-model"))
                .forEach(name -> files.put(name, module.getBytes(name)));
        return new CompiledRules(files);
    }

    private static String text(Message message) {
        String line = message.getLine() > 0 ? "line " + message.getLine() + ": " : "";
        return line + shorten(message.getText().replaceAll("\\s+", " "));
    }

    private static String shorten(String text) {
        return text.length() > LONGEST_MESSAGE ? text.substring(0, LONGEST_MESSAGE) + " …" : text;
    }

    private record Result(CompiledRules compiled, Set<String> messages) {
    }
}
