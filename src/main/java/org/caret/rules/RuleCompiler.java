package org.caret.rules;

import java.util.LinkedHashSet;
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
    private static final int LONGEST_MESSAGE = 300;

    private RuleCompiler() {
    }

    /** Errors: a refusal with every message of the compiler, under the file that has it where that can be told. */
    static CompiledRules compile(RuleSet rules) {
        Result all = build(rules.texts());
        if (all.messages().isEmpty()) {
            return all.compiled();
        }
        Set<String> told = Culprits.of(rules.texts(), rules::place, texts -> build(texts).messages());
        throw new Refusal(ExitCode.KNOWLEDGE_BROKEN, String.join(System.lineSeparator(),
                told.isEmpty() ? all.messages() : told));
    }

    /** The messages of the compiler alone, none when all is well. seen: the classes that it is shown. */
    static Set<String> messages(RuleSet rules, ClassLoader seen) {
        return build(rules.texts(), seen).messages();
    }

    private static Result build(Map<String, String> texts) {
        return build(texts, FencedLoader.forCompiling());
    }

    private static Result build(Map<String, String> texts, ClassLoader seen) {
        KieServices services = KieServices.get();
        ReleaseId release = services.newReleaseId("org.caret", "rules", "1");
        KieFileSystem files = services.newKieFileSystem();
        files.generateAndWritePomXML(release);
        texts.forEach((path, text) -> files.write(SOURCES + path, text));
        try {
            KieBuilder builder = services.newKieBuilder(files, seen)
                    .buildAll(ExecutableModelProject.class);
            Set<String> messages = builder.getResults().getMessages(Message.Level.ERROR).stream()
                    .filter(message -> !message.getText().startsWith("Java source of"))
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
