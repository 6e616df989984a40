package org.caret.rules;

import java.util.Comparator;
import java.util.List;

/** The phases in their order. A folder below one is a step; steps go by name. */
final class Phases {

    static final String REFERENCE = "reference";
    static final String SCOPE = "scope";
    static final String CHECK = "check";
    static final String COMPARE = "compare";
    static final String AGREE = "agree";

    static final List<String> ORDER = List.of(REFERENCE, "name", "propose", SCOPE, "choose", "assign", CHECK, COMPARE,
            AGREE);

    /** Order of agenda groups such as "choose" or "name/1-places". */
    static final Comparator<String> GROUPS = Comparator.comparingInt((String g) -> ORDER.indexOf(phase(g)))
            .thenComparing(Comparator.naturalOrder());

    private Phases() {
    }

    /** True for rules that see one subject; the others fire once a run, or on records of several subjects. */
    static boolean ofSubject(String phase) {
        return !phase.equals(REFERENCE) && !phase.equals(AGREE);
    }

    static String phase(String group) {
        int slash = group.indexOf('/');
        return slash < 0 ? group : group.substring(0, slash);
    }
}
