package org.caret.rules;

import java.util.List;
import org.caret.extract.LayOutTrace;
import org.caret.fact.Bundle;
import org.caret.rules.decision.Candidate;

/** Is told how decisions come about, when somebody asks why. NONE hears nothing and costs nothing. */
public interface Trace {

    Trace NONE = new Trace() { };

    /** The deciding of a subject begins. What is told before concerns the reference tables. */
    default void begins(Bundle bundle) {
    }

    /** A rule made a decision. facts: what its patterns matched. */
    default void decided(String rule, Object decision, List<Object> facts) {
    }

    /** A choice of a row or a value that won in its step; one that wins in a later step replaces it. */
    default void settled(Object choice) {
    }

    /** The record of a candidate is laid out now; gives who hears how. */
    default LayOutTrace laysOut(Candidate candidate) {
        return LayOutTrace.NONE;
    }
}
