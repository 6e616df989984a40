package org.caret.rules;

import java.io.InputStream;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Set;

/**
 * Shows rules, and the compiler of rules, only the classes that deciding needs; all others are not there, neither as
 * classes nor as files. What a rule cannot name it cannot call.
 */
final class FencedLoader extends ClassLoader {

    private static final Set<String> LANGUAGE = Set.of("Object", "String", "CharSequence", "Comparable", "Integer",
            "Long", "Short", "Byte", "Character", "Boolean", "Number", "Double", "Float", "Math", "Iterable", "Enum",
            "Record", "Void", "Override", "Deprecated", "FunctionalInterface", "SafeVarargs", "SuppressWarnings",
            "StringBuilder", "AbstractStringBuilder", "Exception", "RuntimeException", "Throwable", "Error",
            "Cloneable",
            "AutoCloseable", "Class", "NullPointerException", "IllegalArgumentException", "ClassNotFoundException",
            "NoClassDefFoundError", "AssertionError", "ClassCastException", "ArithmeticException", "Appendable",
            "NoSuchFieldError", "IncompatibleClassChangeError", "ReflectiveOperationException", "LinkageError");
    private static final Set<String> SINGLE = Set.of("java.io.Serializable", "java.io.Externalizable",
            "org.drools.base.factmodel.GeneratedFact", "org.drools.base.factmodel.AccessibleFact",
            "org.drools.util.DateUtils",
            "org.drools.modelcompiler.dsl.pattern.D", "org.drools.modelcompiler.util.EvaluationUtil",
            "org.caret.rules.Out", "org.caret.rules.Shown", "org.caret.fact.SourceRow",
            "java.io.ObjectOutput", "java.io.ObjectInput", "java.io.IOException",
            "java.lang.annotation.Annotation", "java.lang.invoke.MethodHandles", "java.lang.invoke.SerializedLambda",
            "java.lang.invoke.LambdaMetafactory", "java.lang.invoke.StringConcatFactory");
    private static final List<String> PACKAGES = List.of("java.time.", "java.math.", "org.caret.rules.decision.",
            "org.drools.model.", "org.drools.core.base.accumulators.", "java.lang.annotation.");
    private static final Set<String> COLLECTIONS = Set.of("java.util.function.", "java.util.regex.",
            "java.util.stream.");
    /** Named in the heads of methods of shown classes: the compiler must find their files, rules cannot load them. */
    private static final Set<String> MENTIONED = Set.of("java.io.ObjectInputStream", "java.io.ObjectOutputStream",
            "java.lang.invoke.MethodHandles$Lookup", "java.lang.constant.Constable",
            "java.lang.constant.ConstantDesc",
            "java.lang.Enum$EnumDesc", "java.lang.constant.DynamicConstantDesc", "java.lang.constant.ClassDesc",
            "java.util.TimeZone", "java.util.Formatter", "java.util.Properties");
    private static final List<String> ENGINE = List.of("org.drools.", "org.kie.");
    private static final Set<String> HIDDEN = Set.of("java.util.ServiceLoader", "java.util.Timer",
            "java.util.TimerTask", "java.util.ResourceBundle", "java.util.Scanner", "java.util.Formatter",
            "java.util.TimeZone", "java.util.SimpleTimeZone", "java.util.Properties", "org.drools.model.Drools");

    /** Named by what the compiler itself writes; which of their methods may be called is checked one by one. */
    private static final Set<String> WRITTEN = Set.of("java.lang.System", "java.lang.invoke.MethodHandles$Lookup");
    /** Where Java itself makes access to constructors faster; compiled rules that name it are refused. */
    private static final String REFLECTION = "jdk.internal.reflect.";
    private static final Set<String> NEVER_CALLED = Set.of("java.lang.Class", "java.lang.System", "java.util.Locale",
            "java.lang.invoke.MethodHandles", "java.lang.Throwable");
    private static final Set<String> CALLED = Set.of("java.lang.System.arraycopy");
    private static final Set<String> CALLED_NOWHERE = Set.of("java.lang.Object.getClass", "java.lang.Object.wait",
            "java.lang.Object.notify", "java.lang.Object.notifyAll");

    private final boolean compiling;

    private FencedLoader(boolean compiling) {
        super(FencedLoader.class.getClassLoader());
        this.compiling = compiling;
    }

    /** What the compiler sees: also the engine that it writes calls to. What rules name of it is refused later. */
    static FencedLoader forCompiling() {
        return new FencedLoader(true);
    }

    /** What compiled rules see. */
    static FencedLoader forRules() {
        return new FencedLoader(false);
    }

    /** True for a class that rules may name. */
    static boolean shows(String name) {
        if (name.startsWith("java.lang.") && name.indexOf('.', "java.lang.".length()) < 0) {
            String simple = name.substring("java.lang.".length());
            return LANGUAGE.contains(simple.contains("$") ? simple.substring(0, simple.indexOf('$')) : simple);
        }
        boolean collection = name.startsWith("java.util.")
                && (name.indexOf('.', "java.util.".length()) < 0 || COLLECTIONS.stream().anyMatch(name::startsWith));
        return !HIDDEN.contains(name)
                && (collection || SINGLE.contains(name) || PACKAGES.stream().anyMatch(name::startsWith));
    }

    /** What a compiled class names that it may not, as "class" or "class.method"; "" when all is well. */
    static String refused(byte[] compiled, Set<String> own) {
        ClassNames names = ClassNames.of(compiled);
        for (String name : names.classes()) {
            if (!name.isEmpty() && !own.contains(name) && !shows(name) && !WRITTEN.contains(name)) {
                return name;
            }
        }
        for (String call : names.calls()) {
            boolean refused = NEVER_CALLED.contains(call.substring(0, call.lastIndexOf('.'))) && !CALLED.contains(call)
                    || CALLED_NOWHERE.contains(call);
            if (refused) {
                return call;
            }
        }
        return "";
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!seen(name)) {
            throw new ClassNotFoundException(name);
        }
        return super.loadClass(name, resolve);
    }

    @Override
    public URL getResource(String name) {
        return showsFile(name) ? super.getResource(name) : null;
    }

    @Override
    public Enumeration<URL> getResources(String name) throws java.io.IOException {
        return showsFile(name) ? super.getResources(name) : Collections.emptyEnumeration();
    }

    @Override
    public InputStream getResourceAsStream(String name) {
        return showsFile(name) ? super.getResourceAsStream(name) : null;
    }

    private boolean seen(String name) {
        boolean written = !compiling && (WRITTEN.contains(name) || name.startsWith(REFLECTION)
                || name.equals("java.lang.reflect.InvocationTargetException"));
        return shows(name) || written || compiling && ENGINE.stream().anyMatch(name::startsWith);
    }

    private boolean showsFile(String name) {
        String type = name.endsWith(".class") ? name.substring(0, name.length() - ".class".length()).replace('/', '.')
                : "";
        return seen(type) || compiling && MENTIONED.contains(type);
    }
}
