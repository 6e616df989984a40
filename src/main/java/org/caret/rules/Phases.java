package org.caret.rules;

import java.util.Comparator;
import java.util.List;

/** The phases in their order. A folder below one is a step; steps go by name. */
final class Phases {

    static final String REFERENCE = "reference";
    static final String SCOPE = "scope";
    static final String CHECK = "check";
    static final String COMPARE = "compare";

    static final List<String> ORDER = List.of(REFERENCE, "name", "propose", SCOPE, "choose", "assign", CHECK, COMPARE);

    /** Order of agenda groups such as "choose" or "name/1-places". */
    static final Comparator<String> GROUPS = Comparator.comparingInt((String g) -> ORDER.indexOf(phase(g)))
            .thenComparing(Comparator.naturalOrder());

    private Phases() {
    }

    static String phase(String group) {
        int slash = group.indexOf('/');
        return slash < 0 ? group : group.substring(0, slash);
    }
}
