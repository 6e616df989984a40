package org.caret.rules;

import java.util.HashSet;
import java.util.Set;
import org.drools.base.base.ClassObjectType;
import org.drools.core.impl.InternalRuleBase;
import org.drools.core.reteoo.ObjectTypeNode;
import org.kie.api.KieBase;

/** Rules put together for deciding, and the fact types that some of them read. Immutable. */
record RuleBase(KieBase rules, Set<Class<?>> read) {

    static RuleBase of(KieBase rules) {
        Set<Class<?>> types = new HashSet<>();
        for (ObjectTypeNode node : ((InternalRuleBase) rules).getRete().getObjectTypeNodes()) {
            if (node.getObjectType() instanceof ClassObjectType type) {
                types.add(type.getClassType());
            }
        }
        return new RuleBase(rules, types);
    }

    /** True when some rule has a pattern for that class. */
    boolean reads(Class<?> type) {
        return read.contains(type);
    }
}
