package org.caret.fact;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Reads and writes properties of facts by name. Safe for several threads. */
public final class Properties {

    private final Map<Class<?>, Map<String, Optional<MethodHandle>>> getters = new ConcurrentHashMap<>();

    /** True when objects of that class have the property. */
    public boolean has(Class<?> type, String name) {
        return getter(type, name).isPresent();
    }

    /** The value of a property. Errors: IllegalArgumentException when there is none of that name. */
    public Object read(Object of, String name) {
        MethodHandle getter = getter(of.getClass(), name).orElseThrow(() ->
                new IllegalArgumentException(of.getClass().getSimpleName() + " has no " + name));
        try {
            return getter.invokeExact(of);
        } catch (Throwable broken) {
            throw new IllegalStateException("reading " + name, broken);
        }
    }

    private Optional<MethodHandle> getter(Class<?> type, String name) {
        Map<String, Optional<MethodHandle>> known = getters.get(type);
        Optional<MethodHandle> getter = known == null ? null : known.get(name);
        return getter != null ? getter : getters.computeIfAbsent(type, t -> new ConcurrentHashMap<>())
                .computeIfAbsent(name, n -> find(type, n));
    }

    private static Optional<MethodHandle> find(Class<?> type, String name) {
        String capital = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        for (String method : new String[] {"get" + capital, "is" + capital, name}) {
            try {
                Method found = type.getMethod(method);
                MethodHandle handle = MethodHandles.publicLookup().unreflect(found);
                return Optional.of(handle.asType(MethodType.methodType(Object.class, Object.class)));
            } catch (ReflectiveOperationException notThatOne) {
                continue;
            }
        }
        return Optional.empty();
    }

    /** A handle (Object fact, Object value) that sets a property of a class. */
    public static MethodHandle setter(Class<?> type, String name, Class<?> valueType) {
        String method = "set" + name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        try {
            return MethodHandles.publicLookup().findVirtual(type, method, MethodType.methodType(void.class, valueType))
                    .asType(MethodType.methodType(void.class, Object.class, Object.class));
        } catch (ReflectiveOperationException missing) {
            throw new IllegalArgumentException(type.getSimpleName() + " has no " + name, missing);
        }
    }
}
