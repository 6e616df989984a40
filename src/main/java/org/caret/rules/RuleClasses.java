package org.caret.rules;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.caret.notice.ExitCode;
import org.caret.notice.Refusal;
import org.drools.model.Model;
import org.drools.model.functions.PredicateInformation;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.KieBaseConfiguration;
import org.kie.api.KieServices;
import org.kie.api.conf.KieBaseMutabilityOption;
import org.kie.internal.conf.ShareBetaNodesOption;

/** Loads compiled rules: their classes and the rule base they make. */
final class RuleClasses extends ClassLoader {

    private static final String MODELS = "drools-model";
    /** Written by the compiler about all packages; never loaded. */
    private static final String PROJECT = "org.drools.project.model.";
    private final Map<String, byte[]> classes = new TreeMap<>();
    private final List<String> modelNames = new ArrayList<>();

    RuleClasses(CompiledRules rules) {
        super(FencedLoader.forRules());
        rules.files().forEach((path, bytes) -> {
            if (path.endsWith(".class")) {
                classes.put(path.substring(0, path.length() - ".class".length()).replace('/', '.'), bytes);
            } else if (path.endsWith(MODELS)) {
                new String(bytes, StandardCharsets.UTF_8).lines().map(String::strip)
                        .filter(line -> !line.isEmpty() && !line.startsWith("Drools-Model-Version"))
                        .sorted().forEach(modelNames::add);
            }
        });
        classes.keySet().removeIf(name -> name.startsWith(PROJECT));
        classes.forEach(this::fenced);
    }

    /** Errors: a refusal when a class of the rules names what rules may not use, whoever compiled it. */
    private void fenced(String name, byte[] bytes) {
        String refused = FencedLoader.refused(bytes, classes.keySet());
        if (!refused.isEmpty()) {
            throw new Refusal(ExitCode.KNOWLEDGE_BROKEN, "A rule names " + refused + ", which rules may not use; it is"
                    + " in " + name.substring(0, Math.max(0, name.lastIndexOf('.'))) + ".");
        }
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] bytes = classes.get(name);
        if (bytes == null) {
            throw new ClassNotFoundException(name);
        }
        return defineClass(name, bytes, 0, bytes.length);
    }

    /** Names of the rules that share the condition which a class tests; empty when it tests none. */
    Set<String> rulesWith(String condition) {
        try {
            Object test = loadClass(condition).getEnumConstants()[0];
            Object told = test.getClass().getMethod("predicateInformation").invoke(test);
            return ((PredicateInformation) told).getRuleNameMap().values().stream().flatMap(Set::stream)
                    .collect(Collectors.toSet());
        } catch (ReflectiveOperationException | RuntimeException unknown) {
            return Set.of();
        }
    }

    /**
     * The rule base of the packages wanted; bases of one loader share their fact classes.
     * Errors: a refusal when the rules compile but cannot be put together.
     */
    KieBase base(Predicate<String> packages) {
        try {
            List<Model> models = new ArrayList<>();
            for (String name : modelNames) {
                if (packages.test(name.substring(0, name.lastIndexOf('.')))) {
                    models.add((Model) loadClass(name).getDeclaredConstructor().newInstance());
                }
            }
            KieBaseConfiguration configuration = KieServices.get().newKieBaseConfiguration(null, this);
            configuration.setOption(KieBaseMutabilityOption.DISABLED);
            // Rules that begin alike would share that beginning; shipped ones that went on with nothing but "not" were
            // then silent (Drools 10.2), as their cases show. Sharing saves no time: docs/performance.md.
            configuration.setOption(ShareBetaNodesOption.NO);
            return KieBaseBuilder.createKieBaseFromModel(models, configuration);
        } catch (ReflectiveOperationException | RuntimeException | LinkageError broken) {
            Throwable cause = broken;
            while (cause.getCause() != null) {
                cause = cause.getCause();
            }
            throw new Refusal(ExitCode.KNOWLEDGE_BROKEN, "The rules compile, but cannot be put together: "
                    + cause.getMessage()
                            + ". Look for a date or number written where another type is expected.", broken);
        }
    }
}
