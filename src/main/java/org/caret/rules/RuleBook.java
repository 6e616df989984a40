package org.caret.rules;

import java.lang.invoke.MethodHandle;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.caret.fact.Properties;
import org.caret.fact.Row;
import org.caret.fact.Table;
import org.drools.core.impl.InternalRuleBase;
import org.drools.core.reteoo.ObjectTypeNode;
import org.drools.base.base.ClassObjectType;
import org.kie.api.KieBase;
import org.kie.api.definition.type.FactType;

/**
 * The rules of one record type and academic year, ready to decide. Immutable, shared by all workers.
 * Facts it makes belong to it alone: another book of the same rules has other classes.
 */
public final class RuleBook {

    private final RuleSet rules;
    private final KieBase base;
    private final Set<Class<?>> read;
    private final Map<String, Facts> facts = new HashMap<>();

    RuleBook(RuleSet rules, KieBase base) {
        this.rules = rules;
        this.base = base;
        this.read = readTypes(base);
        for (Table table : rules.model().tables()) {
            Class<?> type = type(table.factType()).getFactClass();
            if (reads(type)) {
                facts.put(table.name(), new Facts(table, type));
            }
        }
    }

    private static Set<Class<?>> readTypes(KieBase base) {
        Set<Class<?>> types = new HashSet<>();
        for (ObjectTypeNode node : ((InternalRuleBase) base).getRete().getObjectTypeNodes()) {
            if (node.getObjectType() instanceof ClassObjectType type) {
                types.add(type.getClassType());
            }
        }
        return types;
    }

    /** True when some rule has a pattern for that class. */
    boolean reads(Class<?> type) {
        return read.contains(type);
    }

    Set<Class<?>> read() {
        return read;
    }

    KieBase base() {
        return base;
    }

    /** The agenda groups of everything that sees a subject, in order. */
    List<String> groups() {
        return rules.groups().stream().filter(group -> !Phases.phase(group).equals(Phases.REFERENCE)).toList();
    }

    List<String> referenceGroups() {
        return rules.groups().stream().filter(group -> Phases.phase(group).equals(Phases.REFERENCE)).toList();
    }

    /** The tables of the export model. */
    public List<Table> tables() {
        return rules.model().tables();
    }

    /** The rules in force, by id. */
    public Map<String, Rule> rules() {
        return rules.rules();
    }

    /** Makes facts of a table's rows; empty when no rule reads the table. */
    Optional<Facts> facts(String table) {
        return Optional.ofNullable(facts.get(table));
    }

    FactType type(String name) {
        return base.getFactType("facts", name);
    }

    /** A fact of a generated type with its fields set; null values stay null. */
    Object generated(String type, Map<String, Object> values) {
        FactType declared = type(type);
        try {
            Object fact = declared.newInstance();
            values.forEach((field, value) -> {
                if (value != null) {
                    declared.set(fact, field, value);
                }
            });
            return fact;
        } catch (ReflectiveOperationException undeclared) {
            throw new IllegalStateException(type, undeclared);
        }
    }

    /** Setters of the output record's fields, in the order of the names. */
    List<MethodHandle> setters(String record, List<String> fields) {
        Class<?> type = type(record).getFactClass();
        return fields.stream().map(field -> Properties.setter(type, field, String.class)).toList();
    }

    /** Runs the rules over the reference tables. rows: every row of each reference table. */
    public References references(RunFacts run, Map<String, List<Row>> rows) {
        return References.of(this, run, rows);
    }

    /** One worker's access to the rules; close it after use. */
    public Decider decider(RunFacts run, References references) {
        return new Decider(this, run, references);
    }

    /** Names of the fact types some rule reads, for messages. */
    public Set<String> readNames() {
        return read.stream().map(Class::getSimpleName).collect(Collectors.toSet());
    }
}
