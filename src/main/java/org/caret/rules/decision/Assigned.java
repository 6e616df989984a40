package org.caret.rules.decision;

/** The value of a field of a candidate; it goes before the layout's source. Of several the lowest rank wins. */
public record Assigned(Candidate of, String field, Object value, Rank rank) {

    public Assigned(Candidate of, String field, Object value, Object... rank) {
        this(of, field, value, Rank.of(rank));
    }
}
