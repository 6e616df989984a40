package org.caret.rules;

import org.kie.api.runtime.rule.ConsequenceException;

/** Says which rule failed while it ran, on what, and how; never the values it saw. */
final class RuleFailure {

    private RuleFailure() {
    }

    static String sentence(RuntimeException failure, String group, String place) {
        String rule = "A rule of step " + group;
        Throwable cause = failure;
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (at instanceof ConsequenceException consequence && consequence.getRule() != null) {
                rule = "The rule \"" + consequence.getRule().getName() + "\" (" + group + ")";
            }
            cause = at;
        }
        return rule + " failed with " + cause.getClass().getSimpleName() + " on " + place + ". A blank date, number or"
                + " mark is null: test for it in when.";
    }
}
