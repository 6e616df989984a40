package org.caret.rules;

import java.lang.invoke.MethodHandle;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.caret.fact.Properties;
import org.caret.fact.Row;
import org.caret.fact.Table;
import org.kie.api.definition.type.FactType;

/**
 * The rules of one record type and academic year, ready to decide. Immutable, shared by all workers.
 * Facts it makes belong to it alone: another book of the same rules has other classes.
 */
public final class RuleBook {

    private final RuleSet rules;
    private final Hearts hearts;
    private final RuleClasses classes;
    private final RuleBase subjects;
    private final RuleBase reference;
    private final RuleBase agree;
    private final Map<String, Facts> facts = new HashMap<>();

    RuleBook(RuleSet rules, RuleClasses classes, Hearts hearts) {
        this.rules = rules;
        this.hearts = hearts;
        this.classes = classes;
        this.subjects = RuleBase.of(classes.base(name -> Phases.ofSubject(last(name))));
        this.reference = RuleBase.of(classes.base(name -> Phases.REFERENCE.equals(last(name))
                || name.equals(RuleFolder.FACTS)));
        this.agree = agreeGroups().isEmpty() ? null : RuleBase.of(classes.base(name ->
                Phases.AGREE.equals(last(name)) || name.equals(RuleFolder.FACTS)));
        for (Table table : rules.model().tables()) {
            Class<?> type = type(table.factType()).getFactClass();
            if (subjects.reads(type) || reference.reads(type)) {
                facts.put(table.name(), new Facts(table, type));
            }
        }
    }

    private static String last(String packageName) {
        return packageName.substring(packageName.lastIndexOf('.') + 1);
    }

    /** The rules that see a subject. Rules over reference tables are not among them: each row would pass by them. */
    RuleBase subjects() {
        return subjects;
    }

    /** The rules at work in this process. */
    public Hearts hearts() {
        return hearts;
    }

    /** Names of the rules that have the condition which a compiled class tests. */
    Set<String> rulesWith(String condition) {
        return classes.rulesWith(condition);
    }

    /** The rules over reference tables. */
    RuleBase reference() {
        return reference;
    }

    /** The rules over records of several subjects; null when there are none. */
    RuleBase agree() {
        return agree;
    }

    /** True when some rule looks at records of several subjects. */
    public boolean agrees() {
        return agree != null;
    }

    /** True when rules of a subject, or of several, have a pattern for that class. */
    boolean readLater(Class<?> type) {
        return subjects.reads(type) || agrees() && agree.reads(type);
    }

    /** The agenda groups of everything that sees a subject, in order. */
    List<String> groups() {
        return rules.groups().stream().filter(group -> Phases.ofSubject(Phases.phase(group))).toList();
    }

    List<String> referenceGroups() {
        return groups(Phases.REFERENCE);
    }

    List<String> agreeGroups() {
        return groups(Phases.AGREE);
    }

    private List<String> groups(String phase) {
        return rules.groups().stream().filter(group -> Phases.phase(group).equals(phase)).toList();
    }

    /** The tables of the export model. */
    public List<Table> tables() {
        return rules.model().tables().stream().filter(table -> !table.ofEngine()).toList();
    }

    /** The tables that the engine fills. */
    public List<Table> ofEngine() {
        return rules.model().tables().stream().filter(Table::ofEngine).toList();
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
        return subjects.rules().getFactType(RuleFolder.FACTS, name);
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
        return references(run, rows, Trace.NONE);
    }

    /** The same, telling how it came about. */
    public References references(RunFacts run, Map<String, List<Row>> rows, Trace trace) {
        return References.of(this, run, rows, trace);
    }

    /** One worker's access to the rules over records of several subjects; close it after use. */
    public Agreement agreement(RunFacts run, References references) {
        return new Agreement(this, run, references);
    }

    /** One worker's access to the rules; close it after use. */
    public Decider decider(RunFacts run, References references) {
        return new Decider(this, run, references);
    }
}
