package org.caret.rules.decision;

/** What the declared output records extend: the candidate a record was laid out for. Fields are text as in the file. */
public class OutputRecord {

    private Candidate of;

    public Candidate getOf() {
        return of;
    }

    public void setOf(Candidate of) {
        this.of = of;
    }
}
