package org.caret.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.caret.rules.decision.Assigned;
import org.caret.rules.decision.Chosen;

/**
 * Where rules put their decisions (global "out"). Every decision is listed with its rule; it becomes a fact only when
 * a rule reads its type, and a choice only once its step is over. For one thread.
 */
public final class Out {

    private final List<Made> made = new ArrayList<>();
    private final Set<Class<?>> read;
    private volatile String current = "";
    private final Consumer<Object> insert;

    Out(Set<Class<?>> read, Consumer<Object> insert) {
        this.read = read;
        this.insert = insert;
    }

    /** A rule begins to decide: the engine writes this call behind then. */
    public void begins(String rule) {
        current = rule;
    }

    /** The rule that began last; "" when none did. */
    String current() {
        return current;
    }

    /** Takes a decision. rule: the id the engine wrote into the rule's text. */
    public void decide(String rule, Object decision) {
        made.add(new Made(rule, decision));
        if (!(decision instanceof Chosen) && !(decision instanceof Assigned) && read.contains(decision.getClass())) {
            insert.accept(decision);
        }
    }

    List<Made> made() {
        return made;
    }

    /** A decision and the id of the rule that made it. */
    record Made(String rule, Object decision) {
    }
}
