package org.caret.rules;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caret.fact.Table;
import org.caret.rules.decision.Assigned;
import org.caret.rules.decision.Candidate;
import org.caret.rules.decision.Change;
import org.caret.rules.decision.Chosen;
import org.caret.rules.decision.Conflict;
import org.caret.rules.decision.Excluded;
import org.caret.rules.decision.Finding;
import org.caret.rules.decision.Ignored;
import org.caret.rules.decision.Kept;
import org.caret.rules.decision.Refused;
import org.caret.rules.decision.Removal;
import org.caret.rules.decision.Stop;
import org.caret.rules.decision.Unchanged;

/**
 * The words rules may use: fact types with their fields, decisions, and the names of the layout.
 * fields: fact type to field to declared type, decisions that rules read included; slots: those that the layout or a
 * rule reads, empty when the layout is not known.
 */
record Vocabulary(FactModel model, Generated generated, Map<String, Map<String, String>> fields, Set<String> slots,
                  Set<String> rows, Set<String> made) {

    /** What the decisions take, as rules write it. */
    static final Map<String, String> TAKES = Map.ofEntries(Map.entry("Candidate", "(id, row)"),
            Map.entry("Excluded", "(candidate, reason, rank)"), Map.entry("Chosen", "(candidate, slot, row, rank …)"),
            Map.entry("Assigned", "(candidate, field, value, rank …)"),
            Map.entry("Finding", "(candidate or row, field, message)"), Map.entry("Stop", "(row, stage, reason)"),
            Map.entry("Refused", "(option, reason)"), Map.entry("Change", "(candidate, kind, step, reason)"),
            Map.entry("Removal", "(believed row, kind, step, reason, field, value …)"),
            Map.entry("Unchanged", "(candidate)"), Map.entry("Kept", "(believed row, reason)"),
            Map.entry("Ignored", "(believed row, reason)"),
            Map.entry("Conflict", "(candidate, believed row, reason)"));
    /** The decisions that rules make. */
    static final Map<String, Class<?>> DECISIONS = new TreeMap<>(Stream.of(Candidate.class, Excluded.class,
            Chosen.class, Assigned.class, Finding.class, Stop.class, Refused.class, Change.class, Removal.class,
            Unchanged.class, Kept.class, Ignored.class, Conflict.class)
            .collect(Collectors.toMap(Class::getSimpleName, type -> type)));
    private static final Pattern SLOT = Pattern.compile("slot\\s*==\\s*\"(\\w+)");
    private static final Map<String, Map<String, String>> READ = Map.of(
            "Candidate", Map.of("id", "String", "row", "Object"),
            "Stop", Map.of("row", "Object", "stage", "int", "reason", "String"),
            "Chosen", Map.of("of", "Candidate", "slot", "String", "row", "Object", "rank", "Rank"),
            "Excluded", Map.of("of", "Candidate", "reason", "String"),
            "Group", Map.of("name", "String", "records", "List"),
            "Held", Map.of("of", "Candidate"), "Match", Map.of("of", "Candidate", "believed", "Object"),
            "Difference", Map.of("of", "Candidate", "believed", "Object", "field", "String"));
    private static final Set<String> NEVER_BLANK = Set.of("String", "int", "long", "boolean", "List", "java.util.List",
            "Candidate", "Object");
    private static final Set<String> ALWAYS_THERE = Set.of("from", "till", "seq", "selected", "row", "file");

    /** files: those whose rules read slots. */
    static Vocabulary of(FactModel model, Generated generated, List<ParsedFile> files) {
        Map<String, Map<String, String>> fields = new TreeMap<>(READ);
        fields.putAll(model.fields());
        Set<String> slots = new TreeSet<>(generated.slots());
        for (ParsedFile file : slots.isEmpty() ? List.<ParsedFile>of() : files) {
            Matcher slot = SLOT.matcher(file.file().text());
            while (slot.find()) {
                slots.add(slot.group(1));
            }
        }
        Set<String> rows = model.tables().stream().map(Table::factType).collect(Collectors.toSet());
        Set<String> made = new TreeSet<>(DECISIONS.keySet());
        model.fields().keySet().stream().filter(type -> !rows.contains(type) && !generated.declares(type))
                .forEach(made::add);
        return new Vocabulary(model, generated, fields, slots, rows, made);
    }

    /** True for a decision that rules read: its parts are asked for by their bare names after then. */
    boolean decision(String type) {
        return READ.containsKey(type);
    }

    /** True for a type that rules make, not the export or the engine. */
    boolean concept(String type) {
        return made.contains(type) && !DECISIONS.containsKey(type);
    }

    /** True for a row of the export. */
    boolean row(String type) {
        return rows.contains(type);
    }

    /** The declared type of a field; "" when there is none of that name. */
    String type(String fact, String field) {
        return fields.getOrDefault(fact, Map.of()).getOrDefault(field, "");
    }

    /** True when a field of the fact can be blank in a way that makes a comparison fail silently. */
    boolean nullable(String fact, String field) {
        String type = type(fact, field);
        return !type.isEmpty() && !NEVER_BLANK.contains(type) && !ALWAYS_THERE.contains(field)
                && Kind.of(type) != Kind.ROW && !generated.alwaysThere(fact, field) && !concept(fact);
    }

    /** The fields that a concept's maker fills, in order. */
    List<String> parts(String concept) {
        return model.own().getOrDefault(concept, List.of());
    }

    /** The type of each variable of a rule that names a row or value. */
    static final class Variables {

        private final Map<String, Operand> known = new HashMap<>();
        private final Set<String> hidden = new HashSet<>();

        void put(String name, Operand operand) {
            known.put(name, operand);
        }

        /** Takes away all names but these: what stands behind not or exists has no names outside. */
        void keep(Set<String> names) {
            known.keySet().stream().filter(name -> !names.contains(name)).forEach(hidden::add);
            known.keySet().retainAll(names);
        }

        boolean hidden(String name) {
            return hidden.contains(name);
        }

        Operand get(String name) {
            return known.get(name);
        }

        Set<String> names() {
            return known.keySet();
        }
    }
}
