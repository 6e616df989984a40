package org.caret.state;

import java.util.Map;
import java.util.Set;

/**
 * Which language status may follow which at the state (SELA0255). The state's table is not published; this one is
 * the smallest that agrees with what is: TBD comes first or after EO with a reason (L11), a tested status follows it,
 * only learners are reclassified, RFEP is for life (L5). What a correction may undo is left open but for RFEP.
 */
final class Successors {

    private static final Map<String, Set<String>> PLAIN = Map.of(
            "TBD", Set.of("EO", "EL", "IFEP", "ADEL"),
            "EL", Set.of("RFEP", "ADEL"),
            "ADEL", Set.of("RFEP"));
    private static final Map<String, Set<String>> CORRECTED = Map.of(
            "EO", Set.of("TBD", "EL", "IFEP", "ADEL"),
            "EL", Set.of("EO", "IFEP"),
            "IFEP", Set.of("EO", "EL"),
            "ADEL", Set.of("EO", "IFEP"));

    private Successors() {
    }

    /** Whether a status may follow the latest one that the state knows. */
    static boolean may(String latest, String next, boolean corrects) {
        return latest.equals(next) || PLAIN.getOrDefault(latest, Set.of()).contains(next)
                || corrects && CORRECTED.getOrDefault(latest, Set.of()).contains(next);
    }
}
