package org.caret.check;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.caret.fact.ColumnType;
import org.caret.rules.FactModel;

/**
 * Follows the paths of a layout's sources ("slot.field.field") through the slots and the fact types; a number behind a
 * list ("slot.codes.2") is a place in it, counted from 1.
 */
record SourcePaths(FactModel model, Slots slots) {

    /** What becomes of a path. */
    enum End { FOUND, UNKNOWN_SLOT, UNKNOWN_FIELD, NO_FIELD }

    /**
     * Where it leads: type and field of the fact at its end, "" where the rules do not tell a type. Of a path that is
     * wrong: type and word are where it breaks, known the words that could stand there.
     */
    record Followed(End end, String type, String word, Set<String> known) {
    }

    Followed follow(String path) {
        List<String> parts = Arrays.asList(path.split("\\.", -1));
        if (!slots.types().containsKey(parts.get(0))) {
            return new Followed(End.UNKNOWN_SLOT, "", parts.get(0), slots.types().keySet());
        }
        if (parts.size() < 2 || parts.contains("")) {
            return new Followed(End.NO_FIELD, "", path, Set.of());
        }
        Followed last = new Followed(End.FOUND, "", "", Set.of());
        for (String type : slots.types().get(parts.get(0))) {
            last = follow(type, parts.subList(1, parts.size()));
            if (last.end() == End.FOUND) {
                return last;
            }
        }
        return last;
    }

    private Followed follow(String type, List<String> steps) {
        Map<String, String> fields = model.fields().getOrDefault(type, Map.of());
        String field = steps.get(0);
        if (!fields.containsKey(field)) {
            boolean untold = fields.isEmpty() && ColumnType.declaredAs(type).isEmpty();
            return new Followed(untold ? End.FOUND : End.UNKNOWN_FIELD, untold ? "" : type, untold ? "" : field,
                    fields.keySet());
        }
        boolean list = ColumnType.declaredAs(fields.get(field)).equals(Optional.of(ColumnType.LIST));
        boolean place = list && steps.size() == 2 && steps.get(1).matches("[1-9][0-9]{0,3}");
        return steps.size() == 1 || place ? new Followed(End.FOUND, type, field, Set.of())
                : follow(fields.get(field), steps.subList(1, steps.size()));
    }
}
