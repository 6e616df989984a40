package org.caret.explain;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.caret.explain.Explanation.Place;
import org.caret.fact.SourceRow;
import org.caret.rules.decision.Chosen;
import org.caret.rules.decision.Stop;

/** Finds the rows of the export behind a fact: what it holds, else what the rule that made it had matched. */
final class Origins {

    private static final String DECLARED = "facts";
    private final Map<Object, Notes.Decision> makers = new IdentityHashMap<>();

    Origins(List<Notes.Decision> reference, List<Notes.Decision> decisions) {
        Stream.concat(reference.stream(), decisions.stream()).forEach(one -> makers.putIfAbsent(one.made(), one));
    }

    /** The decision that made a fact, or null. */
    Notes.Decision maker(Object fact) {
        return makers.get(fact);
    }

    /** The rows behind facts, each once, in the order in which they are come upon. */
    List<Place> rows(Collection<?> facts) {
        Set<Place> rows = new LinkedHashSet<>();
        Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        facts.forEach(fact -> collect(fact, rows, seen));
        return List.copyOf(rows);
    }

    private void collect(Object fact, Set<Place> rows, Set<Object> seen) {
        if (fact == null || !seen.add(fact)) {
            return;
        }
        if (fact instanceof SourceRow row && row.getRow() > 0) {
            rows.add(new Place(row.getFile(), row.getRow()));
        } else if (fact instanceof Chosen chosen) {
            collect(chosen.row(), rows, seen);
        } else if (fact instanceof Stop stop) {
            collect(stop.row(), rows, seen);
        } else if (fact instanceof Collection<?> several) {
            several.forEach(one -> collect(one, rows, seen));
        } else if (isDeclared(fact)) {
            int before = rows.size();
            parts(fact).forEach(part -> collect(part, rows, seen));
            if (rows.size() == before && makers.containsKey(fact)) {
                makers.get(fact).facts().forEach(behind -> collect(behind, rows, seen));
            }
        }
    }

    private static boolean isDeclared(Object fact) {
        return fact.getClass().getPackageName().equals(DECLARED);
    }

    /** What a declared fact holds, in order of name. */
    static List<Object> parts(Object fact) {
        List<Object> parts = new ArrayList<>();
        if (!isDeclared(fact)) {
            return parts;
        }
        Stream.of(fact.getClass().getMethods()).filter(Origins::isGetter).sorted(Comparator.comparing(Method::getName))
                .forEach(getter -> {
                    try {
                        parts.add(getter.invoke(fact));
                    } catch (ReflectiveOperationException hidden) {
                        throw new IllegalStateException("reading " + getter.getName(), hidden);
                    }
                });
        return parts;
    }

    private static boolean isGetter(Method method) {
        return method.getParameterCount() == 0 && method.getName().startsWith("get")
                && method.getDeclaringClass() != Object.class;
    }
}
